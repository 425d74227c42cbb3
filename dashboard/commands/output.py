"""Words on an output that cannot write all of them."""

from __future__ import annotations

from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
