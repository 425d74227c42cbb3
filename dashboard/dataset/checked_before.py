"""Which packages were found without a fault before, by this very software."""

from __future__ import annotations

import os
from functools import cache
from hashlib import sha256
from pathlib import Path

_ENDING = ".checked"
_KEPT = 20
"""Packages that are remembered: those checked last."""


class CheckedBefore:
    """What is remembered of one package in a folder of what can be made again.

    A mark holds what the software that checked is known by: other software checks anew.

    Args:
        folder: The folder, which may not exist.
        fingerprint: What the content of the package's files is known by.
    """

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._mark = folder / f"{fingerprint}{_ENDING}"

    @property
    def is_faultless(self) -> bool:
        """Whether the package was found without a fault."""
        try:
            return self._mark.read_text("ascii") == software()
        except (OSError, ValueError):
            return False

    def remember(self) -> None:
        """Say that the package has no fault; where nothing can be written, nothing is."""
        folder, own = self._mark.parent, self._mark.with_suffix(f".{os.getpid()}.new")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            own.write_text(software(), "ascii")
            own.replace(self._mark)
            marks = sorted(folder.glob(f"*{_ENDING}"), key=lambda mark: -mark.stat().st_mtime)
            for mark in marks[_KEPT:]:
                mark.unlink(missing_ok=True)
        except OSError:
            return


@cache
def software() -> str:
    """Return what the code that reads and checks datasets is known by."""
    room = Path(__file__).resolve().parent
    files = sorted([*room.rglob("*.py"), *(room.parent / "i18n").rglob("*.py")])
    whole = sha256()
    for path in files:
        whole.update(path.read_bytes())
    return whole.hexdigest()
