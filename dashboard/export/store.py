"""Finished pictures, kept for the next who asks."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

    from dashboard.export.picture import Picture


class Store:
    """The pictures asked for last, bounded by their size; belongs to one thread.

    Args:
        limit: Bytes that all pictures may have together.
    """

    def __init__(self, limit: int) -> None:
        self._limit, self._size = limit, 0
        self._pictures: OrderedDict[Hashable, Picture] = OrderedDict()

    def __len__(self) -> int:
        return len(self._pictures)

    @property
    def size(self) -> int:
        """The bytes of all pictures together."""
        return self._size

    def get(self, key: Hashable) -> Picture | None:
        """Return a picture that is kept, and remember that it was asked for."""
        if key in self._pictures:
            self._pictures.move_to_end(key)
        return self._pictures.get(key)

    def put(self, key: Hashable, picture: Picture) -> None:
        """Keep a picture; those not asked for the longest make room for it."""
        self._forget(key)
        self._pictures[key] = picture
        self._size += len(picture.content)
        while self._size > self._limit:
            self._forget(next(iter(self._pictures)))

    def _forget(self, key: Hashable) -> None:
        forgotten = self._pictures.pop(key, None)
        self._size -= len(forgotten.content) if forgotten else 0
