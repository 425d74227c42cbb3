#!/bin/sh
# vega-loader 5.1.3, which Vega 6.4.0 reads data with.
#
# Most would expect: with parse: "auto" the names of models are text in a CSV, "GPT-3" as well as "PaLM".
# What is a date looks like one.
#
# Seen: GPT-3 and GPT-4 are March and April of 2001, and so are 엑사원 3 and 엑사원 4; shares of 63% and 12%
# are the year 1963 and December of 2001. Type inference asks Date.parse(), and in V8 that passes over the
# words before a number and takes the number for a month, a day or a year. One value of the column
# that it cannot read ("PaLM", "GPT-13") makes text of all of it, so a filter upstream changes the axis.
# The table then holds milliseconds, and the name is lost.
# It meets whoever charts versions of models, or shares, from CSV.
#
# Way out: parse with the name and the type of each column, such as {model: "string"}; or no parse at all.
#
# Seen on 2026-11-30:
#   GPT-3, GPT-4: date, 2001-03, 2001-04
#   엑사원 3, 엑사원 4: date, 2001-03, 2001-04
#   63%, 12%: date, 1963-01, 2001-12
#   GPT-3, GPT-4, PaLM: string, GPT-3, GPT-4, PaLM
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --prefix "$folder" vega-loader@5.1.3 >/dev/null
cat >"$folder/read.mjs" <<'JAVASCRIPT'
import { inferType, read } from "vega-loader";

const month = (stamp) =>
  `${new Date(stamp).getFullYear()}-${String(new Date(stamp).getMonth() + 1).padStart(2, "0")}`;
const cases = [
  [["GPT-3", "GPT-4"], "date, 2001-03, 2001-04"],
  [["엑사원 3", "엑사원 4"], "date, 2001-03, 2001-04"],
  [["63%", "12%"], "date, 1963-01, 2001-12"],
  [["GPT-3", "GPT-4", "PaLM"], "string, GPT-3, GPT-4, PaLM"],
];
for (const [values, expected] of cases) {
  const type = inferType(values.map((name) => ({ name })), "name");
  const rows = read(["name", ...values].join("\n"), { type: "csv", parse: "auto" });
  const seen = [type, ...rows.map(({ name }) => (type === "date" ? month(name) : name))].join(", ");
  console.log(`${values.join(", ")}: ${seen}`);
  if (seen !== expected) process.exitCode = 1;
}
JAVASCRIPT
node "$folder/read.mjs" || exit 1
