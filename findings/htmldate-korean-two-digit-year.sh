#!/bin/sh
# htmldate 1.11.0.
#
# Most would expect: in a page that says lang="ko" a date is read as Koreans write it, the year first,
# or not at all.
#
# Seen: "승인 22.03.05", the line with which Korean papers say when an article was approved (5 March
# 2022), becomes 22 March 2005: day, month, year, as in Europe. The language of the page is not
# looked at.
# It meets whoever collects Korean news, most of all regional papers and older archives.
#
# Way out: read two-digit years of Korean pages oneself.
#
# Seen on 2026-11-30:
#   승인 22.03.05 10:00 -> 2005-03-22
#   승인 2022.03.05 10:00 -> 2022-03-05
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check htmldate==1.11.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from htmldate import find_date

PAGE = """<html lang="ko"><head><title>기사</title></head><body><h1>새 모델 공개</h1>
<div class="info">{}</div><p>가온전자는 새 모델을 공개했다.</p></body></html>"""

expected = {"승인 22.03.05 10:00": "2005-03-22", "승인 2022.03.05 10:00": "2022-03-05"}
found = {line: find_date(PAGE.format(line)) for line in expected}
for line, day in found.items():
    print(line, "->", day)
assert found == expected
PYTHON
