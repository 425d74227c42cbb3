#!/bin/sh
# marked 18.2.1; micromark 4.0.3 with micromark-extension-gfm 3.0.0, on which react-markdown with
# remark-gfm stands.
#
# Most would expect: text is struck out between ~~two tildes~~, as everybody writes it, and a range of
# figures is left alone.
#
# Seen: Koreans write ranges with a tilde, "4~6월(2~3회)" is April to June, two or three times. With
# two ranges in one paragraph what stands between the tildes is struck out and the tildes are gone:
# 46월(23회), with "6월(2" crossed out. One range alone is left, so that the first trial passes. GitHub
# takes one tilde for two, and these follow it; markdown-it wants two.
# It meets whoever shows Korean figures in Markdown: forecasts and dates are often ranges.
#
# Way out: singleTilde: false for remark-gfm and micromark; a backslash before each tilde.
#
# Seen on 2026-11-30, in both:
#   약 3~4개 -> <p>약 3~4개</p>
#   4~6월(2~3회) -> <p>4<del>6월(2</del>3회)</p>
#   1조~2조, 3조~4조 -> <p>1조<del>2조, 3조</del>4조</p>
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --prefix "$folder" marked@18.2.1 micromark@4.0.3 micromark-extension-gfm@3.0.0 >/dev/null
cat >"$folder/show.mjs" <<'JAVASCRIPT'
import { marked } from "marked";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";

const expected = {
  "약 3~4개": "<p>약 3~4개</p>",
  "4~6월(2~3회)": "<p>4<del>6월(2</del>3회)</p>",
  "1조~2조, 3조~4조": "<p>1조<del>2조, 3조</del>4조</p>",
};
for (const [text, html] of Object.entries(expected)) {
  const seen = [
    marked.parse(text).trim(),
    micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  ];
  console.log(text, "->", ...seen);
  if (seen.some((one) => one !== html)) process.exitCode = 1;
}
JAVASCRIPT
node "$folder/show.mjs" || exit 1
