#!/bin/sh
# DuckDB 2.0.1.
#
# Most would expect: a CSV that begins with 회사,2021,2022 (company and two years) over rows of companies and
# figures has these three columns. A statistics table has its years on top, and 회사 is no company.
#
# Seen: the years are a row. The columns are column0, column1 and column2, and 2021 is added up with what
# was invested in it: 2031 for 10. The first line counts as headings where its types differ from those
# below, and years are numbers over numbers, names are text over text. One more heading in words (합계,
# sum) over figures, or 2021년 for 2021, and all of them are headings again. So it is with what pandas'
# to_csv() writes of a table of texts: the name of the index is empty, and the headings become a row.
# It meets whoever reads wide tables, of years on top, or an export with its row numbers.
#
# Way out: header=true.
#
# Seen on 2026-11-30:
#   years: column0 column1 column2, first row ('회사', 2021, 2022)
#   years and a sum: 회사 2021 2022 합계, first row ('네이버', 4, 5, 9)
#   years with header=true: 회사 2021 2022, first row ('네이버', 4, 5)
#   row numbers: column0 column1 column2, first row (None, '모델', '회사')
#   sum of 2021: 2031
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1
"$folder/venv/bin/python" - "$folder/table.csv" <<'PYTHON' || exit 1
import sys
from pathlib import Path

import duckdb


def read(*lines, **options):
    Path(sys.argv[1]).write_text("\n".join([*lines, ""]), "utf-8")
    return duckdb.read_csv(sys.argv[1], **options)


def told(table):
    return f"{' '.join(table.columns)}, first row {table.fetchall()[0]}"


years = ["회사,2021,2022", "네이버,4,5", "카카오,6,7"]
sums = ["회사,2021,2022,합계", "네이버,4,5,9", "카카오,6,7,13"]
numbered = [",모델,회사", "0,하이퍼클로바,네이버", "1,엑사원,LG"]
headings = "column0 column1 column2"
cases = {
    "years": (told(read(*years)), f"{headings}, first row ('회사', 2021, 2022)"),
    "years and a sum": (told(read(*sums)), "회사 2021 2022 합계, first row ('네이버', 4, 5, 9)"),
    "years with header=true": (
        told(read(*years, header=True)),
        "회사 2021 2022, first row ('네이버', 4, 5)",
    ),
    "row numbers": (told(read(*numbered)), f"{headings}, first row (None, '모델', '회사')"),
    "sum of 2021": (str(read(*years).sum("column1").fetchall()[0][0]), "2031"),
}
for case, (seen, expected) in cases.items():
    print(f"{case}: {seen}")
    assert seen == expected, f"no more {expected}"
PYTHON
