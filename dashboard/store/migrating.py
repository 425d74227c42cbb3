"""The tables of a database, brought forward to what this version of the software works with."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import sqlalchemy as sa

from dashboard.store.errors import NewerStoreError

if TYPE_CHECKING:
    from sqlalchemy import Connection

REVISIONS = ("0001", "0002")
"""Every revision in order; the last is that of `schema`."""

_VERSION = "alembic_version"
_SCRIPTS = Path(__file__).resolve().parent / "migrations"
_ALEMBIC = Lock()
"""Alembic has one environment a process."""


def is_up_to_date(connection: Connection) -> bool:
    """Whether nothing is to be done; Alembic is imported only where something is.

    Raises:
        NewerStoreError: If the tables are of a revision that is not known here.
    """
    found = _revision_of(connection)
    if found is not None and found not in REVISIONS:
        raise NewerStoreError(
            f"the store is of revision {found}, and this version knows {REVISIONS[-1]} at most: "
            "use a newer version of the software"
        )
    return found == REVISIONS[-1]


def bring_up_to_date(connection: Connection, revision: str = REVISIONS[-1]) -> None:
    """Make what is missing, in the transaction of a connection; another process may have done it.

    Raises:
        NewerStoreError: If the tables are of a revision that is not known here.
    """
    if is_up_to_date(connection):
        return
    from alembic import command
    from alembic.config import Config

    with _ALEMBIC:
        config = Config()
        config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def _revision_of(connection: Connection) -> str | None:
    if not sa.inspect(connection).has_table(_VERSION):
        return None
    found = connection.scalar(sa.select(sa.text(f"version_num FROM {_VERSION}")))
    return None if found is None else str(found)
