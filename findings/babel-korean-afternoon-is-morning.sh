#!/bin/sh
# Babel 2.19.0.
#
# Most would expect: parse_time(text, locale="ko") reads what format_time(time, locale="ko") of the same
# library writes: 오후 3:10 is ten past three in the afternoon.
#
# Seen: it is 03:10, twelve hours early. The pattern of the language says where hour and minute stand, and
# that a word for the half of the day goes with them, but the words that are looked for are "am" and "pm",
# in any language. Five past midnight, 오전 12:05, is read as five past noon. Times of the morning and of
# noon are right, and so are those with "PM", which hides it. Of the 1440 minutes of a day 720 come back
# as others; so they do in Taiwan's Chinese. Japanese, of 24 hours by default, has all of them.
# It meets whoever takes times from a Korean form or page: an article says 오후 3:10.
#
# Way out: 오전 and 오후 replaced by AM and PM beforehand.
#
# Seen on 2026-11-30:
#   15:10 -> 오후 3:10 -> 03:10
#   00:05 -> 오전 12:05 -> 12:05
#   09:30 -> 오전 9:30 -> 09:30
#   3:10 PM -> 15:10
#   minutes of a day that come back as others: ko 720, zh_TW 720, ja 0, en 0
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import datetime

from babel.dates import format_time, parse_time


def there_and_back(time, locale):
    text = format_time(time, "short", locale=locale)
    return text, parse_time(text, locale=locale, format="short")


for time, expected in (("15:10", "03:10"), ("00:05", "12:05"), ("09:30", "09:30")):
    text, read = there_and_back(datetime.time.fromisoformat(time), "ko")
    print(time, "->", text, "->", f"{read:%H:%M}")
    assert f"{read:%H:%M}" == expected, f"no more {expected}"
english = parse_time("3:10 PM", locale="ko", format="short")
print("3:10 PM ->", f"{english:%H:%M}")
assert f"{english:%H:%M}" == "15:10"
day = [datetime.time(minute // 60, minute % 60) for minute in range(1440)]
others = ", ".join(
    f"{locale} {sum(there_and_back(time, locale)[1] != time for time in day)}"
    for locale in ("ko", "zh_TW", "ja", "en")
)
print("minutes of a day that come back as others:", others)
assert others == "ko 720, zh_TW 720, ja 0, en 0", "no more so"
PYTHON
