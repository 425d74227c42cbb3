"""`hyperatlas diff`: what came, what is another and what went between two editions, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.commands.command import Command
from dashboard.commands.stores import add_store, counted_lines, with_store
from dashboard.dataset.row_changes import row_changes
from dashboard.i18n import PAIR

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from dashboard.store.store import Store


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("before", type=int, metavar="A", help="an edition")
    parser.add_argument("after", type=int, metavar="B", help="the edition it is compared with")
    add_store(parser)
    parser.add_argument("--lang", choices=[*PAIR], default="en", help="the language (default: en)")


def _run(options: Namespace) -> int:
    def compare(store: Store) -> int:
        language = next(one for one in PAIR if one == options.lang)
        before, after = store.records(options.before), store.records(options.after)
        changes = row_changes(before, after)
        print("\n".join(counted_lines(changes, before, after, language)))
        return 0

    return with_store(options, compare)


DIFF = Command("diff", "say what changed between two editions", _add_arguments, _run)
