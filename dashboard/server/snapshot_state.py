"""What an application knows of the state of the dataset that it serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from dashboard.server.dataset_sources import OpenedDataset, StoreState


class RefusedDataset(Struct, frozen=True):
    """A changed dataset that was not taken.

    Attributes:
        since: When it was read, in UTC.
        faults: What is wrong with it, every fault with file, line and column.
    """

    since: datetime
    faults: tuple[str, ...]


class SnapshotState(Struct, frozen=True):
    """Which state of the dataset an application serves.

    Attributes:
        fingerprint: What the content of its files is known by.
        since: When it was loaded, in UTC.
        refusal: Returns the dataset that was refused last, unless a good one came after it.
        is_first: Whether it is what the server started with.
        is_current: Whether it is what is served now.
        opened: The dataset; its folder may be gone once the application is built.
        store: Returns whether there is a store that can be used.
    """

    fingerprint: str
    since: datetime
    refusal: Callable[[], RefusedDataset | None]
    is_first: bool
    is_current: Callable[[], bool]
    opened: OpenedDataset
    store: Callable[[], StoreState]
