#!/bin/sh
# dateparser 1.5.0.
#
# Most would expect: "지난달 26일", as every Korean newspaper writes for the 26th of last month, is
# that day, or None where the words are not known: "지난해 12월" (December of last year) is None.
#
# Seen: 일 (day of the month) behind a number is taken as a number of days, and these are counted back.
# Seen from 26 May 2021, "지난달 26일" is 31 March: last month's 26 April less 26 days. "이번 달 3일"
# (the 3rd of this month) is 23 May, three days ago, and "12일" alone is 14 May. A date with a month
# before it ("3월 2일") is right, which hides it in a first trial.
# It meets whoever dates Korean news, where the day of a recent event is written in just this way.
#
# Way out: resolve days without a month against the day of publication oneself.
#
# Seen on 2026-11-30, from 2021-05-26:
#   지난달 26일 -> 2021-03-31
#   이번 달 3일 -> 2021-05-23
#   12일 -> 2021-05-14
#   3월 2일 -> 2021-03-02
#   지난해 12월 -> None
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from datetime import datetime

import dateparser

expected = {
    "지난달 26일": "2021-03-31",
    "이번 달 3일": "2021-05-23",
    "12일": "2021-05-14",
    "3월 2일": "2021-03-02",
    "지난해 12월": None,
}
settings = {"RELATIVE_BASE": datetime(2021, 5, 26)}
found = {}
for text in expected:
    day = dateparser.parse(text, languages=["ko"], settings=settings)
    found[text] = day and day.date().isoformat()
    print(text, "->", found[text])
assert found == expected
PYTHON
