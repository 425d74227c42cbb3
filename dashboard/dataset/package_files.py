"""A data package as its files: read from a folder, checked before there is one, rows put in."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.dataset.checks import read_faultless
from dashboard.dataset.descriptor import FILE as DESCRIPTOR
from dashboard.dataset.descriptor import read_package
from dashboard.dataset.files import read_records
from dashboard.dataset.replacement import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.dataset.description import Package, Table
    from dashboard.dataset.records import Records

DECISIONS = "decisions.csv"
"""What was decided about the questions of imports, beside the tables."""

PackageFiles = dict[str, bytes]
"""Every file of a data package, by its name in the folder."""


def package_files(directory: Path, package: Package) -> PackageFiles:
    """Return every file of the package in a folder; nothing else that lies there.

    Raises:
        OSError: If one cannot be read.
    """
    directory = current(directory)
    texts = [one.path for one in package.identity.licences if one.path and not one.address]
    beside = [name for name in (*texts, DECISIONS) if (directory / name).is_file()]
    names = [DESCRIPTOR, *(table.file for table in package.tables.values()), *beside]
    return {name: (directory / name).read_bytes() for name in names}


def write_files(directory: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a package into a folder that nobody reads yet."""
    for name, content in files.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def faultless(files: Mapping[str, bytes]) -> Records:
    """Return the rows of a package that is in no folder yet.

    Raises:
        BrokenDataset: If it has faults; carries all of them.
    """
    with tempfile.TemporaryDirectory() as place:
        write_files(Path(place), files)
        return read_faultless(Path(place))


def with_rows(
    files: Mapping[str, bytes], records: Records, rows: Mapping[str, Iterable[Mapping[str, str]]]
) -> PackageFiles:
    """Return the files of a package with other rows; a file whose rows stay keeps its bytes.

    Args:
        files: The files.
        records: The rows that they have.
        rows: The rows of tables, whole, by column; a table that is missing stays.
    """
    changed = dict(files)
    for name, own in rows.items():
        table, cells = records.package.tables[name], list(own)
        if cells != [dict(record.cells) for record in records.of(name)]:
            changed[table.file] = table_file(table, cells)
    return changed


def table_file(table: Table, rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return the file of a table with some rows, by column; a cell that is missing is empty."""
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, list(table.columns), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue().encode()


def records_of(files: Mapping[str, bytes]) -> Records:
    """Return the rows of a package that was checked before.

    Raises:
        BrokenDataset: If the description is broken, so that no table can be read.
    """
    with tempfile.TemporaryDirectory() as place:
        write_files(Path(place), files)
        return read_records(Path(place), read_package(Path(place)))[0]
