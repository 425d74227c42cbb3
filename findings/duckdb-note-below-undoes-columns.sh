#!/bin/sh
# DuckDB 2.0.1.
#
# Most would expect: a CSV of two hundred rows with one line of notes below, as offices of statistics
# export it ("주: 잠정치", note: provisional), has its three columns, with the note in the first; or it is
# refused, with the number of that line.
#
# Seen: it has one column. A delimiter that does not give every line the same number of fields is
# dropped, and with none left a line is one field: '연도,모델,매개변수' is the name of the column and all
# 201 lines are its values. Nothing is said, and count(*) is about right. With five thousand rows the
# same file is refused, for no way of reading it was found.
# It meets whoever globs small exports into one table: some have three columns and some have one.
#
# Way out: ignore_errors=true with store_rejects=true, or null_padding=true; look at the columns.
#
# Seen on 2026-11-30:
#   without the note: ['연도', '모델', '매개변수'] 200
#   with the note: ['연도,모델,매개변수'] 201
#   with null_padding: ['연도', '모델', '매개변수'] 201
#   5000 rows with the note: refused
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1
"$folder/venv/bin/python" - "$folder/models.csv" <<'PYTHON' || exit 1
import sys
from pathlib import Path

import duckdb


def read(rows, note, **options):
    lines = [f"{2000 + row % 25},모델{row},{row}" for row in range(rows)]
    Path(sys.argv[1]).write_text("\n".join(["연도,모델,매개변수", *lines, *note, ""]), "utf-8")
    try:
        table = duckdb.read_csv(sys.argv[1], **options)
    except duckdb.InvalidInputException:
        return "refused"
    return f"{table.columns} {len(table.fetchall())}"


note = ["주: 잠정치"]
columns = ["연도", "모델", "매개변수"]
cases = {
    "without the note": (read(200, []), f"{columns} 200"),
    "with the note": (read(200, note), "['연도,모델,매개변수'] 201"),
    "with null_padding": (read(200, note, null_padding=True), f"{columns} 201"),
    "5000 rows with the note": (read(5000, note), "refused"),
}
for case, (seen, expected) in cases.items():
    print(f"{case}: {seen}")
    assert seen == expected, f"no more {expected}"
PYTHON
