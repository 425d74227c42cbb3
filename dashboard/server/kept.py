"""What is dear to make is made once and kept, the latest asked for and no more."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import Future
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """A bounded store, safe to ask from several threads; what several want is made once.

    Args:
        most: How many values are kept.
    """

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._values: OrderedDict[Hashable, Future[Value]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._values)

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
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        if known is None:
            self._make(key, future, make)
        return future.result()

    def _make(self, key: Hashable, future: Future[Value], make: Callable[[], Value]) -> None:
        try:
            future.set_result(make())
        except Exception as error:  # those who wait must not wait for ever
            future.set_exception(error)
            with self._lock:
                if self._values.get(key) is future:
                    del self._values[key]
