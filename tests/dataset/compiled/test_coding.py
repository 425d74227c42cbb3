"""A table that is read into columns has the faults, and the rows, that it has as records."""

from __future__ import annotations

import pytest

from dashboard.dataset import files
from dashboard.dataset.checks import check_records
from dashboard.dataset.compiled.coding import coded
from dashboard.dataset.compiled.compiled_records import CompiledRecords
from dashboard.dataset.compiled.rows import CompiledRows, numbered
from dashboard.dataset.descriptor import read_package
from dashboard.dataset.files import read_records
from dashboard.dataset.records import Records
from dashboard.locations import data_directory
from tests.dataset.mutations import mutations, seeded

COUNT = 60
BROKEN = {
    "a line with too few cells": ("memberships.csv", "\n", "\none,cell,too,few\n"),
    "an empty line and one of several lines": ("models.csv", "\n", '\n\n"a\nb",c\n'),
    "what a spreadsheet made of a number": ("parameter_counts.csv", "175000000000", "1.75E+11"),
    "a truth value as a spreadsheet writes it": ("memberships.csv", "false", "FALSE"),
    "a claim twice": ("parameter_counts.csv", "size-gpt-3-hankyung", "size-hyperclova-hankyung"),
    "a claim of another table": ("models.csv", "model-kogpt-joongang", "size-exaone-joongang"),
    "a claim that is empty": ("models.csv", "model-kogpt-joongang", ""),
    "a member twice": ("memberships.csv", ",seoul-national-university,", ",naver,"),
    "evidence of the other kind": ("memberships.csv", ",37,,,", ",37,a,b,"),
    "quotes that do not end": ("models.csv", ",hyperclova,", ',"hyperclova,'),
    "another heading": ("memberships.csv", "alliance,", "allianz,"),
    "no text": ("memberships.csv", "\n", "\x00\n"),
}


def as_columns(records):
    tables = records.package.tables
    parts = {
        name: coded(tables[name], ((row.line, row.texts) for row in rows))
        for name, rows in records.by_table.items()
    }
    return CompiledRecords(records.package, parts)


@pytest.mark.parametrize("seed", range(4))
def test_changed_cells_break_the_same_rules(plain, seed):
    changed = plain
    for change in mutations(plain, seeded(seed), COUNT):
        changed = change.applied(changed)
    columns = as_columns(changed)
    records = Records(plain.package, {name: tuple(rows) for name, rows in columns.by_table.items()})
    faults = sorted(set(check_records(records)))
    assert len(faults) > COUNT / 2
    assert sorted(set(check_records(columns))) == faults


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_has_the_same_faults(tmp_path, monkeypatch, kind):
    data = data_directory()
    for path in data.glob("*.*"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    name, text, other = BROKEN[kind]
    written = (data / name).read_text("utf-8")
    assert text in written
    (tmp_path / name).write_text(written.replace(text, other, 3), "utf-8")
    package = read_package(tmp_path)
    records, faults = read_records(tmp_path, package)
    monkeypatch.setattr(files, "_LARGE", 1)
    large, found = read_records(tmp_path, package)
    assert any(isinstance(rows, CompiledRows) for rows in large.by_table.values())
    assert {one: list(rows) for one, rows in large.by_table.items()} == {
        one: list(rows) for one, rows in records.by_table.items()
    }
    assert sorted({*found, *check_records(large)}) == sorted({*faults, *check_records(records)})


def test_rows_are_numbered_however_many_kinds_there_could_be():
    codes = [0, 1, 1, 0]
    numbers = numbered([(codes, 1 << 40)] * 3, len(codes)).tolist()
    assert [numbers.index(one) for one in numbers] == codes
