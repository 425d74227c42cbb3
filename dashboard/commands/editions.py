"""`hyperatlas editions`: every edition, the newest first."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from dashboard.commands.command import Command
from dashboard.commands.stores import add_store, edition_line, with_store

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from dashboard.store.store import Store


def _add_arguments(parser: ArgumentParser) -> None:
    add_store(parser)
    parser.add_argument("--json", action="store_true", help="everything known of them, as JSON")


def _run(options: Namespace) -> int:
    def show(store: Store) -> int:
        found = store.editions()
        if options.json:
            print(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
            return 0
        for edition in found:
            print(edition_line(edition))
            if edition.why:
                print(f"  {edition.why}")
        if not found:
            print("no edition was published yet")
        return 0

    return with_store(options, show)


EDITIONS = Command("editions", "list the editions that were published", _add_arguments, _run)
