#!/bin/sh
# numbro 2.5.0.
#
# Most would expect: with the language ko-KR, which the package brings, 2 trillion is 2조 and 175
# billion is 1750억: Korean counts in steps of ten thousand.
#
# Seen: 2 trillion is 2일조, "2 one trillion", and 12 trillion 12일조: the word for the unit has a one
# in it. 175 billion is 175십억, "175 ten hundred millions"; steps are of a thousand, as in English, and
# 15,000 is 15천. No Korean writes any of these. Money has the sign behind it: 2일조₩.
# It meets whoever labels the axes of a Korean chart with a library of number formats.
#
# Way out: Intl.NumberFormat("ko", { notation: "compact" }), which has 만, 억 and 조.
#
# Seen on 2026-11-30:
#   15000 -> 15천, Intl 1.5만
#   175000000000 -> 175십억, Intl 1750억
#   2000000000000 -> 2일조, Intl 2조
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --prefix "$folder" numbro@2.5.0 >/dev/null
cat >"$folder/write.cjs" <<'JAVASCRIPT'
const numbro = require("numbro");

numbro.registerLanguage(require("numbro/languages/ko-KR"), true);
const compact = new Intl.NumberFormat("ko", { notation: "compact" });
for (const [number, words] of [[15e3, "15천"], [175e9, "175십억"], [2e12, "2일조"]]) {
  const seen = numbro(number).format({ average: true });
  console.log(number, "->", `${seen}, Intl ${compact.format(number)}`);
  if (seen !== words) process.exitCode = 1;
}
JAVASCRIPT
node "$folder/write.cjs" || exit 1
