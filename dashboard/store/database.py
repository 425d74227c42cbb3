"""A database of either kind: transactions for readers and writers, tables that are up to date."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from dashboard.store.address import file_of
from dashboard.store.errors import StoreUnreachableError
from dashboard.store.listening import Listening, Polling
from dashboard.store.migrating import bring_up_to_date, is_up_to_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from dashboard.store.listening import Waiting

_WRITES = "atlas_writes"
_PATIENCE = 10
"""Seconds that a writer waits for others, and anybody for a connection."""

_LOCK = 0x41544C4153
"""What PostgreSQL knows the lock of those by who publish or change tables ("ATLAS")."""

_POSTGRESQL: dict[str, Any] = {
    "pool_pre_ping": True,
    "pool_size": 5,
    "max_overflow": 27,
    "pool_timeout": _PATIENCE,
    "connect_args": {
        "application_name": "hyperatlas",
        "connect_timeout": 3,
        # A host that is gone without a word is noticed in seconds.
        "tcp_user_timeout": 5000,
        "keepalives_idle": 5,
    },
}
_SQLITE: dict[str, Any] = {"connect_args": {"timeout": _PATIENCE}}


class Database:
    """A database, reached when it is needed first; safe to use from several threads.

    Args:
        address: Its address; see ``store_address``.
    """

    def __init__(self, address: str) -> None:
        url = sa.make_url(address)
        self._is_postgresql = url.get_backend_name() == "postgresql"
        # What is kept stands in no log: neither statements nor what they are given.
        self._engine: Engine = sa.create_engine(
            url, hide_parameters=True, **(_POSTGRESQL if self._is_postgresql else _SQLITE)
        )
        if not self._is_postgresql:
            sa.event.listen(self._engine, "connect", _set_up_sqlite)
            sa.event.listen(self._engine, "begin", _begin_sqlite)
        self._file = file_of(address)
        self._is_checked, self._checking = False, Lock()

    @cached_property
    def waiting(self) -> Waiting:
        """What waits for news; for one thread at a time."""
        if not self._is_postgresql:
            return Polling()
        return Listening(*self._engine.dialect.create_connect_args(self._engine.url))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database.

        Raises:
            StoreUnreachableError: If it cannot be used.
            NewerStoreError: If a newer version of the software made it.
        """
        with _reachable():
            self._check()
            with self._engine.connect() as connection, connection.begin():
                if self._is_postgresql:
                    connection.exec_driver_sql(
                        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
                    )
                yield connection

    @contextmanager
    def writing(self, *, alone: bool = False) -> Iterator[Connection]:
        """Give a connection whose changes are made whole at the end, or not at all.

        Args:
            alone: Whether whoever else asks to be alone waits until the end. In SQLite every
                writer is alone.

        Raises:
            StoreUnreachableError: If it cannot be used.
            NewerStoreError: If a newer version of the software made it.
        """
        with _reachable():
            self._check()
            with self._writing(alone=alone) as connection:
                yield connection

    def notify(self, connection: Connection, word: str) -> None:
        """Tell whoever waits, as soon as the changes of a connection are made."""
        if self._is_postgresql:
            connection.execute(sa.select(sa.func.pg_notify(Listening.CHANNEL, word)))

    def close(self) -> None:
        """Close every connection."""
        self.waiting.close()
        self._engine.dispose()

    @contextmanager
    def _writing(self, *, alone: bool) -> Iterator[Connection]:
        with self._engine.connect() as opened:
            connection = opened.execution_options(**{_WRITES: True})
            with connection.begin():
                if alone and self._is_postgresql:
                    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
                yield connection

    def _check(self) -> None:
        with self._checking:
            if self._is_checked:
                return
            if self._file is not None:
                _make_private(self._file)
            with self._engine.connect() as connection, connection.begin():
                is_current = is_up_to_date(connection)
            if not is_current:
                with self._writing(alone=True) as connection:
                    bring_up_to_date(connection)
            self._is_checked = True


@contextmanager
def _reachable() -> Iterator[None]:
    """Have what fails because of the database itself fail in its words, without what it was given.

    Raises:
        StoreUnreachableError: Instead of what the driver raises.
    """
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise StoreUnreachableError(_reason(error)) from None
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        raise StoreUnreachableError(_reason(error)) from None
    except PoolTimeoutError:
        raise StoreUnreachableError("all connections are in use") from None


def _reason(error: DBAPIError) -> str:
    lines = str(error.orig).strip().splitlines()
    return lines[0] if lines else type(error.orig).__name__


def _make_private(file: Path) -> None:
    """Make the file of a store, if there is none, so that nobody else reads the texts in it.

    Raises:
        StoreUnreachableError: If it cannot be made.
    """
    try:
        if not file.exists():
            file.touch(mode=0o600)
    except OSError as error:
        raise StoreUnreachableError(f"{file}: {error.strerror}") from None


def _set_up_sqlite(connection: Any, _record: object) -> None:
    # The driver would begin a transaction by itself, and not where one begins here.
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
