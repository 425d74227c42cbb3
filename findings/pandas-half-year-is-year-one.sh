#!/bin/sh
# pandas 3.1.1.
#
# Most would expect: "1H21" and "2H21", as forecasts and accounts write the halves of 2021, are no
# dates to to_datetime(): an error, or NaT with errors="coerce". So it was: pandas 2.2.3 says "Out of
# bounds nanosecond timestamp", for the year that is missing was taken as the year 1.
#
# Seen: pandas 3 counts in microseconds, the year 1 is within bounds, and the guess comes through. The
# first half of 2021 is 1 January of the year 1, twenty-one past one at night; "05.25" (25 May) is 5
# January of that year. errors="coerce" makes no NaT of it; all that is said is that no format could be
# inferred, and with format="mixed" not even that.
# It meets whoever moves a column of mixed dates from pandas 2 to 3 and counts what became NaT.
#
# Way out: a format, or to refuse years before 1900 behind it.
#
# Seen on 2026-11-30:
#   1H21 -> 0001-01-01 01:21:00
#   2H21 -> 0001-01-01 02:21:00
#   05.25 -> 0001-01-05 00:00:00
#   3/4 -> 0001-03-04 00:00:00
#   2021년 -> NaT
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import pandas

texts = pandas.Series(["1H21", "2H21", "05.25", "3/4", "2021년"])
seen = [str(date) for date in pandas.to_datetime(texts, errors="coerce", format="mixed")]
for text, date in zip(texts, seen):
    print(text, "->", date)
expected = ["0001-01-01 01:21:00", "0001-01-01 02:21:00"]
expected += ["0001-01-05 00:00:00", "0001-03-04 00:00:00", "NaT"]
assert seen == expected, f"no more {expected}"
PYTHON
