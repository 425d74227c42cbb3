#!/bin/sh
# XlsxWriter 3.3.1, openpyxl 3.1.5; python-calamine 0.9.1 beside them.
#
# Most would expect: a text with the line ends of Windows that one library writes into a workbook is that
# text when the other reads it, or has the line ends of Unix.
#
# Seen: "네이버\r\n카카오" comes back as "네이버_x000D_\n카카오". OOXML writes a carriage return as _x000D_, for
# XML would drop it, and XlsxWriter does; openpyxl reads the escape as seven letters of the text. So it
# does with workbooks that Excel has saved, and so do pandas.to_excel() and read_excel() between
# them, if XlsxWriter is installed, which to_excel() then takes. Excel and calamine read the return.
# It meets whoever puts cells of CSV or text areas of forms, which end lines with both, into workbooks.
#
# Way out: "\n" for "\r\n" before writing; openpyxl.utils.escape.unescape() after reading.
#
# Seen on 2026-11-30:
#   openpyxl '네이버_x000D_\n카카오'
#   calamine '네이버\r\n카카오'
#   unescaped '네이버\r\n카카오'
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check xlsxwriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from io import BytesIO

import openpyxl
import xlsxwriter
from openpyxl.utils.escape import unescape
from python_calamine import CalamineWorkbook

text = "네이버\r\n카카오"
workbook = xlsxwriter.Workbook(file := BytesIO())
workbook.add_worksheet().write_string(0, 0, text)
workbook.close()
seen = openpyxl.load_workbook(file).active["A1"].value
beside = CalamineWorkbook.from_filelike(BytesIO(file.getvalue())).get_sheet_by_index(0).to_python()[0][0]
print("openpyxl", repr(seen))
print("calamine", repr(beside))
print("unescaped", repr(unescape(seen)))
assert seen == "네이버_x000D_\n카카오", "openpyxl reads it otherwise"
assert beside == unescape(seen) == text, "the way out is none"
PYTHON
