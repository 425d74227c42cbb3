#!/bin/sh
# Polars 2.1.0.
#
# Most would expect: read_csv(try_parse_dates=True) makes dates of what looks like ISO 8601, as it is
# described, and of a handful of other forms. "21.05.25", as Koreans write 25 May 2021 for short, is that
# day or stays text, and "1.10.2", the version of a library, is text.
#
# Seen: 21.05.25 is 21 May of the year 25, and version 1.10.2 is 1 October of the year 2. Day, month and
# year are taken in this order where the first figure has fewer than four digits, and a year of one or two
# digits is that very year. str.to_date() without a format does the same; str.to_datetime() refuses. One
# version such as 4.46.1, whose month would be 46, makes text of the column again, so whether versions are
# dates hangs on which are listed. DuckDB reads 25 May 2021, and leaves the versions alone.
# It meets whoever reads Korean tables, or lists of models or libraries with versions of three parts.
#
# Way out: str.to_date("%y.%m.%d"), and try_parse_dates left off.
#
# Seen on 2026-11-30:
#   21.05.25 22.11.03 -> 0025-05-21 0003-11-22
#   1.10.2 2.4.1 -> 0002-10-01 0001-04-02
#   1.10.2 4.46.1 -> 1.10.2 4.46.1
#   2021.05.25 2022.11.03 -> 2021-05-25 2022-11-03
#   21.05.25 22.11.03 with the format -> 2021-05-25 2022-11-03
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import polars


def read(texts, **options):
    rows = "\n".join(["name,text", *(f"{name},{text}" for name, text in zip("ab", texts))])
    return polars.read_csv(f"{rows}\n".encode(), **options)["text"]


def written(column):
    return " ".join(str(value) for value in column)


short, versions = ["21.05.25", "22.11.03"], ["1.10.2", "2.4.1"]
late, long = ["1.10.2", "4.46.1"], ["2021.05.25", "2022.11.03"]
for texts, expected in (
    (short, "0025-05-21 0003-11-22"),
    (versions, "0002-10-01 0001-04-02"),
    (late, "1.10.2 4.46.1"),
    (long, "2021-05-25 2022-11-03"),
):
    seen = written(read(texts, try_parse_dates=True))
    print(f"{' '.join(texts)} -> {seen}")
    assert seen == expected, f"no more {expected}"
named = written(read(short).str.to_date("%y.%m.%d"))
print(f"{' '.join(short)} with the format -> {named}")
assert named == "2021-05-25 2022-11-03"
PYTHON
