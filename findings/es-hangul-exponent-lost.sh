#!/bin/sh
# es-hangul 2.4.0.
#
# Most would expect: numberToHangul() reads a number aloud in Korean, or refuses the one that is too
# large; 10 to the 20th is 일해.
#
# Seen: from 10 to the 21st on JavaScript writes a number with an exponent, and the text of it is what is
# read. 2.14e25, the computing power of a training run in FLOP, becomes 이점일사이오, which is 2.1425: the
# letter and the sign drop out, the exponent goes on behind the decimal point. Where there is no point
# the word "undefined" stands between the syllables.
# It meets whoever has figures read aloud: the sentence sounds right.
#
# Way out: a power of ten, said oneself, from 10 to the 21st on.
#
# Seen on 2026-11-30:
#   175000000000 -> 천칠백오십억
#   100000000000000000000 -> 일해
#   2.14e+25 -> 이점일사이오
#   1e+24 -> 일만undefined백undefined십undefined
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --prefix "$folder" es-hangul@2.4.0 >/dev/null
cat >"$folder/read.mjs" <<'JAVASCRIPT'
import { numberToHangul } from "es-hangul";

const expected = [
  [175e9, "천칠백오십억"],
  [1e20, "일해"],
  [2.14e25, "이점일사이오"],
  [1e24, "일만undefined백undefined십undefined"],
];
for (const [number, words] of expected) {
  console.log(number, "->", numberToHangul(number));
  if (numberToHangul(number) !== words) process.exitCode = 1;
}
JAVASCRIPT
node "$folder/read.mjs" || exit 1
