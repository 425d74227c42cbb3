"""Waiting for news of a store: PostgreSQL tells them, SQLite is looked at."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from psycopg import Connection

_BETWEEN = 0.5
"""Seconds between two looks."""


class Waiting(Protocol):
    """Waits for news."""

    def wait(self, seconds: float) -> None:
        """Return when there may be news, at the latest after some seconds."""

    def close(self) -> None:
        """End it."""


class Polling:
    """Waits a moment; whoever waited looks then."""

    def wait(self, seconds: float) -> None:
        """Return after a moment."""
        time.sleep(min(seconds, _BETWEEN))

    def close(self) -> None:
        """Do nothing: there is nothing open."""


class Listening:
    """Waits for PostgreSQL's NOTIFY on a connection of its own.

    What is told while it is not connected is missed: whoever waits also looks after each wait.

    Args:
        arguments: What psycopg connects with.
        options: The same, by name.
    """

    CHANNEL: ClassVar = "hyperatlas_editions"

    def __init__(self, arguments: Sequence[Any], options: Mapping[str, Any]) -> None:
        self._arguments, self._options = arguments, options
        self._connection: Connection[Any] | None = None

    def wait(self, seconds: float) -> None:
        """Return when an edition was published, or the connection was made anew."""
        import psycopg

        try:
            if self._connection is None:
                self._connection = psycopg.connect(
                    *self._arguments, **self._options, autocommit=True
                )
                self._connection.execute(f"LISTEN {self.CHANNEL}")
                return
            for _ in self._connection.notifies(timeout=seconds, stop_after=1):
                return
        except psycopg.Error:
            self.close()
            time.sleep(min(seconds, _BETWEEN))

    def close(self) -> None:
        """Close the connection."""
        import psycopg

        if self._connection is not None:
            with suppress(psycopg.Error):
                self._connection.close()
            self._connection = None
