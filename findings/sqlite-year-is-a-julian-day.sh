#!/bin/sh
# SQLite 3.54.1, as apsw 3.54.1.0 has it.
#
# Most would expect: strftime('%Y', '2021') is 2021, or NULL as for '2021-05': dates of catalogues and
# models are often known to the year or the month only, and ISO 8601 writes them so.
#
# Seen: it is -4707. A text that is a number alone is taken for a day of the Julian count, which began
# in 4714 BC, so the year 2021 is a day in June of 4708 BC; date('202105') is in 4160 BC. The month
# alone is NULL. A condition by year thus drops both without a word, and so does a chart of the years.
# (The page on dates lists the form, last of twelve.)
# It meets whoever has EDTF or years in a text column and asks SQLite, or Datasette, for the year.
#
# Way out: substr(published, 1, 4).
#
# Seen on 2026-11-30:
#   2021: -4707-06-06, year -4707
#   202105: -4159-03-30, year -4159
#   2021-05: None, year None
#   2021-05-25: 2021-05-25, year 2021
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check apsw==3.54.1.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import apsw

expected = {
    "2021": ("-4707-06-06", "-4707"),
    "202105": ("-4159-03-30", "-4159"),
    "2021-05": (None, None),
    "2021-05-25": ("2021-05-25", "2021"),
}
connection = apsw.Connection(":memory:")
for text, dates in expected.items():
    (seen,) = connection.execute("select date(:at), strftime('%Y', :at)", {"at": text}).fetchall()
    print(f"{text}: {seen[0]}, year {seen[1]}")
    assert seen == dates, f"no more {dates}"
PYTHON
