"""`hyperatlas check`: every fault of the dataset, in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.commands.command import Command, add_directory
from dashboard.commands.output import print_faults
from dashboard.dataset.checks import read_and_check
from dashboard.dataset.checks.questions import questions
from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.report import report

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from dashboard.dataset.records import Records
    from dashboard.dataset.report import Disagreement


def _add_arguments(parser: ArgumentParser) -> None:
    add_directory(parser)
    parser.add_argument(
        "--report", action="store_true", help="also list the known disagreements of the sources"
    )


def _run(options: Namespace) -> int:
    try:
        records, faults = read_and_check(options.directory)
    except BrokenDataset as broken:
        return print_faults(options.directory, broken.faults)
    if options.report:
        for disagreement in report(records):
            print(_described(disagreement))
    asked = questions(records)
    for question in asked:
        print(question)
    if faults:
        return print_faults(options.directory, faults)
    print(f"{options.directory.name}: {_size(records)}, no fault{_asked(len(asked))}")
    return 0


def _asked(count: int) -> str:
    return f", {count} {'question' if count == 1 else 'questions'}" if count else ""


def _size(records: Records) -> str:
    tables = [table for table in records.package.tables.values() if table.holds_claims]
    return f"{len(records.claims)} claims in {len(tables)} tables"


def _described(disagreement: Disagreement) -> str:
    claims = [
        f"  {claim['claim']} ({claim['source']}, paragraph {claim['paragraph']}): "
        f"{claim['as_written']}"
        for claim in disagreement.claims
    ]
    title = f"{disagreement.disagreement} ({disagreement.kind}): {disagreement.title.en}"
    return "\n".join([title, *claims, f"  {disagreement.explanation.en}", ""])


CHECK = Command("check", "report every fault of the dataset", _add_arguments, _run)
