"""`hyperatlas withdraw`: a source is taken out of a dataset again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.commands.check import print_faults
from dashboard.commands.command import Command, add_workspace
from dashboard.dataset.faults import BrokenDataset
from dashboard.intake.source_file import RefusedFileError
from dashboard.intake.workspace import withdraw

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("source", help="a source, or a work whose sources all go")
    add_workspace(parser)


def _run(options: Namespace) -> int:
    try:
        count = withdraw(options.directory, options.source)
    except BrokenDataset as broken:
        return print_faults(options.directory, broken.faults)
    except RefusedFileError as error:
        print(*error.faults, sep="\n")
        return 1
    print(f"{options.source}: {count} claims withdrawn")
    return 0


WITHDRAW = Command("withdraw", "take a source out of a dataset again", _add_arguments, _run)
