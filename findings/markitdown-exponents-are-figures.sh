#!/bin/sh
# MarkItDown 0.1.9 with its extra for Word documents; python-docx 1.2.0 as the writer.
#
# Most would expect: a Word document says that a model was trained with 2×10²⁵ FLOP, its 25 raised, and the
# Markdown made of it says so in some way: 10<sup>25</sup>, which Markdown allows, 10^25 or 10²⁵. What is struck
# through is marked.
#
# Seen: it is 2×1025 FLOP, a thousand for ten to the twenty-fifth, and "1750" with the mark of a note 1 behind it
# is 17501. mammoth, which reads the document, gives <sup>25</sup>; markdownify, which writes the
# Markdown, has an option for what to put around it, and nothing by default. So it is with HTML.
# The README tells that structure such as headings, lists, tables and links is preserved. (A request of 2025
# to write a ^ is open.)
# It meets whoever hands reports to a language model: training compute and figures with notes are others, and
# look like figures. (10²⁵ FLOP is the threshold of the AI Act of the EU.)
#
# Way out: convert(..., sup_symbol="<sup>"), which is handed on to markdownify.
#
# Seen on 2026-12-01:
#   exponent: 2×1025 FLOP
#   note: 17501억 개
#   struck: ~~100억~~ 120억
#   exponent, sup_symbol: 2×10<sup>25</sup> FLOP
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  "markitdown[docx]==0.1.9" markdownify==1.2.3 mammoth==1.13.0 python-docx==1.2.0
"$folder/venv/bin/python" -W ignore - "$folder/report.docx" <<'PYTHON' || exit 1
import sys

from docx import Document
from markitdown import MarkItDown


def markdown(*texts, **options):
    """The Markdown of a paragraph whose second text is raised or struck through."""
    document = Document()
    paragraph = document.add_paragraph()
    for text, style in texts:
        run = paragraph.add_run(text)
        if style:
            setattr(run.font, style, True)
    document.save(sys.argv[1])
    return MarkItDown().convert(sys.argv[1], **options).markdown.strip()


exponent = ("2×10", None), ("25", "superscript"), (" FLOP", None)
note = ("1750", None), ("1", "superscript"), ("억 개", None)
struck = ("100억", "strike"), (" 120억", None)
cases = {
    "exponent": (markdown(*exponent), "2×1025 FLOP"),
    "note": (markdown(*note), "17501억 개"),
    "struck": (markdown(*struck), "~~100억~~ 120억"),
    "exponent, sup_symbol": (
        markdown(*exponent, sup_symbol="<sup>"),
        "2×10<sup>25</sup> FLOP",
    ),
}
for case, (seen, expected) in cases.items():
    print(f"{case}: {seen}")
    assert seen == expected, f"no more {expected}"
PYTHON
