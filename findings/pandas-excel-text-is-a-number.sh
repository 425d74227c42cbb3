#!/bin/sh
# pandas 3.1.1 with openpyxl 3.1.5; python-calamine 0.9.1 beside it.
#
# Most would expect: a cell of a workbook has a type, unlike a field of a CSV. What to_excel() has written
# as text, read_excel() gives back as text.
#
# Seen: "005930", the code of Samsung Electronics, is text in the workbook and comes back as 5930, and the
# country code "NA" (Namibia) as a missing value, with either engine: the cells pass through the
# parser for CSV, which guesses again. One code with a letter in it ("00104K") keeps the whole
# column as it is. Polars and calamine leave the text alone.
# It meets whoever keeps codes of shares, companies or regions in workbooks: a merge by them finds none.
#
# Way out: dtype={"code": str} and keep_default_na=False.
#
# Seen on 2026-11-30:
#   in the workbook ['005930', '000660'] ['NA', 'KR']
#   read_excel [5930, 660] [nan, 'KR']
#   with a letter ['005930', '00104K']
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 openpyxl==3.1.5 python-calamine==0.9.1
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from io import BytesIO

import pandas
from python_calamine import CalamineWorkbook

countries = ["NA", "KR"]


def workbook(codes):
    file = BytesIO()
    pandas.DataFrame({"code": codes, "country": countries}).to_excel(file, index=False)
    return BytesIO(file.getvalue())


codes = ["005930", "000660"]
rows = CalamineWorkbook.from_filelike(workbook(codes)).get_sheet_by_index(0).to_python()[1:]
stored = [list(column) for column in zip(*rows)]
print("in the workbook", *stored)
for engine in ("openpyxl", "calamine"):
    read = pandas.read_excel(workbook(codes), engine=engine)
    print("read_excel", read["code"].tolist(), read["country"].tolist())
    assert read["code"].tolist() == [5930, 660], "codes stay text"
    assert read["country"].isna().tolist() == [True, False], "Namibia stays"
letter = pandas.read_excel(workbook(["005930", "00104K"]), engine="calamine")["code"].tolist()
print("with a letter", letter)
assert stored == [codes, countries], "the workbook has no text"
file = workbook(codes)
kept = pandas.read_excel(file, engine="calamine", dtype={"code": str}, keep_default_na=False)
assert [kept["code"].tolist(), kept["country"].tolist()] == stored, "the way out is none"
PYTHON
