"""The store of a desk: a file that was put away is gone, whatever still has it open."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from dashboard.store.address import file_of
from dashboard.store.errors import StoreUnreachableError
from dashboard.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path


class StoreAtHand:
    """Opens a store when it is needed, and again where another file stands in its place.

    What is written into a file that has no name any more is lost when it is closed, and SQLite
    says nothing of it.

    Args:
        address: Its address; see ``store_address``.
    """

    def __init__(self, address: str) -> None:
        self._address, self._file = address, file_of(address)
        self._lock, self._inode = Lock(), 0
        self._store: Store | None = None

    @property
    def opened(self) -> Store:
        """The store.

        Raises:
            StoreUnreachableError: If it was a file and that is gone.
        """
        with self._lock:
            inode = _inode(self._file) if self._file else 0
            if self._file and self._inode and not inode:
                raise StoreUnreachableError(f"{self._file.name} is gone")
            if self._store is not None and self._inode not in (0, inode):
                self._store.close()
                self._store = None
            self._inode = inode
            if self._store is None:
                self._store = Store(self._address)
            return self._store

    def close(self) -> None:
        """Close every connection."""
        if self._store is not None:
            self._store.close()


def _inode(file: Path) -> int:
    try:
        return file.stat().st_ino if file.is_file() else 0
    except OSError:
        return 0
