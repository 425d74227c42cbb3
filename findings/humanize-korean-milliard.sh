#!/bin/sh
# humanize 4.17.0.
#
# Most would expect: with activate("ko_KR"), a language that the package lists, a number is in Korean
# words, or in English ones where the translation has gaps.
#
# Seen: 175 billion is "175.0 milliard": the French word, in neither English nor Korean. The powers
# beside it are untranslated ("1.0 million"), and none is a Korean one (만, 억, 조), where Japanese and
# Chinese have some of theirs. Spans of time are in Korean, so the language seems to work.
# It meets whoever switches a dashboard to Korean.
#
# Way out: babel.numbers.format_compact_decimal(number, locale="ko").
#
# Seen on 2026-11-30:
#   ko_KR 1.0 million, 175.0 milliard, 2.0 trillion
#   ja_JP 1.0 百万, 175.0 billion, 2.0 兆
#   de_DE 1,0 Million, 175,0 Milliarden, 2,0 Billionen
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check humanize==4.17.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from datetime import timedelta

import humanize

seen = {}
for language in ("ko_KR", "ja_JP", "de_DE"):
    humanize.activate(language)
    seen[language] = [humanize.intword(number) for number in (1e6, 175e9, 2e12)]
    print(language, ", ".join(seen[language]))
assert seen["ko_KR"] == ["1.0 million", "175.0 milliard", "2.0 trillion"], "Korean is otherwise"
humanize.activate("ko_KR")
assert humanize.naturaltime(timedelta(days=400)) == "1년, 1개월 전", "spans of time are no Korean"
PYTHON
