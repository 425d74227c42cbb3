"""`hyperatlas verify`: every fragment of every claim, in its paragraph of its article."""

from __future__ import annotations

import os
from argparse import ArgumentTypeError
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands.command import Command, add_directory
from dashboard.commands.output import print_faults
from dashboard.commands.progress import watched
from dashboard.dataset.checks import read_and_check
from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.verification import verify
from dashboard.intake.verification import verify_files

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from dashboard.dataset.verification import Verification

_ARTICLES = "ATLAS_ARTICLES"


def _add_arguments(parser: ArgumentParser) -> None:
    add_directory(parser)
    parser.set_defaults(refuse=parser.error)
    folder = os.environ.get(_ARTICLES)
    parser.add_argument(
        "--articles",
        type=_existing_folder,
        default=folder or None,
        metavar="DIR",
        help=f"the folder with the saved articles, <source>.txt each (default: ${_ARTICLES})",
    )
    parser.add_argument(
        "--sources",
        type=_existing_folder,
        metavar="DIR",
        help="the folder with the files of data, found by their hash",
    )
    parser.add_argument(
        "--complete", action="store_true", help="fail also for sources that are not at hand"
    )


def _existing_folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise ArgumentTypeError(f"{text} is not a folder")
    return path


def _run(options: Namespace) -> int:
    if not (options.articles or options.sources):
        options.refuse(f"name a folder: --articles (or ${_ARTICLES}), or --sources")
    articles = _verify_articles(options) if options.articles else 0
    return max(articles, _verify_files(options) if options.sources else 0)


def _verify_files(options: Namespace) -> int:
    try:
        records, _ = read_and_check(options.directory)
    except BrokenDataset as broken:
        return print_faults(options.directory, broken.faults)
    verification = verify_files(
        records, options.sources, partial(watched, name=options.sources.name)
    )
    faults = verification.faults + (verification.missing if options.complete else ())
    for one in verification.missing:
        print(f"{one.value}: its file is not at hand, not compared")
    if faults:
        return print_faults(options.directory, sorted(faults))
    compared, files = verification.compared, len(verification.files)
    print(f"{options.directory.name}: {compared} cells found in {files} files of data, no miss")
    return 0


def _verify_articles(options: Namespace) -> int:
    try:
        verification = verify(options.directory, options.articles)
    except BrokenDataset as broken:
        return print_faults(options.directory, broken.faults)
    print(_summary(verification))
    faults = verification.faults + (verification.missing if options.complete else ())
    if faults:
        return print_faults(options.directory, sorted(faults))
    found = sum(table.found for table in verification.tables)
    articles = len(verification.articles)
    print(
        f"{options.directory.name}: {found} fragments found in {articles} articles, no miss"
        f"{_unchecked(verification)}"
    )
    return 0


def _unchecked(verification: Verification) -> str:
    if not verification.missing:
        return ""
    return f"; not compared, the article not at hand: {verification.unchecked}"


def _summary(verification: Verification) -> str:
    width = max((len(table.table) for table in verification.tables), default=0)
    lines = [
        f"{table.table:{width}}  {table.claims:4} claims  {table.found:4} of "
        f"{table.fragments:4} fragments found"
        for table in verification.tables
    ]
    lines += [
        f"{fault.value}: its article is not at hand, not compared" for fault in verification.missing
    ]
    lines += [
        f"{source}: no claim was read from it, passed over" for source in verification.passed_over
    ]
    return "\n".join(lines)


VERIFY = Command("verify", "find every fragment in the saved articles", _add_arguments, _run)
