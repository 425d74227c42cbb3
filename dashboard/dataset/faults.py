"""What is wrong with a dataset, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_VALUE = 80


class Fault(Struct, frozen=True, order=True, omit_defaults=True):
    """One thing that is wrong, at one place of one file.

    Attributes:
        file: The file.
        line: The line.
        column: The column.
        value: What stands there.
        rule: What is wrong with it, in English.
        words: The same in the languages of editors, where they are told, too.
    """

    file: str
    line: int
    column: str
    value: str
    rule: str
    words: Text | None = None

    @property
    def said(self) -> Text:
        """What is wrong, in the languages that it can be said in."""
        return self.words or Text(self.rule, self.rule)

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
