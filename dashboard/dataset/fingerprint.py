"""Whether the files of a dataset are still those that were read."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING

from dashboard.dataset.files import STORES
from dashboard.dataset.replacement import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
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
    directory = current(directory)
    return _hashed(
        (str(path.relative_to(directory)), path.read_bytes()) for path in _files(directory)
    )


def fingerprint_of_files(files: Mapping[str, bytes]) -> str:
    """Return the fingerprint of a package that is in no folder; the same as if it were in one."""
    shown = [name for name in sorted(files, key=PurePath) if _is_shown(PurePath(name))]
    return _hashed((name, files[name]) for name in shown)


def _hashed(files: Iterable[tuple[str, bytes]]) -> str:
    whole = sha256()
    for name, content in files:
        whole.update(f"{name}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()[:_DIGITS]


def _files(directory: Path) -> Iterator[Path]:
    """Return the files of a package; what an editor keeps beside them is none of it."""
    for path in sorted(directory.rglob("*")):
        if _is_shown(path.relative_to(directory)) and path.is_file():
            yield path


def _is_shown(path: PurePath) -> bool:
    is_hidden = any(name.startswith(".") for name in path.parts)
    return path.suffix.lower() in {".json", *STORES} and path.name != _BESIDE and not is_hidden
