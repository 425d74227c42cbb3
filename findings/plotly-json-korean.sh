#!/bin/sh
# Plotly 7.1.0, orjson 3.13.0.
#
# Most would expect: a figure is the same JSON on every machine with the same Plotly. orjson is an
# optional package that makes the writing quicker; that another library happens to install it should
# change how long a figure takes, not what is sent.
#
# Seen: without orjson Plotly's "auto" engine is Python's json, which escapes every letter that is no
# ASCII: six bytes for a Korean syllable. With orjson the same call writes UTF-8: three bytes. So a
# Korean figure is up to twice as large before compression on the one machine as on the other, and an
# ETag, a cache key or a golden file over its text no longer fits as soon as orjson comes along with
# something else.
#
# Way out: name the engine (plotly.io.json.config.default_engine), or parse before comparing.
#
# Seen on 2026-11-29: one figure with one Korean name, two texts that parse to the same value.
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check plotly==7.1.0
cat >"$folder/write.py" <<'PYTHON'
from plotly.io.json import to_json_plotly

print(to_json_plotly({"data": [{"type": "bar", "x": ["하이퍼클로바"], "y": [204]}], "layout": {}}))
PYTHON
"$folder/venv/bin/python" "$folder/write.py" | tee "$folder/without"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check orjson==3.13.0
"$folder/venv/bin/python" "$folder/write.py" | tee "$folder/with"
grep -q '\\ud558' "$folder/without" || exit 1
grep -q '하이퍼클로바' "$folder/with" || exit 1
"$folder/venv/bin/python" -c '
import json, sys
one, other = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
sys.exit(one != other)' "$folder/without" "$folder/with"
