"""The state of a snapshot without a server around it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dashboard.locations import data_directory
from dashboard.server.dataset_sources import OpenedDataset, StoreState
from dashboard.server.snapshot_state import SnapshotState

if TYPE_CHECKING:
    from pathlib import Path


def first_state(directory: Path | None = None) -> SnapshotState:
    """Return the state of the first and current snapshot of a dataset, the bundled one if none."""
    return SnapshotState(
        "",
        datetime.now(UTC),
        lambda: None,
        is_first=True,
        is_current=lambda: True,
        opened=OpenedDataset(directory or data_directory()),
        store=lambda: StoreState(is_there=False),
    )
