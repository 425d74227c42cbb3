"""Datasets that are larger than the real one and obey every rule of it.

A dataset grows as the subject would: there are more things (models, organizations, alliances,
forecasts), and each of them is reported by more articles. A copied thing has a name of its own and
the original's as aliases, so that the words of the original still name it. Figures and dates are
those of the original. Claims about one-off matters, such as investments, are not multiplied.
"""

from __future__ import annotations

import csv
import shutil
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from dashboard.dataset.descriptor import read_package
from dashboard.dataset.records import Record, Records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dashboard.dataset.description import Table

Row = dict[str, str]

_THINGS = frozenset({"models", "organizations", "alliances", "applications", "events"})
"""Tables in which a thing has one row."""

_REPORTS = frozenset(
    {
        *("parameter_counts", "training_data", "model_developers", "memberships"),
        *("alliance_milestones", "market_forecasts", "growth_rates"),
    }
)
"""Tables in which a thing has a row for each article that reports it."""

_IDENTIFIERS = (
    *("model", "organization", "alliance", "application", "event", "forecast"),
    *("parent", "compared_with"),
)
"""Columns that name a thing that is copied."""

_NAMES = ("name_ko", "name_en", "title_ko", "title_en")
_EMPTIED = ("stated_members", "stated_amount", "stated_currency", "organizations")
"""Columns that a copy leaves empty: they count or convert what is not copied with them."""

_COMPLETE = "complete"
"""The file that is written last."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How much larger a dataset is.

    Attributes:
        name: What it is called.
        things: How many of each thing there are.
        reports: How many articles report each of them.
    """

    name: str
    things: int
    reports: int


SCALES = (Scale("real", 1, 1), Scale("hundredfold", 10, 25), Scale("millions", 100, 163))
"""The dataset itself, a hundred times its claims, and two million claims."""


def synthetic(data: Path, scale: Scale, place: Path) -> Path:
    """Return the folder of a larger dataset, written below a place if it is not there yet."""
    package = read_package(data)
    folder = place / f"{package.identity.version}-{scale.name}"
    if (folder / _COMPLETE).exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(data / "datapackage.json", folder)
    contested = _contested(data)
    for table in package.tables.values():
        rows = _read(data / table.file)
        _write(folder / table.file, list(table.columns), _grown(table, rows, scale, contested))
    (folder / _COMPLETE).touch()
    return folder


def grown_records(data: Path, scale: Scale) -> Records:
    """Return the rows of a larger dataset without writing them."""
    package, contested = read_package(data), _contested(data)
    tables = package.tables.values()
    return Records(
        package,
        {
            table.name: tuple(
                _records(table, _grown(table, _read(data / table.file), scale, contested))
            )
            for table in tables
        },
    )


def _records(table: Table, rows: Iterable[Iterable[str]]) -> Iterator[Record]:
    places = {column: place for place, column in enumerate(table.columns)}
    for line, cells in enumerate(rows, start=2):
        yield Record(table, line, places, tuple(cells))


def claims_in(folder: Path) -> int:
    """Return how many claims a dataset has."""
    tables = read_package(folder).tables.values()
    return sum(_rows_in(folder / table.file) for table in tables if table.holds_claims)


def _rows_in(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as lines:
        return sum(1 for _ in csv.reader(lines)) - 1


def _contested(data: Path) -> frozenset[str]:
    """Return the claims that contradict each other: a copy would be a new contradiction."""
    rows = _read(data / "disagreements.csv")
    return frozenset(claim for row in rows for claim in row["claims"].split(";"))


def _grown(
    table: Table, rows: list[Row], scale: Scale, contested: frozenset[str]
) -> Iterator[Iterable[str]]:
    yield from (row.values() for row in rows)
    for row in rows:
        for thing, report in _numbers(table, row, scale):
            if row.get("claim") not in contested or table.name in _THINGS - {"applications"}:
                yield _copy(table, row, thing, report).values()


def _numbers(table: Table, row: Row, scale: Scale) -> Iterator[tuple[int, int]]:
    """Return the copies of a row: of which thing, reported by which article; from 1."""
    things, reports = range(1, scale.things + 1), range(1, scale.reports + 1)
    if table.name in _THINGS:
        copies = product(things, (1,))
    elif table.name in _REPORTS:
        copies = product(things, reports)
    elif table.name == "sources" and row["sha256"]:
        copies = product((1,), reports)
    else:
        return
    yield from (copy for copy in copies if copy != (1, 1))


def _copy(table: Table, row: Row, thing: int, report: int) -> Row:
    copied = dict(row)
    if thing > 1:
        _rename(copied, thing)
    if report > 1 and copied["source"]:
        copied["source"] = f"{copied['source']}-r{report}"
    if table.holds_claims:
        rest = row["claim"].removeprefix(f"{_start(table, row)}-")
        marked = rest if report == 1 else f"r{report}-{rest}"
        copied["claim"] = f"{_start(table, copied)}-{marked}"
    return copied


def _rename(copied: Row, thing: int) -> None:
    if "aliases" in copied:
        known = [*copied["aliases"].split(";"), copied["name_ko"], copied["name_en"]]
        copied["aliases"] = ";".join(dict.fromkeys(filter(None, known)))
    for column in _IDENTIFIERS:
        if copied.get(column):
            copied[column] = f"{copied[column]}-c{thing}"
    for column in _NAMES:
        if copied.get(column):
            copied[column] = f"{copied[column]} #{thing}"
    for column in _EMPTIED:
        if column in copied:
            copied[column] = ""


def _start(table: Table, row: Row) -> str:
    parts = (row[part].replace("_", "-") for part in table.claim_parts)
    return "-".join([table.claim_prefix or "", *parts])


def _read(path: Path) -> list[Row]:
    """Return the rows of a table; what was read from files of data is not grown, but left out."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    if path.stem == "collections":
        return [row for row in rows if row["default"] != "false"]
    return [row for row in rows if not (row.get("row") or row.get("found") or row.get("work"))]


def _write(path: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
