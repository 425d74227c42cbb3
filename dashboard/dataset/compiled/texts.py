"""Distinct texts in order, laid out as in Arrow: UTF-8 end to end, and where each begins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise, takewhile
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any, Self, overload

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

_FEW = 1 << 14
"""So many texts are kept once they are read; more are read anew each time."""

_SHARE = 8
"""Where this share of the texts is wanted, all of them are read together."""

_SAMPLED = 1009
"""Of so many bytes one tells how frequent each is: the rarest is looked for first."""

_ASCII = 128
_CAPITALS = frozenset(ascii_uppercase.encode())
_CHUNK = 1 << 20
_AT_ONCE = 1 << 11
_BASIS, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)


class Texts(Sequence[str]):
    """The distinct texts of a column, from the lowest code point up.

    Args:
        starts: Where each begins in the content, and where the last one ends.
        content: The texts as UTF-8, one behind the other.
        held: The bytes that are in the content.

    Attributes:
        arrays: What it is made of.
    """

    def __init__(
        self, starts: NDArray[Any], content: NDArray[np.uint8], held: NDArray[np.uint8]
    ) -> None:
        self.arrays = starts, content, held
        self._starts, self._content = starts.data, content.data
        self._held = frozenset(held.tolist())

    @classmethod
    def laid_out(cls, texts: Sequence[str]) -> Self:
        """Return texts, which are distinct and in order, end to end."""
        parts = [text.encode() for text in texts]
        ends = np.cumsum([0, *map(len, parts)], dtype=np.uint64)
        is_small = ends[-1] <= np.iinfo(np.uint32).max
        content = np.frombuffer(b"".join(parts), dtype=np.uint8)
        chunks = np.array_split(content, 1 + len(content) // _CHUNK)  # counting copies eightfold
        held = np.flatnonzero(sum(np.bincount(chunk, minlength=256) for chunk in chunks))
        return cls(ends.astype(np.uint32) if is_small else ends, content, held.astype(np.uint8))

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        if place < 0:
            raise IndexError(place)
        return str(self._content[self._starts[place] : self._starts[place + 1]], "utf-8")

    @cached_property
    def prefix(self) -> str:
        """What all of them begin with: what the first and the last do."""
        pairs = zip(self[0], self[len(self) - 1], strict=False) if len(self) else ()
        return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    def place(self, text: str) -> int:
        """Return the place of a text; -1 if it is none of them."""
        place = bisect_left(self, text)
        return place if place < len(self) and self[place] == text else -1

    def places(self, texts: Iterable[str]) -> NDArray[np.bool_]:
        """Return which of them are among some texts."""
        found = np.zeros(len(self), dtype=bool)
        found[[place for text in texts if (place := self.place(text)) >= 0]] = True
        return found

    def beginning(self, prefix: str) -> tuple[int, int]:
        """Return the place of the first text that begins with another, and of that behind them."""
        return bisect_left(self, prefix), bisect_left(self, f"{prefix}\U0010ffff")

    def ending(self, part: str, places: NDArray[Any]) -> NDArray[np.bool_]:
        """Return which of the texts at some places end with a text."""
        starts, content, _ = self.arrays
        ends, wanted = starts[1:][places].astype(np.int64), part.encode()
        found: NDArray[np.bool_] = ends - starts[:-1][places] >= len(wanted)
        for back, sign in enumerate(reversed(wanted), 1):
            found[found] = content[ends[found] - back] == sign
        return found

    def holding(self, part: str) -> NDArray[np.bool_]:
        """Return which of them hold a text."""
        starts, content = np.asarray(self._starts), np.asarray(self._content)
        wanted = np.frombuffer(part.encode(), dtype=np.uint8)
        counts = np.bincount(content[::_SAMPLED], minlength=256)
        first, *others = np.argsort(counts[wanted], kind="stable").tolist()
        behind = len(content) - len(wanted) + 1
        found = np.flatnonzero(content[first : first + max(behind, 0)] == wanted[first])
        for place in others:
            found = found[content[found + place] == wanted[place]]
        places = np.searchsorted(starts, found, side="right") - 1
        whole = found + len(wanted) <= starts[places + 1]
        held = np.zeros(len(self), dtype=bool)
        held[places[whole]] = True
        return held

    def containing(self, part: str) -> NDArray[np.bool_]:
        """Return which of them contain a text, case-folded, whatever their own case."""
        if self._is_folded:
            return self.holding(part) if part else np.ones(len(self), dtype=bool)
        return np.fromiter((part in text.casefold() for text in self), dtype=bool, count=len(self))

    @property
    def _is_folded(self) -> bool:
        """Whether they are plain identifiers, which folding their case leaves as they are."""
        return max(self._held, default=0) < _ASCII and self._held.isdisjoint(_CAPITALS)

    def hashes(self) -> NDArray[np.uint64]:
        """Return a number for each of them that hardly two have in common: FNV-1a of its bytes."""
        starts, content, _ = self.arrays
        lengths = np.diff(starts.astype(np.int64))
        order = np.argsort(-lengths, kind="stable")
        places, ends = starts[:-1][order].astype(np.int64), -lengths[order]
        found = np.full(len(places), _BASIS)
        for byte in range(-ends[0] if len(ends) else 0):  # of all texts that are so long, together
            several = int(np.searchsorted(ends, -byte))
            found[:several] = (found[:several] ^ content[places[:several] + byte]) * _PRIME
        hashes = np.empty_like(found)
        hashes[order] = found
        return hashes

    def are(self, places: NDArray[Any], texts: Texts) -> NDArray[np.bool_]:
        """Return which of the texts at some places are others, none of them empty, one by one."""
        starts, content, _ = self.arrays
        begins, whole = texts.arrays[0].astype(np.int64), texts.arrays[1]
        lengths, own = np.diff(begins), starts[:-1][places].astype(np.int64)
        signs = np.arange(len(whole)) + np.repeat(own - begins[:-1], lengths)
        agree = np.take(content, signs, mode="clip") == whole
        fits: NDArray[np.bool_] = starts[1:][places] - own == lengths
        return fits & np.logical_and.reduceat(agree, begins[:-1])

    def taken(self, codes: NDArray[Any]) -> NDArray[np.object_]:
        """Return the texts at some places, each read once."""
        if len(self) <= _FEW:
            return np.take(self._read, codes)
        if len(codes) < len(self) // _SHARE:
            needed, where = np.unique(codes, return_inverse=True)
            return np.take(_objects([self[one] for one in needed.tolist()]), where)
        return np.take(_objects(self._all()), codes)

    def joined(self, codes: NDArray[Any], ends: NDArray[np.intp]) -> Iterator[str]:
        """Yield the texts of some places joined with ``;``, those of each group as one.

        Args:
            codes: The places, those of a group behind one another.
            ends: Where each group ends among them.
        """
        starts, content, _ = self.arrays
        first = 0
        while first < len(ends):
            begin = ends[first - 1] if first else 0
            last = max(int(np.searchsorted(ends, begin + _AT_ONCE, side="right")), first + 1)
            own = codes[begin : ends[last - 1]]
            lengths = (starts[1:][own] - starts[:-1][own]).astype(np.int64) + len(";")
            behind = np.cumsum(lengths)
            shifts = starts[:-1][own].astype(np.int64) - behind + lengths
            signs = np.arange(lengths.sum()) + np.repeat(shifts, lengths)
            whole = np.take(content, signs, mode="clip")
            whole[behind - 1] = ord(";")
            bounds = np.concatenate([[0], behind])[ends[first:last] - begin].tolist()
            for start, end in pairwise([0, *bounds]):
                yield str(whole[start : max(end - 1, start)].data, "utf-8")
            first = last

    def _all(self) -> list[str]:
        """Return all texts; where a byte is a character, they are cut from one text."""
        starts = self._starts.tolist()
        if max(self._held, default=0) < _ASCII:
            whole = str(self._content, "ascii")
            return [whole[start:end] for start, end in pairwise(starts)]
        return [str(self._content[start:end], "utf-8") for start, end in pairwise(starts)]

    def some_with(self, signs: str) -> Sequence[str]:
        """Return all texts if any of them holds one of some ASCII signs, else none."""
        return () if self._held.isdisjoint(signs.encode()) else self

    @cached_property
    def _read(self) -> NDArray[np.object_]:
        return _objects(self._all())


def _objects(texts: list[str]) -> NDArray[np.object_]:
    found = np.empty(len(texts), dtype=object)
    found[:] = texts
    return found
