"""Every rule that a dataset must obey, one concept a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dashboard.dataset.checks import (
    alliances,
    cells,
    contradictions,
    cues,
    data_evidence,
    dates,
    figures,
    fragments,
    identifiers,
    names,
    outcomes,
    rates,
    sources,
)
from dashboard.dataset.descriptor import read_package
from dashboard.dataset.faults import BrokenDataset, Fault
from dashboard.dataset.files import read_records
from dashboard.dataset.replacement import current

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.dataset.records import Records

Check = Callable[["Records"], Iterable[Fault]]

CHECKS: tuple[Check, ...] = (
    cues.check_bounds,
    cells.check,
    identifiers.check_claims,
    data_evidence.check,
    dates.check_dates,
    contradictions.check_disputes,
    figures.check_figures,
    fragments.check_fragments,
    contradictions.check_growth,
    identifiers.check_keys,
    identifiers.check_links,
    alliances.check_members,
    figures.check_money,
    names.check_names,
    fragments.check_notes,
    outcomes.check,
    names.check_parents,
    figures.check_ranges,
    rates.check,
    contradictions.check_rivals,
    alliances.check_roles,
    sources.check,
    cues.check_statuses,
    dates.check_timing,
    figures.check_units,
    figures.check_whose,
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
    directory = current(directory)
    records, faults = read_records(directory, read_package(directory))
    return records, sorted({*faults, *check_records(records)})


def read_faultless(directory: Path) -> Records:
    """The rows of the dataset in a folder.

    Raises:
        BrokenDataset: If it has faults; carries all of them.
    """
    records, faults = read_and_check(directory)
    if faults:
        raise BrokenDataset(faults)
    return records


def check_records(records: Records) -> list[Fault]:
    """Every fault of rows already read."""
    return [fault for check_rule in CHECKS for fault in check_rule(records)]
