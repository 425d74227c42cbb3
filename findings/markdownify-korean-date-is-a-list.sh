#!/bin/sh
# markdownify 1.2.3, with markdown-it-py 4.3.0 as the reader.
#
# Most would expect: a paragraph that goes from HTML to Markdown and back is that paragraph. markdownify
# escapes asterisks and underscores for that end.
#
# Seen: "2021. 5. 25. 공개" (published on 25 May 2021), the date as Korean orthography has it, comes out
# as it stands, and a line that begins so is in Markdown the 2021st item of a list, with a list in
# it that begins at 5, with a list in it that begins at 25. What reads the text of it finds "공개" alone:
# the figures are numbers of items, and the date is gone. html2text writes "2021\. 5. 25.".
# It meets whoever turns Korean pages into Markdown for a search or a model: minutes, chronologies and
# lines of a newspaper begin with the date.
#
# Way out: escape_misc=True, which escapes the full stops of such figures and more that needs none.
#
# Seen on 2026-11-30:
#   <p>2021. 5. 25. 공개</p> -> '2021. 5. 25. 공개' -> lists from [2021, 5, 25] text ['공개']
#   escaped: '2021\\. 5. 25\\. 공개'
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3 markdown-it-py==4.3.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from markdown_it import MarkdownIt
from markdownify import markdownify

page = "<p>2021. 5. 25. 공개</p>"
tokens = {said: MarkdownIt().parse(markdownify(page, escape_misc=said)) for said in (False, True)}
starts = [token.attrs["start"] for token in tokens[False] if token.type == "ordered_list_open"]
texts = {said: [token.content for token in of if token.content] for said, of in tokens.items()}
print(page, "->", repr(markdownify(page)), "-> lists from", starts, "text", texts[False])
print("escaped:", repr(markdownify(page, escape_misc=True)))
assert starts == [2021, 5, 25], "it is no list"
assert texts[False] == ["공개"], "the date is in the text"
assert not any(token.type == "ordered_list_open" for token in tokens[True]), "it is a list all the same"
PYTHON
