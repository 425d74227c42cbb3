"""A dataset of one's own: made, added to and taken from, always whole and without a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.checks import read_and_check, read_faultless
from dashboard.dataset.collections import TABLE, usual
from dashboard.dataset.faults import Fault
from dashboard.dataset.package_files import (
    DECISIONS,
    faultless,
    package_files,
    table_file,
    with_rows,
)
from dashboard.dataset.replacement import replace_dataset
from dashboard.intake.addition import Addition, Cells, SourceDetails
from dashboard.intake.edits import edited_rows
from dashboard.intake.source_file import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

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
    files = package_files(template, records.package)
    if is_empty:
        # What was decided is about things that are not there now.
        files.pop(DECISIONS, None)
        shown = usual(records)
        for table in records.package.tables.values():
            kept = records.of(TABLE) if table.name == TABLE else ()
            rows = [dict(one.cells) for one in kept if one["collection"] in shown]
            files[table.file] = table_file(table, rows)
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
    files = with_rows(package_files(directory, records.package), records, rows)
    faultless(files)
    replace_dataset(directory, files)
