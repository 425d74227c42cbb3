"""Whether the files of a dataset are still those that were read."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from dashboard.dataset.files import STORES
from dashboard.dataset.replacement import current

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Signature = tuple[tuple[str, int, int, int], ...]

_DIGITS = 16
_BESIDE = "decisions.csv"
"""What was decided about the questions of imports: nothing of it is shown."""


def signature(directory: Path) -> Signature:
    """Return what tells files from what stood in their place before, without reading them.

    Returns:
        The name, inode, bytes and nanoseconds of the last change of each file, in order.

    Raises:
        OSError: If a file went away meanwhile.
    """
    states = [(path, path.stat()) for path in _files(current(directory))]
    return tuple(
        (str(path), state.st_ino, state.st_size, state.st_mtime_ns) for path, state in states
    )


def fingerprint(directory: Path) -> str:
    """Return what the content of all files together is known by, the same in every process.

    Raises:
        OSError: If a file cannot be read.
    """
    whole, directory = sha256(), current(directory)
    for path in _files(directory):
        content = path.read_bytes()
        whole.update(f"{path.relative_to(directory)}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()[:_DIGITS]


def _files(directory: Path) -> Iterator[Path]:
    """Return the files of a package; what an editor keeps beside them is none of it."""
    kinds = {".json", *STORES}
    for path in sorted(directory.rglob("*")):
        inside = path.relative_to(directory).parts
        is_hidden = any(name.startswith(".") for name in inside)
        is_shown = path.suffix.lower() in kinds and path.name != _BESIDE
        if is_shown and not is_hidden and path.is_file():
            yield path
