#!/bin/sh
# dlt 1.31.0, DuckDB 2.0.1.
#
# Most would expect: three columns with Korean names are three columns in the database, under their names,
# which DuckDB takes, or under others that can be told apart; or loading stops.
#
# Seen: 모델 (model), 회사 (company) and 매개변수 (parameters) are all called "x", and so is the table. In
# a row the last of the three is kept and the others are lost, here the name of the model and its maker.
# The run ends with "no failed jobs". The default way of naming, snake_case, puts one
# "x" for whatever is no ASCII at the end of a name, and that two names become one is not looked for.
# It meets whoever loads a Korean spreadsheet or an API of the government's with Korean keys.
#
# Way out: SCHEMA__NAMING=direct, which keeps the names, or names of one's own before loading.
#
# Seen on 2026-11-30:
#   snake_case: x ['x', '_dlt_load_id', '_dlt_id'] 2040
#   direct: 목록 ['모델', '회사', '매개변수', '_dlt_load_id', '_dlt_id'] 하이퍼클로바 네이버 2040
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "dlt[duckdb]==1.31.0" duckdb==2.0.1
cat >"$folder/load.py" <<'PYTHON'
import os
import sys

import dlt
import duckdb

folder, naming = sys.argv[1:]
os.environ["SCHEMA__NAMING"] = naming
pipeline = dlt.pipeline(
    naming,
    pipelines_dir=f"{folder}/{naming}",
    destination=dlt.destinations.duckdb(f"{folder}/{naming}.duckdb"),
    dataset_name="models",
)
pipeline.run([{"모델": "하이퍼클로바", "회사": "네이버", "매개변수": 2040}], table_name="목록")
with duckdb.connect(f"{folder}/{naming}.duckdb") as connection:
    names = connection.sql("select table_name from information_schema.tables").fetchall()
    (table,) = [name for (name,) in names if not name.startswith("_dlt")]
    rows = connection.sql(f'from models."{table}"')
    print(f"{naming}:", table, rows.columns, *rows.fetchall()[0][:-2])
PYTHON
for naming in snake_case direct; do
	RUNTIME__DLTHUB_TELEMETRY=false "$folder/venv/bin/python" "$folder/load.py" "$folder" "$naming"
done | tee "$folder/seen"
cat >"$folder/expected" <<'TEXT'
snake_case: x ['x', '_dlt_load_id', '_dlt_id'] 2040
direct: 목록 ['모델', '회사', '매개변수', '_dlt_load_id', '_dlt_id'] 하이퍼클로바 네이버 2040
TEXT
cmp "$folder/seen" "$folder/expected" || exit 1
