#!/bin/sh
# chardet 7.7.0 with frictionless 5.21.0; chardet 5.2.0 and charset-normalizer 3.5.3 beside it.
#
# Most would expect: a table of share prices in CP949, as Korean portals offer it, with Korean headings
# over three hundred rows of figures, is Korean to a library that detects encodings, or unknown.
#
# Seen: it is Chinese. 날짜, 시가, 종가 (date, opening, closing) are read as Big5, which gives other
# characters for each and no error; a shorter table is GB18030. Figures tell nothing about a language, and
# chardet says so with a confidence of 0.02; chardet 5 answered EUC-KR with 0.99. Frictionless takes what
# it gets where the file is not UTF-8, whatever the confidence, and describes the table under these
# names; validate() finds nothing wrong with it. charset-normalizer has it right.
# It meets whoever reads Korean open data with frictionless, or lets chardet decide.
#
# Way out: name the encoding: describe(path, encoding="cp949").
#
# Seen on 2026-11-30:
#   chardet 5.2.0: EUC-KR, columns 날짜 시가 종가
#   chardet 7.7.0: Big5, columns 陳瞼 衛陛 謙陛
#   charset-normalizer 3.5.3: cp949
#   with the encoding named: columns 날짜 시가 종가
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    frictionless==5.21.0 chardet==7.7.0 charset-normalizer==3.5.3
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
    --target "$folder/five" chardet==5.2.0
cat >"$folder/read.py" <<'PYTHON'
import sys
from pathlib import Path

import chardet
from charset_normalizer import from_bytes
from frictionless import describe

days = [f"2021-{day // 28 + 1:02}-{day % 28 + 1:02}" for day in range(300)]
rows = [f"{day},{70000 + row},{70500 + row}" for row, day in enumerate(days)]
data = "".join(f"{line}\r\n" for line in ["날짜,시가,종가", *rows]).encode("cp949")
Path("prices.csv").write_bytes(data)


def columns(**options):
    return "columns " + " ".join(describe("prices.csv", **options).schema.field_names)


seen = {f"chardet {chardet.__version__}": f"{chardet.detect(data)['encoding']}, {columns()}"}
if sys.argv[1] == "all":
    seen["charset-normalizer 3.5.3"] = from_bytes(data).best().encoding
    seen["with the encoding named"] = columns(encoding="cp949")
expected = {
    "chardet 7.7.0": "Big5, columns 陳瞼 衛陛 謙陛",
    "chardet 5.2.0": "EUC-KR, columns 날짜 시가 종가",
    "charset-normalizer 3.5.3": "cp949",
    "with the encoding named": "columns 날짜 시가 종가",
}
for case, words in seen.items():
    print(f"{case}: {words}")
    assert words == expected[case], f"no more {expected[case]}"
PYTHON
cd "$folder"
PYTHONPATH="$folder/five" venv/bin/python read.py five || exit 1
venv/bin/python read.py all || exit 1
