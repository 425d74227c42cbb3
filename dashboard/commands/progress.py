"""How far a command is: a bar on a terminal, a line for each step elsewhere."""

from __future__ import annotations

import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Self, TextIO, TypeVar

from dashboard.commands.output import can_write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_T = TypeVar("_T")

_WIDTH = 24
_BLOCKS, _PLAIN = ("█", "░"), ("#", ".")
_FROM_THE_START = "\r\033[K"


class Progress:
    """Tells what is done; a context manager that ends the terminal's line.

    Args:
        steps: How many steps there are.
        output: Where it is told.
    """

    def __init__(self, steps: int, output: TextIO | None = None) -> None:
        self._steps, self._output = steps, output or sys.stdout
        self._made = self._missed = 0
        self._bar = self._output.isatty()
        self._signs = _BLOCKS if can_write(self._output, "".join(_BLOCKS)) else _PLAIN

    def tell(self, name: str) -> None:
        """Say that a step is done."""
        self._made += 1
        if self._bar:
            self._draw(name)
        else:
            self._write(f"{name}\n")

    def miss(self, name: str) -> None:
        """Say that a step failed; why is told elsewhere."""
        self._missed += 1
        if self._bar:
            self._draw(name)

    def _draw(self, name: str) -> None:
        done = self._made + self._missed
        filled = round(_WIDTH * done / self._steps)
        full, empty = self._signs
        bar = full * filled + empty * (_WIDTH - filled)
        line = f"{bar} {done}/{self._steps} {name}"
        self._write(f"{_FROM_THE_START}{line[: get_terminal_size().columns - 1]}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._write(f"{_FROM_THE_START}{self._made} of {self._steps}\n")

    def _write(self, text: str) -> None:
        self._output.write(text)
        self._output.flush()


def watched(items: Sequence[_T], name: str, output: TextIO | None = None) -> Iterator[_T]:
    """Yield items, and tell on the terminal of the standard error how many are done.

    Nothing is told where it is no terminal.

    Args:
        items: The items.
        name: What they are.
        output: Where it is told instead.
    """
    output = output or sys.stderr
    if not output.isatty():
        yield from items
        return
    with Progress(len(items), output) as progress:
        for item in items:
            yield item
            progress.tell(name)
