"""Where everything on a slide stands, in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.text import wrap_clauses, wrap_title

if TYPE_CHECKING:
    from dashboard.plotting.chart_text import ChartText

EDGE = 34.0
_TOP = 24.0
_TITLE, _SUBTITLE, _NOTE, _FOOT = (22.0, 19.0), 12.0, 11.0, 10.0
_LEAD = 1.3
_BETWEEN = 6.0
_WIDE, _TALL = 960.0, 720.0
_HIGH = 540.0


class SlideBox(Struct, frozen=True):
    """A rectangle on a slide."""

    left: float
    top: float
    width: float
    height: float


class TextBlock(Struct, frozen=True):
    """Lines of letters of one size, and where they stand."""

    box: SlideBox
    size: float


class SlideFrame(Struct, frozen=True):
    """Where title, subtitle, body, notes and source of a slide stand.

    Attributes:
        title: The title.
        subtitle: What is shown and the legend.
        body: The chart.
        notes: What is said below it.
        source: Sources, licence and version.
    """

    title: TextBlock
    subtitle: TextBlock
    body: SlideBox
    notes: TextBlock
    source: TextBlock


def slide_size(ratio: str) -> tuple[float, float]:
    """Return width and height of a slide in points."""
    return (_TALL, _HIGH) if ratio == "4x3" else (_WIDE, _HIGH)


def frame_of(
    caption: ChartText,
    source: str,
    size: tuple[float, float],
    top: float = _TOP,
    title_box: SlideBox | None = None,
) -> SlideFrame:
    """Return where everything stands.

    Args:
        caption: Title, subtitle and notes.
        source: The line below.
        size: Width and height of the slide in points.
        top: Where the title begins.
        title_box: The place of the title where a template has one.
    """
    wide, high = size
    room = wide - 2 * EDGE
    large, small = _TITLE
    letters = large if len(wrap_title(caption.title, large, room)) < 3 else small
    head = title_box or SlideBox(EDGE, top, room, _height(caption.title, letters, room, bold=True))
    sub = SlideBox(
        EDGE, head.top + head.height + 2, room, _height(caption.subtitle, _SUBTITLE, room)
    )
    foot_height = _height(source, _FOOT, room)
    foot = SlideBox(EDGE, high - 16 - foot_height, room, foot_height)
    told = sum(_height(note, _NOTE, room) + 2 for note in caption.notes)
    notes = SlideBox(EDGE, foot.top - told - _BETWEEN, room, told)
    begin = sub.top + sub.height + _BETWEEN
    body = SlideBox(EDGE, begin, room, notes.top - begin - _BETWEEN)
    return SlideFrame(
        TextBlock(head, letters),
        TextBlock(sub, _SUBTITLE),
        body,
        TextBlock(notes, _NOTE),
        TextBlock(foot, _FOOT),
    )


def _height(text: str, size: float, room: float, *, bold: bool = False) -> float:
    if not text:
        return 0.0
    lines = wrap_title(text, size, room * 0.97) if bold else wrap_clauses(text, size, room * 0.97)
    return len(lines) * size * _LEAD + 4
