#!/bin/sh
# Babel 2.19.0.
#
# Most would expect: compact Korean numbers go on in steps of ten thousand, as Korean does and as
# Japanese in the same library: 만, 억, 조, then 경 for 10 to the 16th.
#
# Seen: Korean ends at 조. 10 to the 16th is "10000조" where Japanese has "1京", and a training run of
# 2.14 times 10 to the 25th FLOP is "21400000000000조", fourteen digits that were to be made short; no
# separators stand in them either. The cause is the data: CLDR gives Korean patterns up to 조 only, so
# browsers (Intl.NumberFormat) write the same, with commas.
# It meets whoever writes computing power or national debt in Korean.
#
# Way out: from 10 to the 16th on write a power of ten, or 경 and 해 oneself.
#
# Seen on 2026-11-30:
#   ko 10000조 21400000000000조
#   ja 1京 2140000000京
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from babel.numbers import format_compact_decimal

written = {
    language: [format_compact_decimal(one, locale=language) for one in (1e16, 2.14e25)]
    for language in ("ko", "ja")
}
for language, words in written.items():
    print(language, *words)
assert written == {"ko": ["10000조", "21400000000000조"], "ja": ["1京", "2140000000京"]}
PYTHON
