"""What is wrong with a dataset, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_VALUE = 80


class Fault(Struct, frozen=True, order=True):
    """One thing that is wrong, at one place of one file."""

    file: str
    line: int
    column: str
    value: str
    rule: str

    def __str__(self) -> str:
        """`file:line: column 'value' rule`, always on one line."""
        return f"{self.file}:{self.line}: {self.column} '{_shortened(self.value)}' {self.rule}"


class BrokenDataset(Exception):  # noqa: N818 -- names what is broken
    """The dataset has faults; all of them are in `faults`."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def _shortened(value: str) -> str:
    plain = " ".join(value.split())
    return plain if len(plain) <= _LONGEST_VALUE else plain[: _LONGEST_VALUE - 1] + "…"
