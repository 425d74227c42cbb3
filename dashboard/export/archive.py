"""A ZIP that grows file by file and stands under its name only once it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from pathlib import Path


class Archive:
    """A ZIP in the making; a context manager that leaves nothing behind if it fails.

    Args:
        path: Where it will stand.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._growing = path.with_suffix(".part")
        self._zip = ZipFile(self._growing, "x", ZIP_DEFLATED)

    def add(self, name: str, content: bytes) -> None:
        """Add a file."""
        self._zip.writestr(name, content)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            self._zip.close()
            if kind is None:
                self._growing.replace(self._path)
        finally:
            self._growing.unlink(missing_ok=True)
