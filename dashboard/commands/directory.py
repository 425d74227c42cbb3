"""The argument that names a folder of a dataset."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.locations import data_directory

if TYPE_CHECKING:
    from argparse import ArgumentParser


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
