"""Edits of the real dataset, as an editor would make them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.package_files import records_of, with_rows

if TYPE_CHECKING:
    from dashboard.dataset.package_files import PackageFiles

CLAIM = "model-hyperclova-hankyung"


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
