"""Finished archives: kept for some minutes in a folder that only this user reads."""

from __future__ import annotations

import os
import re
import secrets
import stat
import time
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterator

KEPT = 600
"""Seconds that an archive is kept."""

_MOST = 8
"""Archives that are kept at the same time."""

_NAME = re.compile(r"[0-9a-f]{32}", re.ASCII)


class Archives:
    """The archives of every process of this user; each removes its own in the end.

    Args:
        folder: Where they stand.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: set[str] = set()

    def new(self, title: str = "archive.zip") -> tuple[str, Path]:
        """Return the name of a new archive, which nobody can guess, and where it will stand.

        Args:
            title: What it is called where it is saved.

        Raises:
            OSError: If there is no folder for it that belongs to this user alone.
        """
        _make_private(self._folder)
        self.tidy()
        name = secrets.token_hex(16)
        self._own.add(name)
        return name, self._folder / f"{name}.{title}"

    def find(self, name: str) -> Path | None:
        """Return where a finished archive stands, if there is one."""
        return next(self._files(name, ".zip"), None) if _NAME.fullmatch(name) else None

    def tidy(self) -> None:
        """Remove what is old, also what a killed process has left, and what is too much."""
        known = sorted(_with_age(self._folder))
        for place, (age, path) in enumerate(known):
            if age > KEPT or (place >= _MOST - 1 and path.suffix == ".zip"):
                path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for name in self._own:
            for path in self._files(name):
                path.unlink(missing_ok=True)

    def _files(self, name: str, end: str = "") -> Iterator[Path]:
        return self._folder.glob(f"{name}.*{end}")


def title_of(path: Path) -> str:
    """Return what an archive is called where it is saved."""
    return path.name.partition(".")[2]


def shared_folder() -> Path:
    """Return the folder that every process of this user shares."""
    return Path(gettempdir()) / f"hyperatlas-{os.getuid()}"


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    private = stat.S_ISDIR(found.st_mode) and not found.st_mode & 0o077
    if not private or found.st_uid != os.getuid():
        raise PermissionError(f"{folder} does not belong to this user alone")


def _with_age(folder: Path) -> list[tuple[float, Path]]:
    now, found = time.time(), []
    for path in folder.glob("*.*"):
        try:
            found.append((now - path.stat().st_mtime, path))
        except FileNotFoundError:
            continue
    return found
