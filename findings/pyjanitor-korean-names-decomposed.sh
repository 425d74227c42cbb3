#!/bin/sh
# pyjanitor 0.32.60, pandas 3.1.1.
#
# Most would expect: clean_names() makes small letters and underscores of headings; a Korean heading,
# which has neither capitals nor accents, stays as it is.
#
# Seen: it looks the same and is another text. df["모델"] is a KeyError after clean_names(), and the
# list of columns shows '모델': its two syllables have become five letters (Unicode's NFD), for accents
# are stripped by taking letters apart, and nothing puts Hangul together again. A merge by that name
# and a join in a database miss it too; so do the values of a column cleaned by column_names.
# DuckDB's strip_accents() puts them together.
# It meets whoever cleans Korean headings with the defaults.
#
# Way out: clean_names(strip_accents=False).
#
# Seen on 2026-11-30:
#   모델: 2 characters, after clean_names 모델: 5, with strip_accents=False 모델: 2
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyjanitor==0.32.60 pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import unicodedata

import janitor  # noqa: F401
import pandas

frame = pandas.DataFrame({"모델": ["하이퍼클로바"]})
(cleaned,), (kept,) = frame.clean_names(), frame.clean_names(strip_accents=False)
print(f"모델: 2 characters, after clean_names {cleaned}: {len(cleaned)}, with strip_accents=False {kept}: {len(kept)}")
assert cleaned != "모델" and "모델" not in frame.clean_names(), "the heading is what it was"
assert unicodedata.normalize("NFC", cleaned) == kept == "모델", "the way out is none"
PYTHON
