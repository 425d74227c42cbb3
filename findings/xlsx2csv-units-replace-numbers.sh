#!/bin/sh
# xlsx2csv 0.8.6, with XlsxWriter 3.3.1 as the writer.
#
# Most would expect: a cell that shows "1,500MW", the number 1500 with the format #,##0"MW", is 1500 or
# 1,500MW in the CSV. What stands in quotation marks in a format is text.
#
# Seen: the number is gone and its format stands in its place, filled in as if it were that of a date:
# #,##0"02w". A d, h, m, s or y is taken for a part of a date also in quotation marks and behind a
# backslash: #,##0"K" is 1500, #,##0" months" is not. openpyxl and calamine read 1500 in each. Nothing
# warns.
# It meets whoever reads megawatts, terawatt hours, months or millions from spreadsheets, also by
# polars' read_excel(engine="xlsx2csv").
#
# Way out: --ignore-formats date, or another reader.
#
# Seen on 2026-11-30:
#   #,##0"K" -> 1500
#   #,##0"MW" -> #,##0"02w"
#   #,##0" months" -> #,##0" 02ont12s"
#   0.0,,"M" -> 0.0,,"02"
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check xlsx2csv==0.8.6 xlsxwriter==3.3.1
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import csv
from io import BytesIO, StringIO

import xlsxwriter
from xlsx2csv import Xlsx2csv

expected = {
    '#,##0"K"': "1500",
    '#,##0"MW"': '#,##0"02w"',
    '#,##0" months"': '#,##0" 02ont12s"',
    '0.0,,"M"': '0.0,,"02"',
}
workbook = xlsxwriter.Workbook(file := BytesIO())
sheet = workbook.add_worksheet()
for row, text in enumerate(expected):
    sheet.write_number(row, 0, 1500, workbook.add_format({"num_format": text}))
workbook.close()


def read(**options):
    file.seek(0)
    Xlsx2csv(file, **options).convert(out := StringIO())
    return [row[0] for row in csv.reader(out.getvalue().splitlines())]


for text, seen in zip(expected, read()):
    print(text, "->", seen)
assert read() == list(expected.values()), f"no more {expected}"
assert read(ignore_formats=["date"]) == ["1500"] * 4, "the way out is none"
PYTHON
