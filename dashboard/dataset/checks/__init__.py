"""Every rule that a dataset must obey, one concept a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dashboard.dataset.checks import (
    bounds,
    cells,
    claims,
    dates,
    disputes,
    figures,
    fragments,
    growth,
    keys,
    links,
    members,
    money,
    names,
    notes,
    outcomes,
    parents,
    ranges,
    rates,
    rivals,
    roles,
    sources,
    statuses,
    timing,
    units,
)
from dashboard.dataset.descriptor import read_package
from dashboard.dataset.faults import BrokenDataset, Fault
from dashboard.dataset.files import read_records

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.dataset.records import Records

Check = Callable[["Records"], Iterable[Fault]]

CHECKS: tuple[Check, ...] = (
    bounds.check,
    cells.check,
    claims.check,
    dates.check,
    disputes.check,
    figures.check,
    fragments.check,
    growth.check,
    keys.check,
    links.check,
    members.check,
    money.check,
    names.check,
    notes.check,
    outcomes.check,
    parents.check,
    ranges.check,
    rates.check,
    rivals.check,
    roles.check,
    sources.check,
    statuses.check,
    timing.check,
    units.check,
)


def check(directory: Path) -> list[Fault]:
    """Every fault of the dataset in a folder, in the order of its files and lines."""
    try:
        return read_and_check(directory)[1]
    except BrokenDataset as broken:
        return list(broken.faults)


def read_and_check(directory: Path) -> tuple[Records, list[Fault]]:
    """The rows of the dataset in a folder, and every fault that they have.

    Raises:
        BrokenDataset: the description is broken, so that no table can be read.
    """
    records, faults = read_records(directory, read_package(directory))
    return records, sorted({*faults, *check_records(records)})


def check_records(records: Records) -> list[Fault]:
    """Every fault of rows already read."""
    return [fault for check_rule in CHECKS for fault in check_rule(records)]
