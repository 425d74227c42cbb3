"""Where a store is: a database by its address, or a file in the folder of a dataset."""

from __future__ import annotations

from pathlib import Path

FILE = "store.sqlite"
"""The store in the folder of a dataset; it is no part of the data package there."""

POSTGRESQL = "postgresql+psycopg://"
SQLITE = "sqlite:///"
_SHORT = "postgresql://"


def read_address(text: str) -> str:
    """Return the address of a database as SQLAlchemy takes it; empty for an empty one.

    Raises:
        ValueError: If it is neither PostgreSQL's nor SQLite's; it may hold a password, which is
            not repeated.
    """
    if text.startswith(_SHORT):
        return POSTGRESQL + text.removeprefix(_SHORT)
    if text.startswith((POSTGRESQL, SQLITE)) or not text:
        return text
    raise ValueError(f"expected an address that begins with {POSTGRESQL} or {SQLITE}")


def file_of(address: str) -> Path | None:
    """Return the file of a store; none for a server."""
    return Path(address.removeprefix(SQLITE)) if address.startswith(SQLITE) else None


def store_address(directory: Path, address: str = "") -> str:
    """Return the address of the store of a dataset.

    Args:
        directory: The folder of the dataset.
        address: That of a database; empty for the file in the folder.
    """
    return read_address(address) or f"{SQLITE}{(directory / FILE).absolute()}"
