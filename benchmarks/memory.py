"""The memory of a server's processes, as Linux accounts for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BROWSERS = ("chrom", "headless")


def resident(process: int) -> float:
    """Return the resident bytes of a process and of all that it started, but for browsers."""
    return float(sum(_bytes(one) for one in _family(process)))


def _family(process: int) -> Iterator[int]:
    if _status(process, "Name").startswith(_BROWSERS):
        return
    yield process
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    for child in " ".join(path.read_text() for path in tasks).split():
        yield from _family(int(child))


def _bytes(process: int) -> int:
    """Return the resident bytes of a process; none of one that has just ended."""
    return int(_status(process, "VmRSS").removesuffix(" kB") or 0) * 1024


def _status(process: int, name: str) -> str:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return ""
    found = (line.partition(":")[2].strip() for line in lines if line.startswith(f"{name}:"))
    return next(found, "")
