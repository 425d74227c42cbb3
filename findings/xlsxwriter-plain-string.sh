#!/bin/sh
# XlsxWriter 3.3.1, with openpyxl 3.1.5 as the reader.
#
# Most would expect: write_string() writes any text as that text. The reference says of it that it
# writes "a string to the cell", and rich strings have a method of their own, write_rich_string().
#
# Seen: a text that begins with "<r>" and ends with "</r>" is put into xl/sharedStrings.xml as it
# stands, as if it were the XML of a rich string. "<r>r</r>" comes back as an empty cell,
# "<r><t>x</t></r>" comes back as "x", and nothing warns. Any other tag ("<b>b</b>") is escaped.
# It meets whoever writes snippets of XML, R or HTML from data into workbooks.
#
# Way out: hand over the XML of a rich string that holds the text, escaped:
# "<r><t>&lt;r&gt;r&lt;/r&gt;</t></r>".
#
# Seen on 2026-11-29:
#   '<b>b</b>' -> '<b>b</b>'
#   '<r>r</r>' -> ''
#   '<r><t>x</t></r>' -> 'x'
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check xlsxwriter==3.3.1 openpyxl==3.1.5
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import io
import sys

import openpyxl
import xlsxwriter

expected = {"<b>b</b>": "<b>b</b>", "<r>r</r>": "", "<r><t>x</t></r>": "x"}
seen = {}
for text in expected:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as workbook:
        workbook.add_worksheet().write_string(0, 0, text)
    seen[text] = openpyxl.load_workbook(written).active["A1"].value or ""
    print(f"{text!r} -> {seen[text]!r}")
sys.exit(seen != expected)
PYTHON
