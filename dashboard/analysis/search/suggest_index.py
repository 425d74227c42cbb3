"""Things of one kind, found by any of their spellings; one text, so that millions are quick."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_EDGE = "\n"
WORD = "\r"
"""What stands before each word of a spelling whose words are kept apart."""
EXACT, PREFIX, INSIDE, SCATTERED = range(4)
"""How well something fits: the whole spelling, how it begins, a part of it, its words apart."""


class Index(Protocol):
    """Things with their spellings; those that come first are found first."""

    def fitting(self, phrase: str, fit: int) -> Iterator[str]:
        """Yield the things that have a spelling that a phrase fits as well as that, or better."""

    def scattered(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the things that have each of some words in one spelling or another."""


class Shelf(Struct, frozen=True):
    """Things of one kind.

    Attributes:
        parts: Those that come first are found first.
    """

    parts: tuple[Index, ...]

    def find(
        self, words: Sequence[str], most: int, *, is_beginning: bool = False
    ) -> dict[str, int]:
        """Return things and how well they fit, the best first.

        Args:
            words: What is looked for, each word as it is compared.
            most: How many things are wanted.
            is_beginning: Whether only what a spelling or a word after ``WORD`` begins with counts.
        """
        found: dict[str, int] = {}
        for thing, fit in self._fitting(words, is_beginning=is_beginning):
            if len(found) >= most:
                break
            found.setdefault(thing, fit)
        return found

    def _fitting(self, words: Sequence[str], *, is_beginning: bool) -> Iterator[tuple[str, int]]:
        """Yield things and how well they fit, the best first, some of them several times."""
        phrase = "".join(words)
        if not phrase:
            return
        for fit in (EXACT, PREFIX, INSIDE):
            wanted = f"{WORD}{phrase}" if is_beginning and fit == INSIDE else phrase
            for part in self.parts:
                yield from ((thing, fit) for thing in part.fitting(wanted, fit))
        if len(words) > 1:
            for part in self.parts:
                yield from ((thing, SCATTERED) for thing in part.scattered(words))


class SuggestIndex(Struct, frozen=True):
    """Things with their spellings in one text.

    Attributes:
        text: The spellings of all of them, each between two edges.
        starts: Where each thing begins in the text, and where the last one ends.
        things: The identifiers.
    """

    text: str
    starts: tuple[int, ...]
    things: tuple[str, ...]

    def fitting(self, phrase: str, fit: int) -> Iterator[str]:
        """Yield the things that have a spelling that a phrase fits as well as that, or better."""
        wanted = (f"{_EDGE}{phrase}{_EDGE}", f"{_EDGE}{phrase}", phrase)[fit]
        return (self.things[place] for place in self._holding(wanted))

    def scattered(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the things that have each of some words in one spelling or another."""
        for place in self._holding(max(words, key=len)):
            own = self.text[self.starts[place] : self.starts[place + 1]]
            if all(word in own for word in words):
                yield self.things[place]

    def _holding(self, wanted: str) -> Iterator[int]:
        """Yield the place of each thing that has a text among its spellings, once."""
        position = self.text.find(wanted)
        while position >= 0:
            place = bisect_right(self.starts, position) - 1
            yield place
            position = self.text.find(wanted, self.starts[place + 1])


def suggest_index(spellings: Iterable[tuple[str, Iterable[str]]]) -> SuggestIndex:
    """Return a shelf of things with their spellings, as they are compared."""
    entries = [
        (thing, _EDGE + _EDGE.join(dict.fromkeys(known)) + _EDGE) for thing, known in spellings
    ]
    return SuggestIndex(
        text="".join(text for _, text in entries),
        starts=tuple(accumulate((len(text) for _, text in entries), initial=0)),
        things=tuple(thing for thing, _ in entries),
    )
