#!/bin/sh
# linkify-it-py 2.2.0, which markdown-it-py 4.3.0 uses for links that nobody marked ("gfm-like").
#
# Most would expect: in "https://example.com에서 보라" (see at example.com) the link is to example.com.
#
# Seen: the particle belongs to the address. The link goes to the host "example.com에서", in the letters
# of the net example.xn--com-k94n91q: another name, under a top-level domain that does not exist. Behind
# a path it is another page of the right host (/a%EB%A5%BC). Without "https://" the particle hides
# the address altogether: "example.com을" is no link, "example.com" is one. A full stop or a bracket
# behind the address is told apart, as in English.
# It meets whoever shows Korean text with addresses: particles follow without a space.
#
# Way out: <https://example.com>에서 in Markdown; elsewhere end the address before Hangul oneself.
#
# Seen on 2026-11-30:
#   https://example.com에서 -> https://example.xn--com-k94n91q
#   https://example.com/a를 -> https://example.com/a%EB%A5%BC
#   example.com을 -> no link
#   https://example.com. -> https://example.com
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check linkify-it-py==2.2.0 markdown-it-py==4.3.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from markdown_it import MarkdownIt

expected = {
    "https://example.com에서": ["https://example.xn--com-k94n91q"],
    "https://example.com/a를": ["https://example.com/a%EB%A5%BC"],
    "example.com을": [],
    "https://example.com.": ["https://example.com"],
}
for text, links in expected.items():
    inline = MarkdownIt("gfm-like").parse(text)[1]
    seen = [token.attrs["href"] for token in inline.children if token.type == "link_open"]
    print(text, "->", *(seen or ["no link"]))
    assert seen == links, f"no more {links}"
PYTHON
