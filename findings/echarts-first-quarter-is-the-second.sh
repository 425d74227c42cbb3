#!/bin/sh
# ECharts 6.1.0.
#
# Most would expect: on an axis of the categories 1, 2, 3 and 4 (quarters) the pair [1, 10] stands above the 1.
#
# Seen: it stands above the 2; the figure of each quarter above the next, that of the fourth nowhere, and the
# first is empty. A number on such an axis is no name of a category but its place, counted from 0, also
# where the categories are numbers themselves. With years, [2021, 10], nothing is drawn at all, and nothing
# is said; as texts, ["1", 10], all are right, and so they are through a dataset, which makes its own
# categories. (The page on the data of a series says so: the ordinal, or the name as a text. Issues tell of it.)
# It meets whoever charts a table of quarters, months (1 to 12) or ranks, whose key a CSV reader or a
# database has made a number: the forecast for a quarter stands a quarter late, and looks right.
#
# Way out: String() for the key, in the categories and the pairs.
#
# Seen on 2026-12-01:
#   pairs of numbers: 1 empty, 2 has 10, 3 has 20, 4 has 30
#   pairs with texts: 1 has 10, 2 has 20, 3 has 30, 4 has 40
#   pairs with texts, categories of numbers: 1 has 10, 2 has 20, 3 has 30, 4 has 40
#   years: 2021 empty, 2022 empty
#   dataset: 1 has 10, 2 has 20, 3 has 30, 4 has 40
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --prefix "$folder" echarts@6.1.0 >/dev/null
cat >"$folder/draw.mjs" <<'JAVASCRIPT'
import * as echarts from "echarts";

// The figure above each category, by where the texts of the picture stand.
const drawn = (categories, data, option) => {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 600, height: 400 });
  chart.setOption({
    animation: false,
    xAxis: { type: "category", data: categories },
    yAxis: { show: false },
    series: [{ type: "bar", data, label: { show: true } }],
    ...option,
  });
  const texts = [...chart.renderToSVGString().matchAll(/<text[^>]*translate\(([\d.]+) ([\d.]+)\)[^>]*>([^<]*)</g)];
  chart.dispose();
  const foot = Math.max(...texts.map(([, , y]) => Number(y)));
  const names = texts.filter(([, , y]) => Number(y) === foot);
  const figures = new Map(texts.filter(([, , y]) => Number(y) < foot).map(([, x, , text]) => [x, text]));
  return names.map(([, x, , name]) => `${name} ${figures.has(x) ? `has ${figures.get(x)}` : "empty"}`).join(", ");
};
const numbers = [1, 2, 3, 4];
const texts = numbers.map(String);
const pairs = (keys) => keys.map((key, place) => [key, 10 * (place + 1)]);
const dataset = {
  dataset: { source: pairs(numbers) },
  xAxis: { type: "category" },
  series: [{ type: "bar", label: { show: true, formatter: "{@[1]}" } }],
};
const right = "1 has 10, 2 has 20, 3 has 30, 4 has 40";
const cases = [
  ["pairs of numbers", drawn(numbers, pairs(numbers)), "1 empty, 2 has 10, 3 has 20, 4 has 30"],
  ["pairs with texts", drawn(texts, pairs(texts)), right],
  ["pairs with texts, categories of numbers", drawn(numbers, pairs(texts)), right],
  ["years", drawn([2021, 2022], pairs([2021, 2022])), "2021 empty, 2022 empty"],
  ["dataset", drawn(undefined, undefined, dataset), right],
];
for (const [name, seen, expected] of cases) {
  console.log(`${name}: ${seen}`);
  if (seen !== expected) process.exitCode = 1;
}
JAVASCRIPT
node "$folder/draw.mjs" || exit 1
