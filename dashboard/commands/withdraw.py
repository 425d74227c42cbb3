"""`hyperatlas withdraw`: a source is taken out of a dataset again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.commands.command import Command, add_workspace
from dashboard.commands.import_file import or_refused
from dashboard.intake.workspace import withdraw

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("source", help="a source, or a work whose sources all go")
    add_workspace(parser)


def _run(options: Namespace) -> int:
    def take() -> int:
        count = withdraw(options.directory, options.source)
        print(f"{options.source}: {count} claims withdrawn")
        return 0

    return or_refused(options.directory, take)


WITHDRAW = Command("withdraw", "take a source out of a dataset again", _add_arguments, _run)
