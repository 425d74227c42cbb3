"""What a store refuses, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.dataset.row_changes import RowChange
    from dashboard.store.values import Edition, StoredDraft


class StoreUnreachableError(OSError):
    """The store cannot be used now; what was asked for is not done, and can be asked again."""


class NewerStoreError(StoreUnreachableError):
    """The store was made by a newer version of the software."""


class DamagedEditionError(OSError):
    """What the store has of an edition is not what was published."""


class UnknownEditionError(LookupError):
    """There is no such edition.

    Args:
        version: What was asked for.
        newest: The newest edition; none if there is no edition.
    """

    def __init__(self, version: int, newest: int | None) -> None:
        there = f"the newest is {newest}" if newest else "there is none yet"
        super().__init__(f"there is no edition {version}: {there}")
        self.version, self.newest = version, newest


class OutdatedBaseError(Exception):
    """Somebody published meanwhile; nothing was written.

    Attributes:
        base: The edition that was worked on.
        current: The current edition.
        changes: What changed from the one to the other.
    """

    def __init__(self, base: int | None, current: Edition, changes: Sequence[RowChange]) -> None:
        super().__init__(f"edition {current.version} was published by {current.who} meanwhile")
        self.base, self.current, self.changes = base, current, changes


class UnchangedError(Exception):
    """There is nothing to publish: the package is the current edition.

    Attributes:
        current: The current edition.
    """

    def __init__(self, current: Edition) -> None:
        super().__init__(f"there is nothing to publish: this is edition {current.version}")
        self.current = current


class StaleDraftError(Exception):
    """Somebody saved, published or discarded the draft meanwhile; nothing was written.

    Attributes:
        current: The draft as it is kept; none if there is none of this name.
    """

    def __init__(self, draft: str, current: StoredDraft | None) -> None:
        happened = f"was {current.state} by {current.who}" if current else "does not exist"
        super().__init__(f"the draft {draft} {happened}")
        self.current = current
