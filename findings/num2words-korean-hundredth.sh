#!/bin/sh
# num2words 0.5.14.
#
# Most would expect: ordinals in Korean, which the package lists among its languages, go on behind 99 as
# its numbers do: 100 is 백, so the hundredth is 백 번째.
#
# Seen: 100 is a KeyError, and so are 200 to 900, 1000 to 1100 and the like; 101 and 1101 are written. Korean
# has words of its own for the tens and ones (아흔아홉) and takes hundreds from Chinese. What stands behind
# the last 백 is looked up among the former: nothing does behind 백, and without a 백 the 천 (thousand)
# stands there too. Japanese has all of them. A test up to 99 does not show it.
# It meets whoever writes ranks or rounds in words: the hundredth model, the thousandth.
#
# Way out: num2words(number, lang="ko") + " 번째" from 100 on.
#
# Seen on 2026-11-30:
#   99 -> 아흔아홉 번째
#   100 -> KeyError
#   101 -> 백 한 번째
#   1000 -> KeyError
#   1101 -> 천백 한 번째
#   100 in Japanese -> 百番目
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from num2words import num2words


def written(number, language="ko"):
    try:
        return num2words(number, to="ordinal", lang=language)
    except KeyError:
        return "KeyError"


cases = {
    "99": (written(99), "아흔아홉 번째"),
    "100": (written(100), "KeyError"),
    "101": (written(101), "백 한 번째"),
    "1000": (written(1000), "KeyError"),
    "1101": (written(1101), "천백 한 번째"),
    "100 in Japanese": (written(100, "ja"), "百番目"),
}
for case, (seen, expected) in cases.items():
    print(f"{case} -> {seen}")
    assert seen == expected, f"no more {expected}"
PYTHON
