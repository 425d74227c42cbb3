#!/bin/sh
# narwhals 2.29.0 over Polars 2.1.0 and DuckDB 2.0.1.
#
# Most would expect: an expression of narwhals says the same of a table whichever library holds it: that
# is what narwhals is for. str.replace_all(r"\W", "") takes spaces and marks out of names, to group by
# them.
#
# Seen: over Polars 네이버 stays 네이버, over DuckDB nothing is left of it. To DuckDB's regular expressions
# (RE2) only the letters of English, figures and the underscore are part of a word (\w), so that all
# Korean names become one empty name, and their sums are added up under it; "카카오 (Kakao)" becomes Kakao,
# and LG is right, which hides it in a trial. str.contains(r"^\w+$") is true of LG alone, and \b finds the
# end of a word in the middle of AI연구원. The pattern goes to each library as it is; the page on
# str.replace_all() asks for a valid regular expression only.
# It meets whoever moves from Polars or pandas to DuckDB because the table has grown.
#
# Way out: [^\p{L}\p{N}_] for \W, and [\p{L}\p{N}_] for \w, which both read.
#
# Seen on 2026-11-30, sums by name of 네이버 1, 카카오 2, LG 3, 카카오 (Kakao) 4:
#   Polars: LG 3, 네이버 1, 카카오 2, 카카오Kakao 4
#   DuckDB: '' 3, Kakao 4, LG 3
#   DuckDB with \p: LG 3, 네이버 1, 카카오 2, 카카오Kakao 4
#   one word: Polars LG 네이버 카카오, DuckDB LG
#
# Exits with 1 if it is so no more.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  narwhals==2.29.0 polars==2.1.0 duckdb==2.0.1
"$folder/venv/bin/python" - <<'PYTHON' || exit 1
import duckdb
import narwhals
import polars

rows = [("네이버", 1), ("카카오", 2), ("LG", 3), ("카카오 (Kakao)", 4)]
values = ", ".join(f"('{name}', {amount})" for name, amount in rows)
tables = {
    "Polars": polars.LazyFrame(rows, schema=["name", "amount"], orient="row"),
    "DuckDB": duckdb.sql(f"select * from (values {values}) as companies(name, amount)"),
}


def fetched(frame):
    native = frame.to_native()
    return native.collect().rows() if hasattr(native, "collect") else native.fetchall()


def sums(table, pattern):
    key = narwhals.col("name").str.replace_all(pattern, "")
    named = narwhals.from_native(table).with_columns(key=key)
    found = named.group_by("key").agg(narwhals.col("amount").sum())
    return ", ".join(f"{name or repr(name)} {amount}" for name, amount in sorted(fetched(found)))


def words(table):
    found = narwhals.from_native(table).filter(narwhals.col("name").str.contains(r"^\w+$"))
    return " ".join(sorted(name for name, _ in fetched(found)))


kept = "LG 3, 네이버 1, 카카오 2, 카카오Kakao 4"
cases = {
    "Polars": (sums(tables["Polars"], r"\W"), kept),
    "DuckDB": (sums(tables["DuckDB"], r"\W"), "'' 3, Kakao 4, LG 3"),
    r"DuckDB with \p": (sums(tables["DuckDB"], r"[^\p{L}\p{N}_]"), kept),
    "one word": (
        ", ".join(f"{library} {words(table)}" for library, table in tables.items()),
        "Polars LG 네이버 카카오, DuckDB LG",
    ),
}
assert sums(tables["Polars"], r"[^\p{L}\p{N}_]") == kept
for case, (seen, expected) in cases.items():
    print(f"{case}: {seen}")
    assert seen == expected, f"no more {expected}"
PYTHON
