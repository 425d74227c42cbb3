"""A dataset is read and held against every rule that it must obey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.descriptor import read_package
from dashboard.dataset.faults import BrokenDataset, Fault
from dashboard.dataset.files import read_records
from dashboard.dataset.replacement import current

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.dataset.description import Package
    from dashboard.dataset.records import Records


def check(directory: Path) -> list[Fault]:
    """Every fault of the dataset in a folder, in the order of its files and lines."""
    try:
        return read_and_check(directory)[1]
    except BrokenDataset as broken:
        return list(broken.faults)


def read_and_check(directory: Path, package: Package | None = None) -> tuple[Records, list[Fault]]:
    """The rows of the dataset in a folder, and every fault that they have.

    Args:
        directory: The folder.
        package: Its description, where it is read already.

    Raises:
        BrokenDataset: the description is broken, so that no table can be read.
    """
    directory = current(directory)
    records, faults = read_records(directory, package or read_package(directory))
    return records, sorted({*faults, *check_records(records)})


def read_faultless(directory: Path, package: Package | None = None) -> Records:
    """The rows of the dataset in a folder; its description is read unless it is given.

    Raises:
        BrokenDataset: If it has faults; carries all of them.
    """
    records, faults = read_and_check(directory, package)
    if faults:
        raise BrokenDataset(faults)
    return records


def check_records(records: Records) -> list[Fault]:
    """Every fault of rows already read."""
    # The words that rules look for are compiled on import: who has nothing to check does not wait.
    from dashboard.dataset.checks.rules import CHECKS

    return [fault for check_rule in CHECKS for fault in check_rule(records)]
