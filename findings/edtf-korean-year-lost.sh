#!/bin/sh
# edtf 5.0.2.
#
# Most would expect: text_to_edtf() of a Korean date is that date, or None as for any text that it
# does not understand ("2021년 하반기", the second half of 2021, is None).
#
# Seen: the year goes and the rest stays. "2021년 5월 26일" (26 May 2021) becomes "XXXX-05-26": some
# 26 May of an unknown year. Without the day the month takes its place: "2022년 3월" (March 2022)
# becomes "XXXX-XX-03", the third of some month. Both are valid EDTF, so no check after it objects.
# With dots instead of the Korean words ("2021.5.26") the date is right.
# It meets whoever catalogues Korean articles or archives.
#
# Way out: read 년, 월 and 일 oneself; the figures are unambiguous.
#
# Seen on 2026-11-30:
#   2021년 5월 26일 -> XXXX-05-26
#   2022년 3월 -> XXXX-XX-03
#   2021.5.26 -> 2021-05-26
#   2021년 하반기 -> None
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from edtf import text_to_edtf

expected = {
    "2021년 5월 26일": "XXXX-05-26",
    "2022년 3월": "XXXX-XX-03",
    "2021.5.26": "2021-05-26",
    "2021년 하반기": None,
}
for text in expected:
    print(text, "->", text_to_edtf(text))
assert {text: text_to_edtf(text) for text in expected} == expected
PYTHON
