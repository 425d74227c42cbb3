"""Compares claims with the files of data that they were read from, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.evidence import fragments
from dashboard.intake.mapping import bundled_mappings
from dashboard.intake.reading import is_tree, read_sheets
from dashboard.intake.source_file import RefusedFileError, read_source_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from dashboard.dataset.description import Package
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records
    from dashboard.intake.sheet import Sheet
    from dashboard.intake.source_file import SourceFile

    Watch = Callable[[Sequence[Record]], Iterable[Record]]

_BETWEEN = "; "
_SEPARATORS = (",", ";", "\n")
"""What may stand between the entries of a cell of which each makes a claim."""


class FileVerification(Struct, frozen=True):
    """What a comparison with the files of data has shown.

    Attributes:
        faults: Every row that is not there and every cell that has something else.
        compared: How many cells were compared.
        files: The sources whose file is at hand.
        missing: The sources whose file is not.
    """

    faults: tuple[Fault, ...]
    compared: int
    files: tuple[str, ...]
    missing: tuple[Fault, ...]


def verify_files(records: Records, folder: Path, watch: Watch = iter) -> FileVerification:
    """Compare the claims of files of data with the files in a folder, found by their hash.

    Args:
        records: The dataset.
        folder: The folder; what is in folders of it counts, too.
        watch: Hands out the sources, one by one, and may tell how far it is.
    """
    files = dict(_files(folder))
    faults: list[Fault] = []
    missing, found = [], []
    compared = 0
    sources = [one for one in records.of("sources") if one["source"] in records.data_sources]
    for source in watch(sources):
        if source["sha256"] not in files:
            missing.append(source.fault("sha256", "is the hash of no file in the folder"))
            continue
        found.append(source["source"])
        claims = [one for one in records.data_claims if one["source"] == source["source"]]
        rows = _Rows(_sheets(files[source["sha256"]], records.package))
        for claim in claims:
            compared += len(fragments(claim))
            faults += _compared(claim, rows)
    return FileVerification(tuple(sorted(faults)), compared, tuple(found), tuple(missing))


def _files(folder: Path) -> Iterator[tuple[str, SourceFile]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            try:
                file = read_source_file(path)
            except RefusedFileError:
                continue
            yield file.sha256, file


def _sheets(file: SourceFile, package: Package) -> Iterable[Sheet]:
    paths = {mapping.records for mapping in bundled_mappings(package).values()}
    for path in sorted(paths):
        if path and not is_tree(file):
            continue
        try:
            yield from read_sheets(file, "", path)
        except RefusedFileError:
            continue


class _Rows:
    """The rows of sheets, found by the headings and cells of their key."""

    def __init__(self, sheets: Iterable[Sheet]) -> None:
        self._sheets = tuple(sheets)
        self._found: dict[tuple[str, ...], Mapping[str, list[dict[str, str]]]] = {}

    def find(self, headings: tuple[str, ...], key: str) -> list[dict[str, str]]:
        """Return the rows with a key, in the order of the file."""
        if headings not in self._found:
            self._found[headings] = self._by_key(headings)
        return self._found[headings].get(key, [])

    def _by_key(self, headings: tuple[str, ...]) -> Mapping[str, list[dict[str, str]]]:
        rows: dict[str, list[dict[str, str]]] = {}
        for sheet in self._sheets:
            for place, head in enumerate(sheet.rows):
                if set(headings) <= set(head.cells):
                    for row in sheet.rows[place + 1 :]:
                        cells = dict(zip(head.cells, map(str.strip, row.cells), strict=False))
                        key = _BETWEEN.join(f"{name}={cells.get(name, '')}" for name in headings)
                        rows.setdefault(key, []).append(cells)
                    break
        return rows


def _compared(claim: Record, rows: _Rows) -> Iterator[Fault]:
    key, number = _numbered(claim["row"])
    headings = tuple(part.partition("=")[0] for part in key.split(_BETWEEN) if "=" in part)
    found = rows.find(headings, key)
    if len(found) < number:
        yield claim.fault("row", "is the key of no row of the file")
        return
    row = found[number - 1]
    for heading, cell in zip(claim.entries("cells"), fragments(claim), strict=False):
        there = row.get(heading)
        if there is None or not _holds(there, cell):
            yield claim.fault("as_written", f"has {cell!r}, but {heading} is {there!r}")


def _numbered(key: str) -> tuple[str, int]:
    """Return the key of a row, and which of the rows with that key is meant."""
    bare, bracket, number = key.rpartition(" (")
    if bracket and number.endswith(")") and number[:-1].isdecimal():
        return bare, int(number[:-1])
    return key, 1


def _holds(there: str, cell: str) -> bool:
    """Whether a cell has a text, or one of its entries is it."""
    entries = {part.strip() for one in _SEPARATORS for part in there.split(one)}
    return cell == there or cell in entries
