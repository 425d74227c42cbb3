"""A dataset in a folder is replaced whole: whoever reads finds the old one or the new one."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_NEXT = ".next"


def current(directory: Path) -> Path:
    """Return the folder that has the dataset: inside of it the next one, if it is there already."""
    following = directory / _NEXT
    return following if following.is_dir() else directory


def replace_dataset(directory: Path, files: Mapping[str, bytes]) -> None:
    """Write a dataset in place of the one in a folder.

    All of it is written beside the old one first; the renaming of that folder is the moment from
    which on it counts. Ended at any moment, one of the two is there whole; what was left to do is
    done by who writes next.

    Args:
        directory: The folder.
        files: Every file of the dataset, by name.

    Raises:
        OSError: If it cannot be written; the old one is there then.
    """
    finish_replacement(directory)
    growing = directory / f"{_NEXT}.part"
    shutil.rmtree(growing, ignore_errors=True)
    growing.mkdir(parents=True)
    for name, content in files.items():
        _write(growing / name, content)
    growing.rename(directory / _NEXT)
    finish_replacement(directory)


def finish_replacement(directory: Path) -> None:
    """Move a dataset that was written whole to its place; does nothing where there is none."""
    following = directory / _NEXT
    shutil.rmtree(directory / f"{_NEXT}.done", ignore_errors=True)
    if not following.is_dir():
        return
    for path in sorted(following.iterdir()):
        growing = directory / f".{path.name}.part"
        _write(growing, path.read_bytes())
        growing.replace(directory / path.name)
    following.rename(directory / f"{_NEXT}.done")
    shutil.rmtree(directory / f"{_NEXT}.done")


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
