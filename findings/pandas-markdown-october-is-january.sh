#!/bin/sh
# pandas 3.1.1 with tabulate 0.10.0.
#
# Most would expect: to_markdown() writes a column of text as it stands. "2021.10", October of 2021 as Koreans
# write months, is a text to pandas, of the type str.
#
# Seen: it is 2021.1, which is January, and version "4.0" is 4. tabulate, which does the writing, reads texts
# as numbers where a whole column can be read so, and cuts them to six digits: "1750000.5" is
# 1.75e+06. With one "미정" (undecided) in the column the texts stay. Numbers suffer too: beside a column of
# floats, and without a text in the table, the integer 1234567 is 1.23457e+06, for the table goes over
# as one array of floats. The page on to_markdown() says only that further arguments go to tabulate.
# It meets whoever hands tables to a language model, or into a report, as Markdown.
#
# Way out: to_markdown(disable_numparse=True) for texts; intfmt and floatfmt, or texts, for numbers.
#
# Seen on 2026-11-30:
#   2021.10 2022.07 -> 2021.1 2022.07
#   3.5 4.0 -> 3.5 4
#   2021.10 미정 -> 2021.10 미정
#   2021.10 2022.07, disable_numparse -> 2021.10 2022.07
#   1234567 beside 0.5 -> 1.23457e+06
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 tabulate==0.10.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import pandas


def written(columns, **options):
    lines = pandas.DataFrame(columns).to_markdown(index=False, **options).splitlines()[2:]
    return " ".join(line.strip("|").split("|")[0].strip() for line in lines)


months = ["2021.10", "2022.07"]
cases = {
    "2021.10 2022.07": (written({"month": months}), "2021.1 2022.07"),
    "3.5 4.0": (written({"version": ["3.5", "4.0"]}), "3.5 4"),
    "2021.10 미정": (written({"month": ["2021.10", "미정"]}), "2021.10 미정"),
    "2021.10 2022.07, disable_numparse": (
        written({"month": months}, disable_numparse=True),
        "2021.10 2022.07",
    ),
    "1234567 beside 0.5": (written({"number": [1234567], "share": [0.5]}), "1.23457e+06"),
}
for case, (seen, expected) in cases.items():
    print(f"{case} -> {seen}")
    assert seen == expected, f"no more {expected}"
PYTHON
