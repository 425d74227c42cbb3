"""The dataset's tables as a database for Datasette."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from pathlib import Path


def write_database(data: Path, path: Path) -> None:
    """Write every table of a dataset into a database."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    for table in sorted(data.glob("*.csv")):
        pd.read_csv(table).to_sql(table.stem, connection, index=False)
    connection.commit()
    connection.close()
