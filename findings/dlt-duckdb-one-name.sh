#!/bin/sh
# dlt 1.31.0, DuckDB 2.0.1.
#
# Most would expect: a file of models goes into models.duckdb, as a dataset called models; how the
# file of a database is called is nobody's business.
#
# Seen: nothing is loaded. DuckDB names the catalog after the file and dlt the schema after the
# dataset; where both are one word, DuckDB calls the reference ambiguous, and dlt leaves the package
# pending. With any other name of the file the same rows are loaded.
#
# Way out: call the file otherwise than the dataset.
#
# Seen on 2026-11-30: one name: refused, another name: 1 row.
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --quiet --disable-pip-version-check "dlt[duckdb]==1.31.0" duckdb==2.0.1
cat >"$folder/load.py" <<'PYTHON'
import sys
from pathlib import Path

import dlt
import duckdb

folder = Path(sys.argv[1])
for said, file in (("one name", "models"), ("another name", "other")):
    database = folder / f"{file}.duckdb"
    pipeline = dlt.pipeline(
        file,
        pipelines_dir=str(folder / "pipelines"),
        destination=dlt.destinations.duckdb(str(database)),
        dataset_name="models",
    )
    try:
        pipeline.run([{"model": "GPT-3", "parameters": 175_000_000_000}], table_name="models")
    except Exception as error:
        assert "Ambiguous reference" in str(error), error
        print(f"{said}: refused")
    else:
        with duckdb.connect(str(database)) as connection:
            rows = connection.sql("select count(*) from models.models").fetchall()[0][0]
        print(f"{said}: {rows} row")
PYTHON
RUNTIME__DLTHUB_TELEMETRY=false "$folder/venv/bin/python" "$folder/load.py" "$folder" >"$folder/seen"
cat "$folder/seen"
cat >"$folder/expected" <<'TEXT'
one name: refused
another name: 1 row
TEXT
cmp "$folder/seen" "$folder/expected" || exit 1
