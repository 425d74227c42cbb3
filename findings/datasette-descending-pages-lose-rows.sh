#!/bin/sh
# Datasette 0.65.5, with the SQLite of Python.
#
# Most would expect: whoever follows next_url to its end has read each row of a table once, whichever
# column it is sorted by. The documentation says of the JSON API that next_url leads to the next page.
#
# Seen: in a table without a primary key that is sorted downwards by a column with an index, rows of
# equal values are lost and others come twice. The page is asked for with ORDER BY status DESC and no
# second column; SQLite walks the index backwards, so that rowids fall, and the next page asks for
# rowids that are larger than the last one. Of 600 rows, 500 different ones come; without the index, or
# upwards, all 600. Counts on the page stay right, and so does the first page.
# It meets whoever publishes CSVs with csvs-to-sqlite or sqlite-utils, which make no primary key unless
# told to, adds an index to be quick, and reads the newest or largest first.
#
# Way out: a primary key; or sort by a column whose values differ.
#
# Seen on 2026-11-30, pages of 100 of 600 rows, rows read and different rows among them:
#   no index: _sort 600 600, _sort_desc 600 600
#   index: _sort 600 600, _sort_desc 599 500
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check datasette==0.65.5
cd "$folder"
venv/bin/python - <<'PYTHON' || exit 1
import asyncio
import sqlite3

from datasette.app import Datasette


def write(name, *, is_indexed):
    with sqlite3.connect(name) as database:
        database.execute("create table claims (model text, status text)")
        rows = [(f"m{i}", "actual" if i % 3 else "planned") for i in range(600)]
        database.executemany("insert into claims values (?, ?)", rows)
        if is_indexed:
            database.execute("create index by_status on claims (status)")


async def read(name, way):
    site, models = Datasette([f"{name}.db"]), []
    address = f"/{name}/claims.json?{way}=status&_size=100&_shape=objects"
    while address:
        page = (await site.client.get(address)).json()
        models += [row["model"] for row in page["rows"]]
        address = (page["next_url"] or "").replace("http://localhost", "")
    return len(models), len(set(models))


expected = {"plain": {"_sort": (600, 600), "_sort_desc": (600, 600)},
            "indexed": {"_sort": (600, 600), "_sort_desc": (599, 500)}}
for name, ways in expected.items():
    write(f"{name}.db", is_indexed=name == "indexed")
    seen = {way: asyncio.run(read(name, way)) for way in ways}
    print(name, seen)
    assert seen == ways, f"expected {ways}"
PYTHON
