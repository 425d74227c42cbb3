"""`hyperatlas pull`: the current edition is written to a folder, for git or to be worked on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dashboard.commands.command import Command, add_workspace
from dashboard.commands.stores import BASE, base_file, edition_line, with_store
from dashboard.dataset.descriptor import FILE as DESCRIPTOR
from dashboard.dataset.descriptor import read_package
from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.package_files import package_files
from dashboard.dataset.replacement import current, replace_dataset
from dashboard.store.editions import hash_of

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

    from dashboard.dataset.package_files import PackageFiles
    from dashboard.store.store import Store


def _add_arguments(parser: ArgumentParser) -> None:
    add_workspace(parser)
    parser.add_argument(
        "--edition", type=int, metavar="VERSION", help="an earlier one (default: the current one)"
    )
    parser.add_argument(
        "--overwrite", action="store_true", help="even where changes there were not published"
    )


def _run(options: Namespace) -> int:
    def pull(store: Store) -> int:
        editions = {one.version: one for one in store.editions()}
        version = options.edition or max(editions, default=1)
        files, edition = store.files(version), editions[version]
        there = _files(options.directory)
        hashes = {one.sha256 for one in editions.values()}
        if not options.overwrite and (there is None or (there and hash_of(there) not in hashes)):
            print(
                f"{options.directory} has changes that were not published: publish them, pull into "
                "another folder, or say --overwrite",
                file=sys.stderr,
            )
            return 1
        options.directory.mkdir(parents=True, exist_ok=True)
        replace_dataset(options.directory, {**files, BASE: base_file(edition)})
        for name in set(there or {}) - set(files):
            (options.directory / name).unlink(missing_ok=True)
        print(edition_line(edition))
        return 0

    return with_store(options, pull)


def _files(directory: Path) -> PackageFiles | None:
    """Return the files of the dataset in a folder; none at all where they cannot be read."""
    if not (current(directory) / DESCRIPTOR).is_file():
        return {}
    try:
        return package_files(directory, read_package(current(directory)))
    except (BrokenDataset, OSError):
        return None


PULL = Command("pull", "write the current edition to a folder", _add_arguments, _run)
