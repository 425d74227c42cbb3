#!/bin/sh
# FastAPI 0.165.0, Starlette 1.10.0, Pydantic 2.14.3.
#
# Most would expect: FastAPI, which needs the second version of Pydantic and has dropped models of
# the first, imports nothing of the first. Whoever counts the milliseconds of a start looks at
# `import fastapi`, which indeed does not.
#
# Seen: the first route with a part of the path (or another parameter) imports some twenty modules of
# pydantic.v1, to ask whether a type belongs to it: a tenth of a second of a start on a small server,
# in the middle of the application's own code, so that a profile by import shows it nowhere near
# FastAPI. A route without parameters does not.
#
# Way out: routes that need no validation as Starlette's own (app.router.routes.append(Route(...))).
#
# Seen on 2026-11-30: no module after the import and after a plain route, more than ten after a route
# with a parameter.
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0 "pydantic==2.14.3"
cat >"$folder/route.py" <<'PYTHON'
import sys

from fastapi import FastAPI
from starlette.routing import Route


def told(after):
    count = sum(name.startswith("pydantic.v1") for name in sys.modules)
    print(f"{after}: {'none' if not count else 'more than ten' if count > 10 else count}")


told("import fastapi")
app = FastAPI()


@app.get("/plain")
def plain():
    return {}


told("a route without parameters")
app.router.routes.append(Route("/own/{name}", lambda request: None))
told("a route of Starlette's with one")


@app.get("/things/{name}")
def thing(name: str):
    return name


told("a route of FastAPI's with one")
PYTHON
"$folder/venv/bin/python" "$folder/route.py" | tee "$folder/seen"
cat >"$folder/expected" <<'TEXT'
import fastapi: none
a route without parameters: none
a route of Starlette's with one: none
a route of FastAPI's with one: more than ten
TEXT
cmp "$folder/seen" "$folder/expected" || exit 1
