"""The letters that the fonts of a machine have."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Self
from unicodedata import category

from msgspec import Struct

from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

INSTEAD = "〓"
"""What stands for a letter without a font, as Korean and Japanese printers set it."""

TOLD = Text(
    "서버에 글꼴이 없는 문자({instead}): {letters}",
    "Characters with no font here ({instead}): {letters}",
)
_MOST = 5
_DRAWN = frozenset("LNPS")
"""First letters of the Unicode categories whose characters are drawn as a sign of their own."""

_NOT_DRAWN = frozenset({"customdata", "hovertemplate", "hovertext", "ids", "meta"})
"""Parts of a figure that no picture shows."""


class Alphabet(Struct, frozen=True):
    """The letters that there is a font for.

    Attributes:
        starts: First code points of ranges, ascending.
        ends: Their last code points; without any range every letter counts as there.
    """

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @classmethod
    def read(cls, charsets: Iterable[str]) -> Self:
        """Return the letters of fonts.

        Args:
            charsets: Of each font its ranges as fontconfig writes them: ``20-7e a0 1f600-1f64f``.
        """
        pairs = sorted(_range(one) for charset in set(charsets) for one in charset.split())
        starts: list[int] = []
        ends: list[int] = []
        for start, end in pairs:
            if ends and start <= ends[-1] + 1:
                ends[-1] = max(end, ends[-1])
            else:
                starts.append(start)
                ends.append(end)
        return cls(tuple(starts), tuple(ends))

    def missing(self, texts: Iterable[str]) -> str:
        """Return the letters of texts that no font has, each once, ascending."""
        letters = set().union(*texts) if self.starts else set()
        return "".join(sorted(one for one in letters if one > "~" and not self._has(one)))

    def _has(self, letter: str) -> bool:
        place = bisect_right(self.starts, ord(letter)) - 1
        is_there = place >= 0 and ord(letter) <= self.ends[place]
        return is_there or category(letter)[0] not in _DRAWN


EVERY_LETTER = Alphabet()


def drawn_texts(figure: Any) -> Iterator[str]:
    """Give the texts of a figure, as a value of JSON, that a picture of it can show."""
    if isinstance(figure, str):
        yield figure
    elif isinstance(figure, dict):
        for name, value in figure.items():
            if name not in _NOT_DRAWN:
                yield from drawn_texts(value)
    elif isinstance(figure, list):
        for value in figure:
            yield from drawn_texts(value)


def code_points(letters: str) -> list[str]:
    """Return letters as Unicode names them: ``U+1F680``."""
    return [f"U+{ord(letter):04X}" for letter in letters]


def briefly(letters: str) -> str:
    """Return the first of some letters by their code points, and how many more there are."""
    named = code_points(letters)
    return ", ".join(named[:_MOST]) + (f" +{len(named) - _MOST}" if len(named) > _MOST else "")


def _range(written: str) -> tuple[int, int]:
    start, _, end = written.partition("-")
    return int(start, 16), int(end or start, 16)
