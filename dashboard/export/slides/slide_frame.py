"""Where everything on a slide stands, in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.text import wrap_clauses, wrap_title

if TYPE_CHECKING:
    from dashboard.plotting.chart_text import ChartText

EDGE = 34.0
_TOP, _BOTTOM = 24.0, 16.0
_TITLES, _SMALLEST = (22.0, 19.0), 14.0
_SUBTITLE, _NOTE, _FOOT = 12.0, 11.0, 10.0
_LEAD, _BETWEEN, _SAFE = 1.3, 6.0, 0.97
_WIDE, _TALL, _HIGH = 960.0, 720.0, 540.0
_BROAD = 0.6


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


class SlideSheet(Struct, frozen=True):
    """The size of a slide, and what of it a template keeps for itself.

    Attributes:
        width: Its width.
        height: Its height.
        foot: Where the foot of a template begins; 0 without one.
        title: Where a template has its title.
    """

    width: float
    height: float
    foot: float = 0.0
    title: SlideBox | None = None


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
    """Return width and height of a slide."""
    return (_TALL, _HIGH) if ratio == "4x3" else (_WIDE, _HIGH)


def frame_of(caption: ChartText, source: str, sheet: SlideSheet) -> SlideFrame:
    """Return where everything stands.

    Args:
        caption: Title, subtitle and notes.
        source: The line below.
        sheet: The size of the slide.
    """
    left, room = EDGE, sheet.width - 2 * EDGE
    if sheet.title is not None and sheet.title.width > _BROAD * sheet.width:
        left, room = sheet.title.left, sheet.title.width
    title = _title(caption.title, sheet, SlideBox(left, _TOP, room, 0.0))
    under = title.box.top + title.box.height + 2
    sub = SlideBox(left, under, room, _height(caption.subtitle, _SUBTITLE, room))
    foot = _height(source, _FOOT, room)
    end = sheet.foot - 2 if sheet.foot else sheet.height - _BOTTOM
    below = SlideBox(left, end - foot, room, foot)
    told = sum(_height(note, _NOTE, room) + 2 for note in caption.notes)
    notes = SlideBox(left, below.top - told - _BETWEEN, room, told)
    begin = sub.top + sub.height + _BETWEEN
    return SlideFrame(
        title,
        TextBlock(sub, _SUBTITLE),
        SlideBox(left, begin, room, notes.top - begin - _BETWEEN),
        TextBlock(notes, _NOTE),
        TextBlock(below, _FOOT),
    )


def _title(text: str, sheet: SlideSheet, own: SlideBox) -> TextBlock:
    """Return where the title stands: in a template's place in letters that fit it."""
    if sheet.title is None:
        large, small = _TITLES
        size = large if len(wrap_title(text, large, own.width)) < 3 else small
        high = _height(text, size, own.width, bold=True)
        return TextBlock(SlideBox(own.left, own.top, own.width, high), size)
    box, size = sheet.title, _TITLES[0]
    while size > _SMALLEST and _height(text, size, box.width, bold=True) > box.height:
        size -= 1
    high = max(box.height, _height(text, size, box.width, bold=True))
    return TextBlock(SlideBox(box.left, box.top, box.width, high), size)


def _height(text: str, size: float, room: float, *, bold: bool = False) -> float:
    if not text:
        return 0.0
    wrap = wrap_title if bold else wrap_clauses
    return len(wrap(text, size, room * _SAFE)) * size * _LEAD + 4
