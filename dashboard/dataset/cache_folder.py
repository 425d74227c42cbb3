"""Where compiled editions are kept: one file for each state of a package and of this software."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from dashboard.dataset.checked_before import software
from dashboard.dataset.checks import read_faultless
from dashboard.dataset.compiled.columns import columns_of, records_of_columns
from dashboard.dataset.compiled.parts_file import DamagedFileError, open_parts, write_parts
from dashboard.dataset.fingerprint import fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.dataset.description import Package
    from dashboard.dataset.records import Records

_LOG = logging.getLogger("dashboard")

_ENDING = ".columns"
_KEPT = 3
"""Compiled editions that are kept: those made last."""

_ABANDONED = 3600
"""Seconds after which a file that nobody finished is not being written any more."""


class CacheFolder:
    """A folder of compiled editions; whatever is wrong with it, they are made anew.

    Args:
        folder: The folder, which may not exist.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def records(self, directory: Path, package: Package, name: str = "") -> Records:
        """Return the rows of a package that has no faults, read and checked if that is needed.

        Args:
            directory: The folder of the package.
            package: Its description.
            name: The fingerprint of its files; found out if it is not given.

        Raises:
            BrokenDataset: If it has faults; carries all of them.
            OSError: If its files cannot be read.
        """
        name = name or fingerprint(directory)
        about = {"package": name, "software": software()}
        path = self._folder / f"{name}{_ENDING}"
        try:
            return records_of_columns(package, open_parts(path, about))
        except FileNotFoundError:
            pass
        except (DamagedFileError, OSError) as error:
            _LOG.warning("a compiled edition is made anew: %s", error)
        records = read_faultless(directory, package)
        if fingerprint(directory) != name:  # the files were changed meanwhile
            return records
        try:
            write_parts(path, about, columns_of(records))
            self._tidy()
            return records_of_columns(package, open_parts(path, about))
        except (DamagedFileError, OSError) as error:
            _LOG.warning("a compiled edition cannot be kept: %s", error)
            return records

    def _tidy(self) -> None:
        """Remove all but the newest, and what was never finished."""
        states = [(path, path.stat().st_mtime) for path in self._folder.glob(f"*{_ENDING}*")]
        states.sort(key=lambda state: -state[1])
        whole = [path for path, _ in states if path.suffix == _ENDING]
        late = time.time() - _ABANDONED
        parts = [path for path, made in states if path.suffix != _ENDING and made < late]
        for path in (*whole[_KEPT:], *parts):
            path.unlink(missing_ok=True)
