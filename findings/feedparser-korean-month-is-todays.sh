#!/bin/sh
# feedparser 6.0.14.
#
# Most would expect: "2004년 05월 28일  01:31:15" is 28 May 2004. The page on dates lists it among the formats
# that are recognized, as that of OnBlog, and next to it Nate's, "2004-05-25 오후 11:23:17".
#
# Seen: it is the first day of the month of now, in 2004: read in December it is 1 December, in January 1
# January. Nate's loses its hours. The handlers for both are there and read them, but are asked last;
# before them the one for ISO 8601 takes a text that merely begins as it likes, here with a year, and puts
# the month of the clock where there is none. "2021.05.25", as Korean pages write days, goes the same
# way. A year alone is 1 January, as W3C's form has it. (An issue of 2016 tells of dates with slashes.)
# It meets whoever orders Korean articles by the day of their feed: each moves on by a month every month, so
# what was announced in spring counts as news of the winter, and a second run as another article.
#
# Way out: registerDateHandler() for the handlers that are there already, which are then asked first.
#
# Seen on 2026-12-01:
#   2004년 05월 28일  01:31:15 -> 2004-12-01 00:00, in January 2004-01-01 00:00
#   2004-05-25 오후 11:23:17 -> 2004-05-25 00:00, in January 2004-05-25 00:00
#   2021.05.25 -> 2021-12-01 00:00, in January 2021-01-01 00:00
#   2021-05-25 15:30 -> 2021-05-25 15:30, in January 2021-05-25 15:30
#   2021 -> 2021-01-01 00:00, in January 2021-01-01 00:00
#   2004년 05월 28일  01:31:15, its handler first -> 2004-05-27 16:31, in January 2004-05-27 16:31
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import time
from unittest.mock import patch

import feedparser
from feedparser.datetimes.korean import _parse_date_onblog

DECEMBER = 1_797_292_800  # 2026-12-15, UTC
JANUARY = 1_799_971_200  # 2027-01-15, UTC
clock = time.gmtime


def entry(written, now):
    item = f"<item><title>엑사원</title><pubDate>{written}</pubDate></item>"
    feed = f'<rss version="2.0"><channel>{item}</channel></rss>'
    with patch("time.gmtime", lambda seconds=None: clock(now if seconds is None else seconds)):
        [read] = feedparser.parse(feed).entries
    return time.strftime("%Y-%m-%d %H:%M", read.published_parsed)


def told(written):
    return f"{entry(written, DECEMBER)}, in January {entry(written, JANUARY)}"


def same(day):
    return f"{day}, in January {day}"


onblog = "2004년 05월 28일  01:31:15"
cases = {
    onblog: "2004-12-01 00:00, in January 2004-01-01 00:00",
    "2004-05-25 오후 11:23:17": same("2004-05-25 00:00"),
    "2021.05.25": "2021-12-01 00:00, in January 2021-01-01 00:00",
    "2021-05-25 15:30": same("2021-05-25 15:30"),
    "2021": same("2021-01-01 00:00"),
}
seen = {case: told(case) for case in cases}
feedparser.registerDateHandler(_parse_date_onblog)
seen[f"{onblog}, its handler first"] = told(onblog)
cases[f"{onblog}, its handler first"] = same("2004-05-27 16:31")
for case, expected in cases.items():
    print(f"{case} -> {seen[case]}")
    assert seen[case] == expected, f"no more {expected}"
PYTHON
