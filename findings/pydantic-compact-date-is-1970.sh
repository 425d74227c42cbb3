#!/bin/sh
# Pydantic 2.14.3.
#
# Most would expect: a datetime of "20210525" is 25 May 2021, as datetime.fromisoformat() of Python reads
# it (ISO 8601's form without hyphens), or an error.
#
# Seen: it is 22 August 1970. A text of figures alone is taken for seconds since 1970, whatever it looks
# like; with the time behind it, "20210525093000", for milliseconds, in the year 2610; "2021" is half past
# midnight on New Year's Day of 1970. Strict mode changes nothing of it in JSON. (The page on dates says
# so: "int or float as a string (assumed as Unix time)".)
# It meets whoever models what Korean authorities publish: their interfaces write days as 20210525.
#
# Way out: a BeforeValidator that calls datetime.fromisoformat(), or a date, which refuses all three.
#
# Seen on 2026-11-30:
#   20210525 -> 1970-08-22 22:02:05+00:00
#   20210525093000 -> 2610-06-13 02:44:53+00:00
#   2021 -> 1970-01-01 00:33:41+00:00
#   20210525 in Python: 2021-05-25 00:00:00
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pydantic==2.14.3
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
from datetime import datetime

from pydantic import TypeAdapter

expected = {
    "20210525": "1970-08-22 22:02:05+00:00",
    "20210525093000": "2610-06-13 02:44:53+00:00",
    "2021": "1970-01-01 00:33:41+00:00",
}
for text, seconds in expected.items():
    seen = str(TypeAdapter(datetime).validate_python(text))
    strict = str(TypeAdapter(datetime).validate_json(f'"{text}"', strict=True))
    print(text, "->", seen)
    assert seen == strict == seconds, f"no more {seconds}"
print("20210525 in Python:", datetime.fromisoformat("20210525"))
PYTHON
