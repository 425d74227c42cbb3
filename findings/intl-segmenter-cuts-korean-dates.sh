#!/bin/sh
# Node 24.21.0, with ICU 78.3.
#
# Most would expect: new Intl.Segmenter("ko", {granularity: "sentence"}) leaves the date in a sentence whole,
# in the very form that Intl.DateTimeFormat("ko") gives it, "2021. 5. 25.". A locale is there to be asked for.
#
# Seen: the sentence is four. A dot and a space end one unless a small letter follows, and neither figures
# nor Hangul are small. So the first sentence is "네이버는 2021.", a year without what happened in it, and what
# is said to have happened has no day. "2021.5.25." without spaces is cut behind its end; "제1. " and "No. 1"
# are cut too. The extension for abbreviations (ko-u-ss-standard) changes nothing. Of dates as ISO has them,
# or in words (2021년 5월 25일), none is cut. kiwipiepy 0.24.1, for Korean alone, keeps it whole.
# It meets whoever cuts Korean articles into sentences in JavaScript, to quote the one a figure stands in.
#
# Way out: write such dates otherwise before, or join what ends in a figure and a dot to what follows.
#
# Seen on 2026-12-01:
#   the date: 2021. 5. 25.
#   2021. 5. 25.: 네이버는 2021. | 5. | 25. | 모델을 공개했다.
#   2021. 5. 25., abbreviations: 네이버는 2021. | 5. | 25. | 모델을 공개했다.
#   2021.5.25.: 네이버는 2021.5.25. | 모델을 공개했다.
#   2021-05-25: 네이버는 2021-05-25 모델을 공개했다.
#   2021년 5월 25일: 네이버는 2021년 5월 25일 모델을 공개했다.
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --prefix "$folder" node@24.21.0 >/dev/null
cat >"$folder/cut.mjs" <<'JAVASCRIPT'
const day = new Intl.DateTimeFormat("ko").format(new Date(2021, 4, 25));
const cut = (date, locale = "ko") =>
  [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(`네이버는 ${date} 모델을 공개했다.`)]
    .map(({ segment }) => segment.trim())
    .join(" | ");
const cases = [
  ["the date", day, "2021. 5. 25."],
  [day, cut(day), "네이버는 2021. | 5. | 25. | 모델을 공개했다."],
  [`${day}, abbreviations`, cut(day, "ko-u-ss-standard"), "네이버는 2021. | 5. | 25. | 모델을 공개했다."],
  ["2021.5.25.", cut("2021.5.25."), "네이버는 2021.5.25. | 모델을 공개했다."],
  ["2021-05-25", cut("2021-05-25"), "네이버는 2021-05-25 모델을 공개했다."],
  ["2021년 5월 25일", cut("2021년 5월 25일"), "네이버는 2021년 5월 25일 모델을 공개했다."],
];
for (const [name, seen, expected] of cases) {
  console.log(`${name}: ${seen}`);
  if (seen !== expected) process.exitCode = 1;
}
JAVASCRIPT
"$folder/node_modules/node/bin/node" "$folder/cut.mjs" || exit 1
