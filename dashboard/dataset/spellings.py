"""Which of many names stand in a text, in time that does not grow with their number."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Spellings:
    """Names, found in a text by looking up its pieces as long as the names that begin like them.

    Args:
        names: The names, none of them empty.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for name in self._names:
            lengths[name[0]].add(len(name))
        self._lengths = {first: sorted(own, reverse=True) for first, own in lengths.items()}

    def standing_in(self, text: str) -> frozenset[str]:
        """The names that stand in a text and are not part of a longer name there."""
        return frozenset(self._found(text))

    def _found(self, text: str) -> Iterator[str]:
        position = 0
        while position < len(text):
            name = self._at(text, position)
            if name:
                yield name
            position += len(name) or 1

    def _at(self, text: str, start: int) -> str:
        """The longest name that begins at a place of a text; nothing if none does."""
        for length in self._lengths.get(text[start], ()):
            name = text[start : start + length]
            if name in self._names and _is_whole(text, start, start + len(name)):
                return name
        return ""


def _is_whole(text: str, start: int, end: int) -> bool:
    """Latin letters beside a name make it another word; Korean particles do not."""
    return not (
        _is_latin(text[start - 1 : start] + text[start])
        or _is_latin(text[end - 1] + text[end : end + 1])
    )


def _is_latin(pair: str) -> bool:
    """Whether two letters stand beside each other that are both Latin."""
    return len(pair) == len("ab") and pair.isascii() and pair.isalpha()
