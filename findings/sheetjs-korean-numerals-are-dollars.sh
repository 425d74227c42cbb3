#!/bin/sh
# SheetJS (xlsx) 0.18.5.
#
# Most would expect: a number with the format [DBNum4][$-412]General, which Excel has in Korean among its
# special ones (숫자(한글)) and which LibreOffice too shows as 이천사십 for 2040, is 2040 or 이천사십 in the
# CSV of its sheet.
#
# Seen: it is $2040. Between [$ and the hyphen stands the sign of a currency, and here it is empty, for
# 412 behind it names the language alone; an empty one is taken for a dollar, so [$-412]#,##0 is $2,040.
# A unit behind the word General is lost: General"억 원" (hundreds of millions of won) is 2040, while
# 0"억 원" keeps it. The cell's value is right, what is shown (w) is not, and sheet_to_csv() and
# sheet_to_html() take that.
# It meets whoever turns Korean workbooks into CSV or HTML in a browser: a count becomes money.
#
# Way out: sheet_to_csv(sheet, { rawNumbers: true }), or the values of sheet_to_json().
#
# Seen on 2026-11-30:
#   [DBNum4][$-412]General -> $2040
#   [$-412]#,##0 -> $2,040
#   [$₩-412]#,##0 -> ₩2,040
#   General"억 원" -> 2040
#   0"억 원" -> 2040억 원
#   [DBNum4][$-412]General, rawNumbers -> 2040
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --prefix "$folder" xlsx@0.18.5 >/dev/null
cat >"$folder/read.cjs" <<'JAVASCRIPT'
const { read, utils, write } = require("xlsx");

const comma = (format, options) => {
  const made = utils.aoa_to_sheet([[2040]]);
  made.A1.z = format;
  const book = utils.book_new();
  utils.book_append_sheet(book, made, "개수");
  const { Sheets } = read(write(book, { type: "buffer", bookType: "xlsx" }));
  return utils.sheet_to_csv(Sheets["개수"], { FS: ";", ...options });
};
const cases = [
  ["[DBNum4][$-412]General", "$2040"],
  ["[$-412]#,##0", "$2,040"],
  ["[$₩-412]#,##0", "₩2,040"],
  ['General"억 원"', "2040"],
  ['0"억 원"', "2040억 원"],
  ["[DBNum4][$-412]General", "2040", { rawNumbers: true }],
];
for (const [format, expected, options] of cases) {
  const seen = comma(format, options).trim();
  console.log(`${format}${options ? ", rawNumbers" : ""} -> ${seen}`);
  if (seen !== expected) process.exitCode = 1;
}
JAVASCRIPT
node "$folder/read.cjs" || exit 1
