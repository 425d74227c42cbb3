"""`hyperatlas editions`: every edition, the newest first."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from dashboard.commands.command import Command
from dashboard.commands.stores import add_store, edition_line, with_store
from dashboard.store.values import JournalEntry

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from dashboard.store.store import Store


def _add_arguments(parser: ArgumentParser) -> None:
    add_store(parser)
    parser.add_argument(
        "--journal", action="store_true", help="what was done by whom instead, the last first"
    )
    parser.add_argument("--json", action="store_true", help="everything known of them, as JSON")


def _run(options: Namespace) -> int:
    def show(store: Store) -> int:
        found = store.journal() if options.journal else store.editions()
        if options.json:
            print(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
            return 0
        for one in found:
            print(_entry_line(one) if isinstance(one, JournalEntry) else edition_line(one))
            if one.why:
                print(f"  {one.why}")
        if not found:
            print("no edition was published yet")
        return 0

    return with_store(options, show)


def _entry_line(entry: JournalEntry) -> str:
    return f"{entry.entry}, {entry.at}, {entry.who}. {entry.action}: {entry.about}"


EDITIONS = Command("editions", "list the editions that were published", _add_arguments, _run)
