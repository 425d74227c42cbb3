#!/bin/sh
# pycountry 26.2.16.
#
# Most would expect: search_fuzzy("Republic of Korea"), the official name of South Korea in English, finds
# South Korea, or says that it finds nothing.
#
# Seen: it finds North Korea, alone. Names are looked for as a part of longer ones. ISO 3166 lists "Korea,
# Republic of", which does not have the words in that order; "Democratic People's Republic of Korea"
# has them. "Korea" gives both, with the North first, and code that takes the first result takes that.
# "Republic of China" is China likewise.
# It meets whoever codes the countries of tables by name: international ones write "Republic of Korea".
#
# Way out: lookup(), which wants a whole name, code or common name ("South Korea"), and a list of one's
# own for the rest.
#
# Seen on 2026-11-30:
#   Republic of Korea -> KP
#   Korea -> KP KR
#   South Korea -> KR
#   lookup of Republic of Korea -> LookupError
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pycountry==26.2.16
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import pycountry

expected = {"Republic of Korea": ["KP"], "Korea": ["KP", "KR"], "South Korea": ["KR"]}
for name, codes in expected.items():
    seen = [country.alpha_2 for country in pycountry.countries.search_fuzzy(name)]
    print(name, "->", *seen)
    assert seen == codes, f"no more {codes}"
try:
    print("lookup of Republic of Korea ->", pycountry.countries.lookup("Republic of Korea").alpha_2)
except LookupError:
    print("lookup of Republic of Korea -> LookupError")
PYTHON
