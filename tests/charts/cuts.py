"""The real dataset cut down to some of its claims, as if the others had never been read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.tables.frames import Frames, claims_frame, table_frame
from dashboard.tables.records import Records

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.tables.dataset import Dataset


def cut(dataset: Dataset, keeps: Callable[[str], bool]) -> Dataset:
    """Keep the claims of some articles; tables without claims stay as they are."""
    tables = {
        name: tuple(row for row in rows if not row.table.holds_claims or keeps(row["source"]))
        for name, rows in dataset.records.by_table.items()
    }
    records = Records(dataset.package, tables)
    frames = {
        name: table_frame(dataset.package.tables[name], rows) for name, rows in tables.items()
    }
    return replace(dataset, records=records, tables=Frames(frames), _claims=claims_frame(records))
