#!/bin/sh
# pandas 3.1.1 with openpyxl 3.1.5; Polars 2.1.0 with fastexcel 0.21.0; XlsxWriter 3.3.1 as the writer.
#
# Most would expect: a column of training compute in FLOP, 2.14E+25 and 3.1E+23 in a workbook, is a column
# of floats, as it is where the same figures stand in a CSV. A workbook has no other numbers.
#
# Seen: pandas has a column of objects, Python's integers of 26 digits: numpy.log10() is a TypeError, and
# mean(numeric_only=True) and select_dtypes("number") pass over it without a word. Polars refuses the
# workbook: "conversion from f64 to i64 failed". Both make integers of floats without a fraction, and a
# float of that size never has one; 64 bits end at 9.2E+18. One 0.5 in the column, and both have floats.
# (An issue of Polars tells of it since 2025.)
# It meets whoever takes the computing power of models from a spreadsheet, or a national debt in a small
# currency.
#
# Way out: dtype={"flop": float} in pandas, schema_overrides={"flop": polars.Float64} in Polars.
#
# Seen on 2026-11-30:
#   CSV: pandas float64, Polars Float64
#   workbook: pandas object, Polars refuses
#   workbook with 0.5: pandas float64, Polars Float64
#   workbook with the type named: pandas float64, Polars Float64
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    pandas==3.1.1 openpyxl==3.1.5 polars==2.1.0 fastexcel==0.21.0 xlsxwriter==3.3.1
"$folder/venv/bin/python" - "$folder/compute.xlsx" <<'PYTHON' || exit 1
import io
import sys

import numpy
import pandas
import polars
import xlsxwriter

text = "flop\n2.14e25\n3.1e23\n"


def workbook(*figures):
    with xlsxwriter.Workbook(sys.argv[1]) as book:
        book.add_worksheet().write_column(0, 0, ["flop", *figures])
    return sys.argv[1]


def types(path, dtype=None, schema=None):
    wide = pandas.read_excel(path, engine="openpyxl", dtype=dtype)
    try:
        narrow = polars.read_excel(path, schema_overrides=schema)["flop"].dtype
    except polars.exceptions.InvalidOperationError:
        narrow = "refuses"
    return f"pandas {wide['flop'].dtype}, Polars {narrow}"


figures = (2.14e25, 3.1e23)
csv = pandas.read_csv(io.StringIO(text)), polars.read_csv(io.StringIO(text))
named = {"dtype": {"flop": float}, "schema": {"flop": polars.Float64}}
cases = {
    "CSV": (
        f"pandas {csv[0]['flop'].dtype}, Polars {csv[1]['flop'].dtype}",
        "pandas float64, Polars Float64",
    ),
    "workbook": (types(workbook(*figures)), "pandas object, Polars refuses"),
    "workbook with 0.5": (
        types(workbook(*figures, 0.5)),
        "pandas float64, Polars Float64",
    ),
    "workbook with the type named": (
        types(workbook(*figures), **named),
        "pandas float64, Polars Float64",
    ),
}
for case, (seen, expected) in cases.items():
    print(f"{case}: {seen}")
    assert seen == expected, f"no more {expected}"
table = pandas.read_excel(workbook(*figures), engine="openpyxl")
assert table.mean(numeric_only=True).empty, "no more passed over"
try:
    numpy.log10(table["flop"])
except TypeError:
    pass
else:
    raise AssertionError("no more a TypeError")
PYTHON
