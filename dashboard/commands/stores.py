"""What the commands about editions have in common: the store, its refusals, editions in words."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.analysis.change_words import KINDS, counts_in_words, describe_change
from dashboard.commands.output import write_whole
from dashboard.commands.refusal import with_settings
from dashboard.dataset.dataset import of_records
from dashboard.dataset.row_changes import ChangeKind, count_changes
from dashboard.i18n import Language, Languages
from dashboard.store.address import file_of, store_address
from dashboard.store.errors import DamagedEditionError, OutdatedBaseError, UnknownEditionError
from dashboard.store.store import Store

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterable, Iterator

    from dashboard.dataset.records import Records
    from dashboard.dataset.row_changes import RowChange
    from dashboard.settings import Settings
    from dashboard.store.values import Edition

BASE = ".edition"
"""The file in the folder of a dataset that says which edition it was made from."""


def add_store(parser: ArgumentParser) -> None:
    """Take the folder whose store is meant as ``directory``."""
    parser.add_argument(
        "directory",
        nargs="?",
        type=Path,
        metavar="DIR",
        help="the dataset whose store it is (default: $ATLAS_DATA); $ATLAS_STORE names another",
    )


def add_author(parser: ArgumentParser) -> None:
    """Take who does something, and why."""
    parser.add_argument("--who", default="", help="who it is (default: the user's name)")
    parser.add_argument("--why", default="", help="why, for the journal and for readers")


def author(options: Namespace) -> str:
    """Return who runs a command that asks for it."""
    return options.who or getpass.getuser()


def with_store(options: Namespace, use: Callable[[Store], int], *, is_made: bool = False) -> int:
    """Do something with the store; returns the exit code, 1 and words where it refuses.

    Args:
        options: What was asked for; ``directory`` is the folder of the dataset.
        use: What is to be done.
        is_made: Whether a store that is not there yet is made.
    """

    def act(settings: Settings) -> int:
        options.directory = options.directory or settings.data
        named = settings.store.get_secret_value() if settings.store else ""
        address = store_address(options.directory, named)
        file = file_of(address)
        if file is not None and not file.is_file() and not is_made:
            print(f"no edition is kept: there is no {file}", file=sys.stderr)
            return 1
        try:
            with Store(address) as store:
                return _told(store, use)
        except (UnknownEditionError, DamagedEditionError) as error:
            print(error, file=sys.stderr)
        return 1

    return with_settings(act)


def _told(store: Store, use: Callable[[Store], int]) -> int:
    try:
        return use(store)
    except OutdatedBaseError as outdated:
        print("\n".join(_refused(outdated, store)), file=sys.stderr)
        return 1


def _refused(outdated: OutdatedBaseError, store: Store) -> Iterator[str]:
    current, base = outdated.current, outdated.base
    made = f"edition {current.version}, published by {current.who} at {current.at}"
    if base is None:
        yield f"nothing was published: the current one is {made}, and what is here names no base"
    else:
        yield f"nothing was published: this was made from edition {base}, the current one is {made}"
        before, after = store.records(base), store.records(current.version)
        yield from counted_lines(outdated.changes, before, after, Language.EN)
    yield f"take that over (hyperatlas pull, or by hand), then say --base {current.version}"


def edition_line(edition: Edition) -> str:
    """Return an edition in a line."""
    counts = dict(zip(ChangeKind, (edition.new, edition.changed, edition.withdrawn), strict=True))
    words = counts_in_words(edition.claims, counts, is_first=edition.base is None)
    restored = f", restores edition {edition.restores}" if edition.restores else ""
    return f"edition {edition.version}, {edition.at}, {edition.who}. {words.en}{restored}"


def counted_lines(
    changes: Iterable[RowChange],
    before: Records,
    after: Records,
    language: Language,
) -> Iterator[str]:
    """Yield changes in words, then how many claims they are.

    Args:
        changes: The changes.
        before: The rows before, which have the names of what went.
        after: The rows after.
        language: The language.
    """
    changes = list(changes)
    old, new = (of_records(one, Languages()) for one in (before, after))
    for change in changes:
        dataset = old if change.kind is ChangeKind.WITHDRAWN else new
        kind = KINDS[change.kind][language]
        words = describe_change(change, dataset)
        yield f"  {kind}: {words.table[language]}: {words.about[language]}"
        yield from (f"    {said[language]}" for said in words.says)
    yield counts_in_words(0, count_changes(changes), is_first=False)[language]


def read_base(directory: Path) -> int | None:
    """Return the edition that a folder was made from; none where it does not say."""
    try:
        text = (directory / BASE).read_text(encoding="ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    return int(text) if text.isdecimal() else None


def write_base(directory: Path, edition: Edition) -> None:
    """Note which edition a folder is."""
    write_whole(directory / BASE, base_file(edition))


def base_file(edition: Edition) -> bytes:
    """Return the file that says which edition a folder is."""
    return f"{edition.version}\n".encode()
