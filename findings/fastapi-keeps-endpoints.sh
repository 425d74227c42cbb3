#!/bin/sh
# FastAPI 0.165.0, Starlette 1.10.0.
#
# Most would expect: an application that nobody refers to any more is given back with all that its
# routes hold. Whoever builds applications on the go (one for each state of the data, of a tenant, of
# a test) counts on that.
#
# Seen: the application itself is given back, what its routes refer to is not. FastAPI asks of each
# function once whether it is a coroutine or a generator and keeps the function as the key of a cache
# of 4,096 that belongs to the process. A route that is written as a closure thus keeps its data, such
# as a whole dataset, until some thousand other functions have been asked of; the collector cannot see
# why. With Dash's backend on FastAPI it is the whole Dash application, whose methods are routes.
#
# Way out: clear the caches in fastapi.dependencies.models when an application ends, or keep data out
# of closures (request.app.state).
#
# Seen on 2026-11-29: data alive after two collections, gone after the caches were cleared.
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check fastapi==0.165.0 starlette==1.10.0
cat >"$folder/build.py" <<'PYTHON'
import gc
import weakref

from fastapi import FastAPI
from fastapi.dependencies import models


class Data:
    """Stands for a dataset."""


def application():
    data, app = Data(), FastAPI()

    @app.get("/count")
    def count():
        return id(data)

    return weakref.ref(app), weakref.ref(data)


def told(reference):
    return "given back" if reference() is None else "kept"


app, data = application()
gc.collect()
gc.collect()
print(f"application: {told(app)}")
print(f"data of its route: {told(data)}")
for one in vars(models).values():
    if hasattr(one, "cache_clear"):
        one.cache_clear()
gc.collect()
print(f"data after the caches were cleared: {told(data)}")
PYTHON
"$folder/venv/bin/python" "$folder/build.py" | tee "$folder/seen"
cat >"$folder/expected" <<'TEXT'
application: given back
data of its route: kept
data after the caches were cleared: given back
TEXT
cmp "$folder/seen" "$folder/expected" || exit 1
