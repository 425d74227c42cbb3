"""A dataset read from a folder and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks import read_faultless
from dashboard.dataset.collections import collected
from dashboard.dataset.dataset import Dataset, of_records
from dashboard.i18n import Languages

if TYPE_CHECKING:
    from pathlib import Path


def load(directory: Path, languages: Languages | None = None) -> Dataset:
    """Read and check the dataset in a folder; what is shown of it unless a reader says otherwise.

    Args:
        directory: The folder.
        languages: The languages that readers of it may have; Korean and English by default.

    Raises:
        BrokenDataset: the dataset has faults; the exception carries all of them.
    """
    return collected(of_records(read_faultless(directory), languages or Languages()))
