"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


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
