"""A bounded cache: what is costly is computed once, however many ask for it at the same time."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import Future
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Value = TypeVar("Value")


class SingleFlightCache(Generic[Value]):
    """A bounded store, safe to ask from several threads; what several want is made once.

    Args:
        most: How many values are kept.
        limit: Bytes that they may have together, where they are weighed.
        weigh: The bytes of a value.
    """

    def __init__(
        self, most: int, limit: int = 0, weigh: Callable[[Value], int] | None = None
    ) -> None:
        self._most, self._limit, self._weigh = most, limit, weigh
        self._lock = Lock()
        self._values: OrderedDict[Hashable, Future[Value]] = OrderedDict()
        self._weights: dict[Hashable, int] = {}
        self._size = 0

    def __len__(self) -> int:
        return len(self._values)

    @property
    def size(self) -> int:
        """The bytes of all values together, where they are weighed."""
        return self._size

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return the value of a key.

        Args:
            key: All that the value depends on.
            make: Makes the value; what it raises is raised to all who wait, and not kept.
        """
        with self._lock:
            known = self._values.get(key)
            future = known or self._values.setdefault(key, Future())
            self._values.move_to_end(key)
        if known is None:
            self._make(key, future, make)
        return future.result()

    def find(self, key: Hashable) -> Value | None:
        """Return the value of a key if it is kept, and remember that it was asked for."""
        with self._lock:
            known = self._values.get(key)
            if known is None or not known.done():
                return None
            self._values.move_to_end(key)
        return known.result()

    def put(self, key: Hashable, value: Value) -> None:
        """Keep a value that was made elsewhere."""
        future: Future[Value] = Future()
        future.set_result(value)
        with self._lock:
            self._forget(key)
            self._values[key] = future
            self._settle(key, value)

    def _make(self, key: Hashable, future: Future[Value], make: Callable[[], Value]) -> None:
        try:
            value = make()
        except Exception as error:  # those who wait must not wait for ever
            with self._lock:
                if self._values.get(key) is future:
                    self._forget(key)
            future.set_exception(error)
            return
        with self._lock:
            if self._values.get(key) is future:
                self._settle(key, value)
        future.set_result(value)

    def _settle(self, key: Hashable, value: Value) -> None:
        """Weigh a value; those not asked for the longest make room: for weight, those with any."""
        if self._weigh is not None:
            self._weights[key] = self._weigh(value)
            self._size += self._weights[key]
        while len(self._values) > self._most:
            self._forget(next(iter(self._values)))
        while self._size > self._limit:
            self._forget(next(one for one in self._values if self._weights.get(one)))

    def _forget(self, key: Hashable) -> None:
        self._values.pop(key, None)
        self._size -= self._weights.pop(key, 0)
