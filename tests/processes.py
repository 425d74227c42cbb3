"""The processes of this machine, found by a word of their command line."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE = 60


def processes(word: str) -> list[int]:
    """The processes that run and have a word in their command line; dead ones do not count."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if word in command and state != "Z":
            found.append(int(folder.name))
    return found


def descendants(process: int) -> list[int]:
    """The processes that a process and those that it started have started, and that still run."""
    children: list[int] = []
    for thread in Path(f"/proc/{process}/task").glob("*"):
        with suppress(FileNotFoundError, ProcessLookupError):
            children += map(int, (thread / "children").read_text().split())
    return [one for child in children for one in (child, *descendants(child))]


def until(is_so: Callable[[], bool]) -> bool:
    """Wait for something to be so; say whether it came about."""
    deadline = time.monotonic() + _PATIENCE
    while not (known := is_so()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return known
