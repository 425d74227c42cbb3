#!/bin/sh
# htmldate 1.11.0.
#
# Most would expect: of the line below the heading of a Korean article, "입력 2021.05.26 09:00 수정
# 2021.05.27 10:00" (entered, corrected), find_date() gives one of the two days, or None. With the
# first of them alone it gives that.
#
# Seen: both are passed over, and the year of the copyright line at the foot takes their place: 1
# January of that year, which looks like any other date. So it is with one day, written with spaces
# as Korean orthography asks for, and a time behind it ("2022. 3. 5. 오후 2:10"). With
# extensive_search=False it is None in both cases.
# It meets whoever collects Korean news: most papers print both times.
#
# Way out: extensive_search=False, and the line read oneself where that gives None.
#
# Seen on 2026-11-30:
#   입력 2021.05.26 09:00 -> 2021-05-26, else 2021-05-26
#   입력 2021.05.26 09:00 수정 2021.05.27 10:00 -> 2024-01-01, else None
#   기사입력 2022. 3. 5. 오후 2:10 -> 2024-01-01, else None
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
<div class="info">{}</div><p>가온전자는 새 모델을 공개했다.</p>
<footer>Copyright 2019-2024 가온일보</footer></body></html>"""

expected = {
    "입력 2021.05.26 09:00": ("2021-05-26", "2021-05-26"),
    "입력 2021.05.26 09:00 수정 2021.05.27 10:00": ("2024-01-01", None),
    "기사입력 2022. 3. 5. 오후 2:10": ("2024-01-01", None),
}
found = {
    line: (find_date(PAGE.format(line)), find_date(PAGE.format(line), extensive_search=False))
    for line in expected
}
for line, (day, quick) in found.items():
    print(line, "->", f"{day}, else {quick}")
assert found == expected
PYTHON
