"""dlt loads a file of models into DuckDB: every column of every row, types found by dlt itself."""

from __future__ import annotations

import csv
import gzip
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dlt

if TYPE_CHECKING:
    from collections.abc import Iterator


def load(path: Path, folder: Path) -> None:
    """Load a packed CSV file into a database in a folder."""

    def rows() -> Iterator[dict[str, Any]]:
        with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)

    pipeline = dlt.pipeline(
        "models",
        pipelines_dir=str(folder / "pipelines"),
        destination=dlt.destinations.duckdb(str(folder / "epoch.duckdb")),
        dataset_name="models",
    )
    pipeline.run(dlt.resource(rows, name="models"), write_disposition="replace")


if __name__ == "__main__":
    load(Path(sys.argv[1]), Path(sys.argv[2]))
