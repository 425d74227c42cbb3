"""`hyperatlas publish`: the dataset of a folder becomes the current edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.commands.command import Command, add_workspace
from dashboard.commands.output import print_faults
from dashboard.commands.stores import (
    add_author,
    author,
    edition_line,
    read_base,
    with_store,
    write_base,
)
from dashboard.dataset.checks import read_faultless
from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.package_files import package_files
from dashboard.store.errors import UnchangedError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from dashboard.store.store import Store


def _add_arguments(parser: ArgumentParser) -> None:
    add_workspace(parser)
    add_author(parser)
    parser.add_argument(
        "--base",
        type=int,
        metavar="VERSION",
        help="the edition that it was made from (default: what pull or publish noted there)",
    )


def _run(options: Namespace) -> int:
    def publish(store: Store) -> int:
        directory = options.directory
        base = read_base(directory) if options.base is None else options.base
        try:
            files = package_files(directory, read_faultless(directory).package)
            edition = store.publish(files, base, author(options), options.why)
        except BrokenDataset as broken:
            return print_faults(directory, broken.faults)
        except UnchangedError as unchanged:
            write_base(directory, unchanged.current)
            print(unchanged)
            return 0
        write_base(directory, edition)
        print(edition_line(edition))
        return 0

    return with_store(options, publish, is_made=True)


PUBLISH = Command("publish", "make a dataset the current edition", _add_arguments, _run)
