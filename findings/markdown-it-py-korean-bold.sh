#!/bin/sh
# markdown-it-py 4.3.0.
#
# Most would expect: what stands between two pairs of asterisks is bold, whatever the language.
#
# Seen: **63%**로 and **하이퍼클로바(HyperCLOVA)**는 keep their asterisks. CommonMark closes no
# emphasis that ends in a mark of punctuation and goes on with a letter, so that "**(a)**b" may open
# one. In English a space follows; in Korean the particle follows without one, and what one
# emphasizes often ends in a percentage, a bracket or a quotation mark. It is the rule of the
# specification, so mistune and marked do the same; Python-Markdown, which is older, does not.
# It meets whoever shows Korean Markdown, most of all as language models write it.
#
# Way out: <strong>63%</strong>로 where HTML is allowed, or mark the particle too.
#
# Seen on 2026-11-30:
#   **63%** of bold
#   **63%**로 asterisks
#   **하이퍼클로바(HyperCLOVA)**는 asterisks
#   **"초거대 AI"**라고 asterisks
#   **2,040억**개 bold
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check markdown-it-py==4.3.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from markdown_it import MarkdownIt

expected = {
    "**63%** of": True,
    "**63%**로": False,
    "**하이퍼클로바(HyperCLOVA)**는": False,
    '**"초거대 AI"**라고': False,
    "**2,040억**개": True,
}
seen = {text: "<strong>" in MarkdownIt().render(text) for text in expected}
for text, bold in seen.items():
    print(text, "bold" if bold else "asterisks")
assert seen == expected, f"no more {expected}"
PYTHON
