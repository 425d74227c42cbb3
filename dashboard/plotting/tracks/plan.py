"""Pixels and positions of tracks: both axes count pixels, from the left and from the top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.plotting.fold import fold
from dashboard.plotting.layout import EDGE
from dashboard.plotting.text import width, wrap_clauses
from dashboard.plotting.tracks.parts import TrackForm
from dashboard.plotting.tracks.sizes import sizes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.tracks.parts import Glyph, Track, TrackAxis

_GAP = 14
BESIDE = 14
"""Pixels between the last mark of a row and its words."""

_TICK = 84
_INSIDE = 8
STRIP = 26
"""Pixels before the axis for the signs of what is not known."""

_TALL = 480
_LEFTMOST, _RIGHTMOST = 1.5, 0.5
"""Shares of their usual room that words have behind the first and the last mark."""


@dataclass(frozen=True, slots=True)
class TrackPlace:
    """Where a row stands.

    Attributes:
        track: The row.
        top: Its upper edge, below its heading.
        bottom: Its lower edge.
        middle: The height of its marks.
        heading: The heading above it in lines, without one none.
        name: Its name in lines.
        detail: The smaller words in lines.
        label: The words about its marks in lines.
    """

    track: Track
    top: float
    bottom: float
    middle: float
    heading: list[str]
    name: list[str]
    detail: list[str]
    label: list[str]


def is_blank(track: Track) -> bool:
    """Whether nothing is known of a row: its words stand beside its mark on a phone too."""
    return all(glyph.form is TrackForm.BLANK for glyph in track.glyphs)


def _apart(tracks: Sequence[Track]) -> int:
    """Return which of the last tracks begin a section of which nothing is known.

    They stand below the axis, on which none of them has anything.
    """
    known = [number for number, track in enumerate(tracks) if not is_blank(track)]
    first = known[-1] + 1 if known else len(tracks)
    return first if first < len(tracks) and tracks[first].heading else len(tracks)


class TracksPlan:
    """Pixels and positions of tracks."""

    def __init__(self, tracks: Sequence[Track], axis: TrackAxis, canvas: Canvas) -> None:
        self.tracks, self.axis, self.canvas = tracks, axis, canvas
        self.sizes = sizes_of(canvas)
        self._room = self.sizes.names * canvas.width - 2 * EDGE
        self._apart = _apart(tracks)
        folded = [self._folded(track) for track in tracks]
        self.left = float(EDGE) if canvas.narrow else EDGE + _GAP + self._widest(folded)
        has_strip = any(self._blank_glyphs()) and not canvas.narrow
        self.strip = STRIP if has_strip else 0
        self.right = float(canvas.width - EDGE)
        self.begin = axis.begin
        self.end = self._end(folded)
        tall = sum(map(self._tall, tracks, folded))
        self.is_tall = tall > _TALL
        """Whether the ticks below are too far away from the first rows."""
        named = self.strip and axis.absent
        top = self._head = self.sizes.small + 10 if self.is_tall or named else 4.0
        self.places: list[TrackPlace] = []
        self.foot = 0.0
        for number, (track, lines) in enumerate(zip(tracks, folded, strict=True)):
            if number == self._apart:
                top = self._footed(top)
            self.places.append(self._place(track, top, lines))
            top = self.places[-1].bottom
        self.height = top if self.foot else self._footed(top)

    def _footed(self, top: float) -> float:
        """End the axis below some rows; return where its words end."""
        self.foot = top + 4
        return self.foot + self.sizes.small + 8

    @property
    def head(self) -> float:
        """The upper end of the grid; tall tracks have their ticks above it too."""
        return self._head

    def x(self, value: float) -> float:
        """Return the pixel of a value."""
        share = (value - self.begin) / (self.end - self.begin)
        return self._start + share * (self.right - self._start)

    @property
    def blank(self) -> float:
        """The pixel of the sign of nothing known: before the axis."""
        return self.left + STRIP / 2

    def _blank_glyphs(self) -> Iterator[bool]:
        beside = self.tracks[: self._apart]
        return (glyph.form is TrackForm.BLANK for track in beside for glyph in track.glyphs)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """Values and words of the ticks."""
        count = max(int((self.right - self._start) // _TICK), 2)
        return list(self.axis.ticks(self.begin, self.axis.end, count))

    def glyphs(self, *forms: TrackForm) -> Iterator[tuple[TrackPlace, Glyph]]:
        """Return the marks of some forms, each with the place of its row."""
        for place in self.places:
            for glyph in place.track.glyphs:
                if glyph.form in forms:
                    yield place, glyph

    def after(self, track: Track) -> float:
        """Return the pixel where the words behind a row's last mark begin."""
        ends = [self._reach(glyph) for glyph in track.glyphs]
        return max(ends, default=self._start) + BESIDE

    @property
    def _start(self) -> float:
        return self.left + self.strip + (0 if self.canvas.narrow else _INSIDE)

    def _reach(self, glyph: Glyph) -> float:
        if glyph.form is TrackForm.BLANK:
            return self.left + STRIP
        return self.x(glyph.middle if glyph.form is TrackForm.POINT else glyph.end)

    def _folded(self, track: Track) -> tuple[list[str], list[str], list[str]]:
        sizes, room = self.sizes, self._room
        label = (sizes.labels * self.canvas.width - 2 * EDGE) * self._share(track)
        return (
            fold(track.name, sizes.name, room, bold=True),
            fold(track.detail, sizes.detail, room) if track.detail else [],
            wrap_clauses(track.label, sizes.detail, label) if track.label else [],
        )

    def _share(self, track: Track) -> float:
        """Return what share of their usual room words have: less, the farther right they begin."""
        if self.canvas.narrow:
            return 1
        reached = max((glyph.end for glyph in track.glyphs), default=self.axis.begin)
        span = self.axis.end - self.axis.begin or 1
        return _LEFTMOST - (_LEFTMOST - _RIGHTMOST) * max(reached - self.axis.begin, 0) / span

    def _widest(self, folded: Sequence[tuple[list[str], list[str], list[str]]]) -> float:
        names = [width(one, self.sizes.name, bold=True) for name, _, _ in folded for one in name]
        small = [width(one, self.sizes.detail) for _, detail, _ in folded for one in detail]
        return max([*names, *small])

    def _end(self, folded: Sequence[tuple[list[str], list[str], list[str]]]) -> float:
        """Return the end of the axis that leaves room for the words behind the marks."""
        span, room = self.axis.end - self.begin or 1.0, self.right - self._start
        if self.canvas.narrow:
            return self.begin + span * room / (room - _INSIDE)
        needed = [span * room / (room - _INSIDE)]
        for track, (_, _, label) in zip(self.tracks, folded, strict=True):
            words = max((width(one, self.sizes.detail) for one in label), default=0.0)
            reached = max((glyph.end for glyph in track.glyphs), default=self.begin) - self.begin
            needed.append(reached * room / max(room - words - BESIDE - _INSIDE, room / 4))
        return self.begin + max(needed)

    def _tall(self, track: Track, lines: tuple[list[str], list[str], list[str]]) -> float:
        name, detail, label = lines
        sizes = self.sizes
        words = sizes.line * len(name) + sizes.small * len(detail)
        if self.canvas.narrow:
            below = 0 if is_blank(track) else sizes.small * len(label)
            return words + sizes.mark + 8 + below + sizes.pad
        return max(words, sizes.small * len(label), sizes.mark) + sizes.pad

    def _place(
        self, track: Track, above: float, lines: tuple[list[str], list[str], list[str]]
    ) -> TrackPlace:
        name, detail, label = lines
        sizes, room = self.sizes, self.right - self.left
        heading = fold(track.heading, sizes.detail + 0.5, room, bold=True) if track.heading else []
        top = above + (sizes.heading + sizes.small * (len(heading) - 1)) * bool(heading)
        tall = self._tall(track, lines)
        if self.canvas.narrow:
            words = sizes.line * len(name) + sizes.small * len(detail)
            middle = top + words + 3 + sizes.mark / 2
        else:
            middle = top + tall / 2
        return TrackPlace(track, top, top + tall, middle, heading, name, detail, label)
