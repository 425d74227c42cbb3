"""What commands write: words on an output that may lack letters, files whole or not at all."""

from __future__ import annotations

import os
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO


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
