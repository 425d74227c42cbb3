#!/bin/sh
# dochan 1.15.0, with python-hwpx 6.9.0 as the writer of the HWPX.
#
# Most would expect: the plain text of a document has the numbers that one reads in it. What is
# struck out, raised or a footnote's mark is either left out or set apart.
#
# Seen: to_plain_text() puts the figure that is struck out in front of the one that replaces it
# (1750 struck out, then 2040: "17502040"), raised digits behind their base (10 with a raised 12:
# "1012"), and the mark of a footnote into the number that it follows ("2040[1]억"). revision_mode
# ="final" changes nothing of it: struck-out text is formatting, no tracked change. to_markdown()
# of the same document tells them apart ("~~1750~~2040", "10<sup>12</sup>").
# It meets whoever feeds the plain text of Korean official documents to a search or a model.
#
# Way out: read the runs of a paragraph, whose strikeout, superscript and note_ref are there.
#
# Seen on 2026-11-30:
#   '17502040억'
#   '1012 토큰'
#   '2040[1]억 개'
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dochan==1.15.0 python-hwpx==6.9.0
"$folder/venv/bin/python" - "$folder/a.hwpx" <<'PYTHON' || exit 1
import sys
from pathlib import Path

from dochan import Dochan
from hwpx.document import HwpxDocument

document = HwpxDocument.new()
first = document.add_paragraph("")
first.add_run("1750", char_pr_id_ref=document.styles.ensure_run(strike=True))
first.add_run("2040억")
second = document.add_paragraph("10")
second.add_run("12", char_pr_id_ref=document.styles.ensure_run(script="sup"))
second.add_run(" 토큰")
third = document.add_paragraph("2040")
document.notes.add_footnote("각주", third)
third.add_run("억 개")
Path(sys.argv[1]).write_bytes(document.to_bytes())
reader = Dochan(sys.argv[1], revision_mode="final")
lines = [line for line in reader.to_plain_text().split("\n") if line.strip()]
markdown = reader.to_markdown()
for line in lines[:2] + lines[2:3]:
    print(repr(line))
apart = "~~1750~~" in markdown and "10<sup>12</sup>" in markdown
sys.exit(lines[:3] != ["17502040억", "1012 토큰", "2040[1]억 개"] or not apart)
PYTHON
