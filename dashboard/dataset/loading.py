"""A dataset read from a folder and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checked_before import CheckedBefore
from dashboard.dataset.checks import read_faultless
from dashboard.dataset.collections import collected
from dashboard.dataset.dataset import Dataset, of_records
from dashboard.dataset.descriptor import read_package
from dashboard.dataset.files import read_records
from dashboard.dataset.fingerprint import fingerprint as fingerprint_of
from dashboard.dataset.replacement import current
from dashboard.i18n import Languages

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.dataset.description import Package
    from dashboard.dataset.records import Records


_LARGE = 2_000_000
"""Bytes of a package from which on it is worth keeping what was read and checked."""


def load(
    directory: Path,
    languages: Languages | None = None,
    cache: Path | None = None,
    fingerprint: str = "",
) -> Dataset:
    """Read and check the dataset in a folder; what is shown of it unless a reader says otherwise.

    Args:
        directory: The folder.
        languages: The languages that readers of it may have; Korean and English by default.
        cache: Where it is kept that a dataset was checked, and a large one compiled; nowhere by
            default.
        fingerprint: What the content of its files is known by; found out if it is not given.

    Raises:
        BrokenDataset: the dataset has faults; the exception carries all of them.
    """
    if cache is None:
        records = read_faultless(directory)
    else:
        records = _kept(directory, cache, fingerprint or fingerprint_of(directory))
    return collected(of_records(records, languages or Languages()))


def _kept(directory: Path, cache: Path, fingerprint: str) -> Records:
    package = read_package(current(directory))
    files = [current(directory) / table.file for table in package.tables.values()]
    if sum(path.stat().st_size for path in files if path.is_file()) < _LARGE:
        return _checked_once(directory, package, CheckedBefore(cache, fingerprint), fingerprint)
    # Only who has a large dataset pays for what keeps it.
    from dashboard.dataset.cache_folder import CacheFolder

    return CacheFolder(cache).records(directory, package, fingerprint)


def _checked_once(
    directory: Path, package: Package, before: CheckedBefore, fingerprint: str
) -> Records:
    """Return the rows of a package, checked unless its very files were before."""
    if before.is_faultless:
        records, faults = read_records(current(directory), package)
        if not faults and fingerprint_of(directory) == fingerprint:
            return records
    records = read_faultless(directory, package)
    if fingerprint_of(directory) == fingerprint:  # they were not changed meanwhile
        before.remember()
    return records
