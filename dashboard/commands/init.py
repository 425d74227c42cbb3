"""`hyperatlas init`: a dataset of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.commands.command import Command, add_workspace
from dashboard.commands.import_file import or_refused
from dashboard.intake.workspace import create_workspace
from dashboard.locations import data_directory

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _add_arguments(parser: ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument(
        "--empty", action="store_true", help="without the claims of the Atlas's own dataset"
    )


def _run(options: Namespace) -> int:
    def make() -> int:
        create_workspace(options.directory, data_directory(), is_empty=options.empty)
        print(f"{options.directory}: made; serve it with ATLAS_DATA={options.directory}")
        return 0

    return or_refused(options.directory, make)


INIT = Command("init", "make a dataset of one's own", _add_arguments, _run)
