"""Edits of the real dataset, as an editor would make them."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from dashboard.dataset.checks import read_faultless
from dashboard.dataset.package_files import package_files, records_of, with_rows
from tests.real import articles_directory

if TYPE_CHECKING:
    from dashboard.dataset.package_files import PackageFiles

CLAIM = "model-hyperclova-hankyung"


@cache
def real_files() -> PackageFiles:
    """The files of the real dataset, without what was read from files of data."""
    folder = articles_directory()
    return package_files(folder, read_faultless(folder).package)


def titled(files: PackageFiles, title: str) -> PackageFiles:
    """Return the files of a package under another title."""
    told = {**json.loads(files["datapackage.json"]), "title": title}
    return {**files, "datapackage.json": json.dumps(told, ensure_ascii=False).encode()}


def noted(files: PackageFiles, note: str, claim: str = CLAIM) -> PackageFiles:
    """Return the files of a package with another note of a claim."""
    records = records_of(files)
    table = records.claims_by_id[claim].table.name
    rows = [dict(record.cells) for record in records.of(table)]
    for row in rows:
        if row["claim"] == claim:
            row["note_ko"], row["note_en"] = f"메모 {note}", f"Note {note}"
    return with_rows(files, records, {table: rows})


def broken(files: PackageFiles) -> PackageFiles:
    """Return the files with a member of an alliance that there is none of."""
    memberships = files["memberships.csv"].replace(b",naver,", b",naverr,", 1)
    assert memberships != files["memberships.csv"]
    return {**files, "memberships.csv": memberships}
