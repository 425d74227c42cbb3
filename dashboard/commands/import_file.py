"""`hyperatlas import`: what an outside file would add, and what it leaves open."""

from __future__ import annotations

import json
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import to_builtins

from dashboard.commands.command import Command, add_directory
from dashboard.commands.output import print_faults
from dashboard.commands.progress import watched
from dashboard.dataset.checks import read_faultless
from dashboard.dataset.faults import BrokenDataset
from dashboard.intake.bring_in import bring_in
from dashboard.intake.decisions import Decisions, read_decisions
from dashboard.intake.edits import ATLAS_TABLE, edits_of
from dashboard.intake.mapping import InvalidMappingError
from dashboard.intake.reading import read_sheets
from dashboard.intake.source_file import RefusedFileError, read_source_file

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator

    from dashboard.intake.edits import TableEdits
    from dashboard.intake.proposal import Proposal, Question

_MOST = 12
"""So many rows of a kind are printed; `--json` has all."""


def add_file(parser: ArgumentParser) -> None:
    """Take an outside file, and what its columns mean."""
    parser.add_argument("file", type=Path, help="CSV, XLSX, JSON, YAML or a Markdown table")
    parser.add_argument(
        "--as",
        dest="mapping",
        default="",
        metavar="MAPPING",
        help="what its columns mean: a name, or a file of one's own (default: by its headings); "
        f"{ATLAS_TABLE} for a table of the Atlas that was edited",
    )
    parser.add_argument("--encoding", default="", help="of a text (default: UTF-8, CP949, UTF-16)")
    parser.add_argument("--work", default="", help="what it is a vintage of (default: the mapping)")


def or_refused(directory: Path, act: Callable[[], int]) -> int:
    """Do something with a dataset and outside files; returns 1 and prints why if it is refused."""
    try:
        return act()
    except BrokenDataset as broken:
        return print_faults(directory, broken.faults)
    except (InvalidMappingError, RefusedFileError) as error:
        print(*error.faults, sep="\n")
        return 1


def with_proposal(options: Namespace, use: Callable[[Proposal], int]) -> int:
    """Do something with the proposal of a file; returns the exit code, 1 for what is refused."""

    def act() -> int:
        decisions = Decisions(read_decisions(options.directory))
        records = read_faultless(options.directory)
        proposal = bring_in(
            options.file,
            options.mapping,
            records,
            options.encoding,
            decisions,
            options.work,
            partial(watched, name=options.file.name),
        )
        return use(proposal)

    return or_refused(options.directory, act)


def with_edits(options: Namespace, use: Callable[[TableEdits], None]) -> int:
    """Do something with the edits of a table of the Atlas; returns the exit code."""

    def act() -> int:
        file = read_source_file(options.file)
        edits = edits_of(
            file, read_sheets(file, options.encoding), read_faultless(options.directory)
        )
        print("\n".join(_lines_of_edits(edits)))
        use(edits)
        return 0

    return or_refused(options.directory, act)


def _lines_of_edits(edits: TableEdits) -> Iterator[str]:
    count = len(edits.edits)
    edited = f"{count} {'cell' if count == 1 else 'cells'} edited"
    yield f"{edits.table}: {edits.read} rows read, {edited}"
    for edit in edits.edits:
        yield f"  {' '.join(edit.key)}: {edit.column} '{edit.before}' -> '{edit.after}'"
    yield from (f"  new row {' '.join(row.values())}" for row in edits.added)
    yield from (f"  without the row {' '.join(key)}" for key in edits.removed)


def _add_arguments(parser: ArgumentParser) -> None:
    add_file(parser)
    parser.add_argument("--json", action="store_true", help="the whole proposal, as JSON")
    add_directory(parser)


def _run(options: Namespace) -> int:
    if options.mapping == ATLAS_TABLE:
        return with_edits(options, lambda _: None)

    def told(proposal: Proposal) -> int:
        if options.json:
            print(json.dumps(to_builtins(proposal), ensure_ascii=False, indent=2, default=sorted))
        else:
            print("\n".join(_lines(proposal)))
        return 1 if proposal.faults else 0

    return with_proposal(options, told)


def _lines(proposal: Proposal) -> Iterator[str]:
    yield f"{proposal.file} as {proposal.mapping}: {proposal.read} rows read"
    waiting = sum(bool(claim.waits) for claim in proposal.claims)
    for table, count in proposal.counts.items():
        yield f"  {table}: {count}"
    yield f"proposed: {len(proposal.claims)} claims, {waiting} of them wait for an answer"
    yield f"left out: {len(proposal.left_out)} rows"
    reasons = Counter(one.reason for one in proposal.left_out)
    yield from (f"  {count} x {reason}" for reason, count in reasons.most_common(_MOST))
    yield from _further(len(reasons))
    yield f"questions: {len(proposal.questions)}"
    yield from (f"  {asked(one)}" for one in proposal.questions[:_MOST])
    yield from _further(len(proposal.questions))
    yield f"cells that cannot be read: {len(proposal.faults)}"
    yield from (f"  {fault}" for fault in proposal.faults)


def asked(question: Question) -> str:
    """Return a question in a line, with what it suggests."""
    place = f"row {question.number}: " if question.number else ""
    named = ", ".join(f"{one.name} ({one.identifier})" for one in question.suggestions)
    return f"{place}{question.about} {question.asked}{f' Like: {named}' if named else ''}"


def _further(count: int) -> Iterator[str]:
    if count > _MOST:
        yield f"  … and {count - _MOST} more (--json)"


IMPORT = Command(
    "import", "say what an outside file would add; nothing is changed", _add_arguments, _run
)
