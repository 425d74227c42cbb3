#!/bin/sh
# edtf 5.0.2.
#
# Most would expect: text_to_edtf(), which turns what people write about dates into EDTF, either knows
# a quarter (EDTF has codes for quarters, 33 to 36, and parse_edtf() of the same package reads them)
# or gives None, as it does for what it does not understand.
#
# Seen: the number of the quarter becomes the number of a month. "Q4 2023" is "2023-04", April;
# "Q1 2023" is January, and the Korean "3분기 2023" March. Nothing says so: the result is valid EDTF.
# It meets whoever dates reports of companies, funding rounds or forecasts, which come by quarters.
#
# Way out: read quarters oneself and write 2023-36, which parse_edtf() takes as October to December.
#
# Seen on 2026-11-30:
#   Q1 2023 -> 2023-01
#   Q4 2023 -> 2023-04
#   3분기 2023 -> 2023-03
#   2023-36 lasts from 2023-10-01 to 2023-12-31
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from time import strftime

from edtf import parse_edtf, text_to_edtf

found = {text: text_to_edtf(text) for text in ("Q1 2023", "Q4 2023", "3분기 2023")}
for text, edtf in found.items():
    print(text, "->", edtf)
quarter = parse_edtf("2023-36")
first, last = (strftime("%Y-%m-%d", day) for day in (quarter.lower_strict(), quarter.upper_strict()))
print("2023-36 lasts from", first, "to", last)
assert list(found.values()) == ["2023-01", "2023-04", "2023-03"]
assert (first, last) == ("2023-10-01", "2023-12-31")
PYTHON
