"""What commands write: words where letters may lack, faults, files whole or not at all."""

from __future__ import annotations

import os
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import TextIO

    from dashboard.dataset.faults import Fault


def write_anything(stream: TextIO) -> None:
    """Have an output escape the letters that its encoding lacks, rather than fail for them."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def can_write(stream: TextIO, text: str) -> bool:
    """Whether an output's encoding has every letter of a text."""
    try:
        text.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def write_whole(path: Path, content: bytes) -> None:
    """Write a file; whoever looks finds the old one or the new one, never a part.

    Raises:
        OSError: If it cannot be written; nothing is left behind then.
    """
    growing = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        growing.write_bytes(content)
        growing.replace(path)
    finally:
        growing.unlink(missing_ok=True)


def print_faults(directory: Path, faults: Iterable[Fault]) -> int:
    """Print faults, one a line, then how many there are; returns the exit code."""
    lines = [str(fault) for fault in faults]
    print(*lines, sep="\n")
    print(f"{directory.name}: {len(lines)} {'fault' if len(lines) == 1 else 'faults'}")
    return 1
