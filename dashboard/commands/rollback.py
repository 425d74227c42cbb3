"""`hyperatlas rollback`: an earlier edition is published once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.commands.command import Command
from dashboard.commands.output import print_faults
from dashboard.commands.stores import add_author, add_store, author, edition_line, with_store
from dashboard.dataset.faults import BrokenDataset
from dashboard.store.errors import UnchangedError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from dashboard.store.store import Store


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("version", type=int, metavar="VERSION", help="the edition")
    add_store(parser)
    add_author(parser)


def _run(options: Namespace) -> int:
    def restore(store: Store) -> int:
        try:
            edition = store.roll_back(options.version, author(options), options.why)
        except BrokenDataset as broken:
            return print_faults(options.directory, broken.faults)
        except UnchangedError as unchanged:
            print(unchanged)
            return 0
        print(edition_line(edition))
        return 0

    return with_store(options, restore)


ROLLBACK = Command("rollback", "publish an earlier edition once more", _add_arguments, _run)
