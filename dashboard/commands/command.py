"""What a sub-command is, and the argument that several of them have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.locations import data_directory

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable


class Command(Struct, frozen=True):
    """A sub-command: its name, one line of help, its arguments, what it does.

    `run` returns the exit code: 0 for success, 1 for faults.
    """

    name: str
    help: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]


def add_directory(parser: ArgumentParser) -> None:
    """Take the folder of a dataset as ``directory``; the Atlas's own is the default."""
    parser.add_argument(
        "directory",
        nargs="?",
        type=Path,
        default=data_directory(),
        metavar="DIR",
        help="the folder with datapackage.json (default: the Atlas's own dataset)",
    )


def add_workspace(parser: ArgumentParser) -> None:
    """Take the folder of a dataset that is written to as ``directory``."""
    parser.add_argument("directory", type=Path, metavar="DIR", help="a dataset of one's own")
