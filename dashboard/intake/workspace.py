"""A dataset of one's own: made, added to and taken from, always whole and without a fault."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.checks import read_and_check, read_faultless
from dashboard.dataset.collections import TABLE, usual
from dashboard.dataset.descriptor import FILE as DESCRIPTOR
from dashboard.dataset.faults import BrokenDataset, Fault
from dashboard.dataset.replacement import current, replace_dataset
from dashboard.intake.addition import Addition, Cells, SourceDetails
from dashboard.intake.decisions import FILE as DECISIONS
from dashboard.intake.edits import edited_rows
from dashboard.intake.source_file import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.description import Package, Table
    from dashboard.dataset.records import Records
    from dashboard.intake.edits import TableEdits
    from dashboard.intake.proposal import Proposal


class Acceptance(Struct, frozen=True):
    """What accepting a proposal changed.

    Attributes:
        added: How many claims were added, by table.
        sightings: How many claims of earlier vintages stood again, by what was found.
    """

    added: Mapping[str, int]
    sightings: Mapping[str, int]


def create_workspace(directory: Path, template: Path, *, is_empty: bool) -> None:
    """Make a dataset of one's own from another one.

    Args:
        directory: Its folder, which is made; one that has files already is refused.
        template: The dataset that it begins as.
        is_empty: Whether only the description of its tables is taken over, and the collections
            that are shown by default.

    Raises:
        RefusedFileError: If there are files in the folder.
    """
    if directory.is_dir() and any(directory.iterdir()):
        rule = "has files already: name a folder that is new or empty"
        raise RefusedFileError([Fault(directory.name, 1, "folder", str(directory), rule)])
    directory.mkdir(parents=True, exist_ok=True)
    records, _ = read_and_check(template)
    files = _whole(template, records.package)
    if is_empty:
        # What was decided is about things that are not there now.
        files.pop(DECISIONS, None)
        shown = usual(records)
        for table in records.package.tables.values():
            kept = records.of(TABLE) if table.name == TABLE else ()
            rows = [dict(one.cells) for one in kept if one["collection"] in shown]
            files[table.file] = _written(table, rows)
    replace_dataset(directory, files)


def accept(directory: Path, proposal: Proposal, details: SourceDetails) -> Acceptance:
    """Add the claims of a proposal to a dataset: all of them or none.

    A claim whose value stands already, from an earlier vintage of the same work, stays one claim:
    that it stood again is noted as a sighting. One whose value changed is a new claim, and the old
    one is kept. A file that was accepted before changes nothing.

    Args:
        directory: The dataset.
        proposal: The proposal; all of its questions answered.
        details: What is known of the file.

    Raises:
        BrokenDataset: If the dataset would have faults; it is unchanged then.
        RefusedFileError: If cells cannot be read or questions are open.
    """
    _refuse_open(proposal)
    records = read_faultless(directory)
    if any(one["sha256"] == proposal.sha256 for one in records.of("sources")):
        return Acceptance({}, {})
    addition = Addition(records, proposal, details)
    addition.add()
    _replace(directory, records, addition.rows)
    return Acceptance(addition.added, addition.found)


def accept_edits(directory: Path, edits: TableEdits) -> None:
    """Make the edits of a table: all of them or none.

    Raises:
        BrokenDataset: If the dataset would have faults; it is unchanged then.
    """
    records = read_faultless(directory)
    rows = {
        name: [dict(record.cells) for record in records.of(name)] for name in records.package.tables
    }
    _replace(directory, records, {**rows, edits.table: edited_rows(edits, records)})


def withdraw(directory: Path, source: str) -> int:
    """Take a source out again, with its claims and sightings; returns how many claims it had.

    Args:
        directory: The dataset.
        source: The identifier of a source, or of the work whose sources all go.

    Raises:
        BrokenDataset: If what stays would have faults, such as a link to a thing that only a claim
            of this source describes; it is unchanged then.
        RefusedFileError: If there is no such source.
    """
    records = read_faultless(directory)
    gone = {
        one["source"] for one in records.of("sources") if source in (one["source"], one["work"])
    }
    if not gone:
        known = ", ".join(one["source"] for one in records.of("sources"))
        raise RefusedFileError([Fault("sources.csv", 1, "source", source, f"is none of {known}")])
    claims = {one["claim"] for one in records.claims if one["source"] in gone}
    rows = {
        name: [
            dict(record.cells)
            for record in records.of(name)
            if record["source"] not in gone and record["claim"] not in claims
        ]
        for name in records.package.tables
    }
    _replace(directory, records, rows)
    return len(claims)


def _refuse_open(proposal: Proposal) -> None:
    open_ = [
        Fault(proposal.file, one.number, one.kind, one.about, f"is open: {one.asked}")
        for one in proposal.questions
    ]
    if proposal.faults or open_:
        raise RefusedFileError([*proposal.faults, *open_])


def _replace(directory: Path, records: Records, rows: Mapping[str, list[Cells]]) -> None:
    """Put rows in place of those of a dataset; a file whose rows stay is not written anew.

    Raises:
        BrokenDataset: If they have faults; the dataset is unchanged then.
    """
    files = _whole(current(directory), records.package)
    for name, table in records.package.tables.items():
        if rows[name] != [dict(record.cells) for record in records.of(name)]:
            files[table.file] = _written(table, rows[name])
    with tempfile.TemporaryDirectory() as place:
        for name, content in files.items():
            (Path(place) / name).write_bytes(content)
        _, faults = read_and_check(Path(place))
    if faults:
        raise BrokenDataset(faults)
    replace_dataset(directory, files)


def _whole(directory: Path, package: Package) -> dict[str, bytes]:
    """Return every file of a dataset."""
    names = [DESCRIPTOR, *(table.file for table in package.tables.values())]
    decided = [DECISIONS] if (directory / DECISIONS).is_file() else []
    return {name: (directory / name).read_bytes() for name in (*names, *decided)}


def _written(table: Table, rows: list[Cells]) -> bytes:
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, list(table.columns), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue().encode()
