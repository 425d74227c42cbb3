#!/bin/sh
# Polars 2.1.0 with fastexcel 0.21.0; XlsxWriter 3.3.1 as the writer.
#
# Most would expect: where a text stands in a column of numbers, read_excel() makes text of the column or
# stops, as read_csv() of the same library does ("could not parse").
#
# Seen: below the hundredth row the text becomes null without a word, for the type of the column comes
# from the first hundred. Where no other cell of the row has a value the row itself goes: it counts as
# empty. Above the hundredth the column is text, so that a cut of the file behaves otherwise.
# It meets whoever reads long tables with "미정" (undecided) or a sign for a note among the figures, and
# cannot tell what is missing from what was not read.
#
# Way out: infer_schema_length=None.
#
# Seen on 2026-11-30:
#   row 50: String, 200 rows, '미정'
#   row 150: Int64, 200 rows, None
#   row 150, alone in it: Int64, 199 rows
#   row 150, read whole: String, 200 rows, '미정'
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 fastexcel==0.21.0 xlsxwriter==3.3.1
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from io import BytesIO

import polars
import xlsxwriter


def read(late, names=True, **options):
    workbook = xlsxwriter.Workbook(file := BytesIO())
    sheet = workbook.add_worksheet()
    sheet.write_row(0, 0, ["parameters", "model"] if names else ["parameters"])
    for row in range(200):
        sheet.write(row + 1, 0, "미정" if row == late else row)
        if names:
            sheet.write(row + 1, 1, f"model {row}")
    workbook.close()
    column = polars.read_excel(file.getvalue(), **options)["parameters"]
    seen = f"{column.dtype}, {len(column)} rows"
    return f"{seen}, {column[late]!r}" if len(column) == 200 else seen


cases = {
    "row 50": (read(50), "String, 200 rows, '미정'"),
    "row 150": (read(150), "Int64, 200 rows, None"),
    "row 150, alone in it": (read(150, names=False), "Int64, 199 rows"),
    "row 150, read whole": (read(150, infer_schema_length=None), "String, 200 rows, '미정'"),
}
for case, (seen, expected) in cases.items():
    print(f"{case}: {seen}")
    assert seen == expected, f"no more {expected}"
PYTHON
