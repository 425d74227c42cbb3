#!/bin/sh
# dayjs 1.11.23.
#
# Most would expect: dayjs("2021.10"), October of 2021 as Koreans write months, is October 2021 or an
# invalid date. "2021.10.25" is right, "2021-10" and "2021/10" too, and so is new Date("2021.10") in V8.
#
# Seen: it is 1 January 2021, ten milliseconds past midnight. Year, month and day may be divided by a
# hyphen or a slash; all but the year may be missing, and a point sets off the milliseconds, so that the
# month is taken for these. isValid() is true, and format("YYYY-MM") is 2021-01 for each month of the
# year. With the day behind it the text does not fit and is left to V8, which hides it in a trial. The
# accounting year "2021-22" is October of 2022: months beyond twelve go on into the next year.
# (An answer in the tracker shows the pattern; the page on texts asks for ISO 8601 or a format.)
# It meets whoever charts a Korean series of months: all points of a year are on New Year's Day.
#
# Way out: dayjs(text, "YYYY.MM", true) with the plugin customParseFormat.
#
# Seen on 2026-11-30:
#   2021.10 -> 2021-01-01 00:00:00.010
#   2021.5 -> 2021-01-01 00:00:00.005
#   2021.10.25 -> 2021-10-25 00:00:00.000
#   2021-10 -> 2021-10-01 00:00:00.000
#   2021-22 -> 2022-10-01 00:00:00.000
#   2021.10 with the format -> 2021-10-01 00:00:00.000
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --prefix "$folder" dayjs@1.11.23 >/dev/null
cat >"$folder/read.mjs" <<'JAVASCRIPT'
import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";

const written = (date) => (date.isValid() ? date.format("YYYY-MM-DD HH:mm:ss.SSS") : "invalid");
const check = (name, date, expected) => {
  const seen = written(date);
  console.log(`${name} -> ${seen}`);
  if (seen !== expected) process.exitCode = 1;
};
const cases = [
  ["2021.10", "2021-01-01 00:00:00.010"],
  ["2021.5", "2021-01-01 00:00:00.005"],
  ["2021.10.25", "2021-10-25 00:00:00.000"],
  ["2021-10", "2021-10-01 00:00:00.000"],
  ["2021-22", "2022-10-01 00:00:00.000"],
];
for (const [text, expected] of cases) check(text, dayjs(text), expected);
if (new Date("2021.10").getMonth() !== 9) process.exitCode = 1;
dayjs.extend(customParseFormat);
check("2021.10 with the format", dayjs("2021.10", "YYYY.MM", true), "2021-10-01 00:00:00.000");
JAVASCRIPT
node "$folder/read.mjs" || exit 1
