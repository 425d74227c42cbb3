#!/bin/sh
# dateparser 1.5.0.
#
# Most would expect: what stands in brackets behind a date does not change the date. search_dates()
# finds "2021년 5월 25일" (25 May 2021) in a Korean sentence, rightly.
#
# Seen: with a bracket behind it, "2021년 5월 25일(현지시간)", as Korean papers write for local time, the
# same date becomes two finds, its year and its month, each filled up from the day of today. That it
# was the 25th is lost, and nothing marks the two as guesses. A bracket further on in the sentence
# does the same.
# It meets whoever draws dates out of Korean articles.
#
# Way out: take brackets out of the text first, or cut the date out oneself and give it to parse().
#
# Seen on 2026-11-30, from 2021-06-30:
#   가온전자는 2021년 5월 25일 새 모델을 공개했다: 2021-05-25
#   가온전자는 2021년 5월 25일(현지시간) 새 모델을 공개했다: 2021-06-30 2021-05-30
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from datetime import datetime

from dateparser.search import search_dates

settings = {"RELATIVE_BASE": datetime(2021, 6, 30)}
expected = {
    "가온전자는 2021년 5월 25일 새 모델을 공개했다": ["2021-05-25"],
    "가온전자는 2021년 5월 25일(현지시간) 새 모델을 공개했다": ["2021-06-30", "2021-05-30"],
}
found = {}
for sentence in expected:
    dates = search_dates(sentence, languages=["ko"], settings=settings)
    found[sentence] = [day.date().isoformat() for _, day in dates]
    print(f"{sentence}:", *found[sentence])
assert found == expected
PYTHON
