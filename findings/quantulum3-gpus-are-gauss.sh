#!/bin/sh
# quantulum3 0.10.0, without its optional classifier.
#
# Most would expect: a reader of quantities that makes 1.5 billion dollars of "$1.5B" knows what "175B
# parameters" are, or leaves B, T and M alone; and "2,048 GPUs" are 2048 of something, as "2,048 chips" are.
#
# Seen: 175B is 175 bytes, 10T tokens are 10 tesla, 5M users 5 metres. Short scales hold behind the sign of a
# currency only, elsewhere a letter is a unit. And 2,048 GPUs are 2048 gauss poise atomic mass unit
# seconds: a word that is in no list is taken apart into letters as long as each is a unit, so A100s are
# amperes to the hundredth times a second. TPUs begin with a prefix, and 1,024 of them are 1.024 times
# 10 to the 15th. "between 100 and 200 billion dollars" is 100 billion and 50, the middle of 100 and
# 200 billion. Nothing says that a unit is a guess but that its entity is "unknown", as a gigawatt hour's is.
# It meets whoever takes figures of AI models out of English text: sizes and chips fail, money is right.
#
# Way out: words for the scales (175 billion), and known words (chips) put in the place of others before.
#
# Seen on 2026-12-01:
#   It cost $1.5B. -> 1500000000 dollar
#   It has 175B parameters. -> 175 byte
#   It has 175 billion parameters. -> 175000000000 dimensionless
#   It saw 10T tokens. -> 10 tesla
#   It has 5M users. -> 5 metre
#   It ran on 2,048 chips. -> 2048 dimensionless
#   It ran on 2,048 GPUs. -> 2048 gauss poise atomic mass unit second
#   It ran on 2,048 A100s. -> 2048 ampere to the 100 second
#   It ran on 1,024 TPUs. -> 1024000000000000 poise atomic mass unit second
#   It is between 100 and 200 billion dollars. -> 100000000050 dollar
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check quantulum3==0.10.0
"$folder/venv/bin/python" -W ignore - <<'PYTHON' || exit 1
from quantulum3 import parser


def read(sentence):
    [quantity] = parser.parse(sentence)
    return f"{quantity.value:.0f} {quantity.unit.name}"


cases = {
    "It cost $1.5B.": "1500000000 dollar",
    "It has 175B parameters.": "175 byte",
    "It has 175 billion parameters.": "175000000000 dimensionless",
    "It saw 10T tokens.": "10 tesla",
    "It has 5M users.": "5 metre",
    "It ran on 2,048 chips.": "2048 dimensionless",
    "It ran on 2,048 GPUs.": "2048 gauss poise atomic mass unit second",
    "It ran on 2,048 A100s.": "2048 ampere to the 100 second",
    "It ran on 1,024 TPUs.": "1024000000000000 poise atomic mass unit second",
    "It is between 100 and 200 billion dollars.": "100000000050 dollar",
}
for case, expected in cases.items():
    seen = read(case)
    print(f"{case} -> {seen}")
    assert seen == expected, f"no more {expected}"
PYTHON
