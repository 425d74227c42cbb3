"""Steps on a calendar as shapes of a slide: a group of shapes for each row, and one for the years.

No chart of PowerPoint has hatched bars of time. Who takes a row out, moves one or gives a step
another colour does so with shapes, which go along with their words.
"""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.export.slides.point_rows import FIRST_SERIAL, axis_with_room, serial
from dashboard.export.slides.rich_text import paragraph
from dashboard.export.slides.row_words import LETTERS, plain, width_of
from dashboard.export.slides.shape_xml import ShapeXml
from dashboard.export.slides.slide_frame import SlideBox
from dashboard.i18n import Text
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Form, Scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.export.slides.colors import Palette
    from dashboard.export.slides.native_chart import ValueAxis
    from dashboard.i18n import Language
    from dashboard.plotting.rows import Band, Row, RowMark

_YEARS = Text("연도", "Years")
_NAME, _YEAR_LINE = 11.0, 18.0
_SYMBOL, _BAR, _SHORTEST, _GAP, _NAMES = 12.0, 8.0, 15.0, 8.0, 0.42
_PARTED = " · "
_YEAR_ROOM = 44.0
"""Points between one year and the next."""

_WIDER = 1.12
"""How much wider than ours the letters of who opens the file may be before a name is folded."""


class Timeline(Struct, frozen=True):
    """Rows whose marks only stand at their days: nothing is as long as a value.

    Attributes:
        band: The band: all its pages have one scale.
        rows: Those of its rows that are drawn.
        language: The language of its words.
    """

    band: Band
    rows: tuple[Row, ...]
    language: Language

    @staticmethod
    def draws(band: Band) -> bool:
        """Whether a band is a calendar with points and spans alone."""
        forms = {mark.form for row in band.rows for mark in row.placed}
        is_calendar = band.axis.scale is Scale.DAYS and band.reference is None
        return is_calendar and forms <= {Form.POINT, Form.SPAN}


def timeline_xml(
    timeline: Timeline, box: SlideBox, palette: Palette, numbers: Iterator[int]
) -> list[str]:
    """Return rows of steps in DrawingML: the group of the years, and one for each row.

    Args:
        timeline: The rows.
        box: Where they stand, in points.
        palette: The colours.
        numbers: Numbers that no other shape of the slide has.
    """
    return [*_TimelineWriter(timeline, box, palette, ShapeXml(numbers)).groups()]


class _TimelineWriter:
    def __init__(self, timeline: Timeline, box: SlideBox, palette: Palette, xml: ShapeXml) -> None:
        self._timeline, self._box, self._palette, self._xml = timeline, box, palette, xml
        rows = timeline.band.rows
        wanted = max(
            width_of(plain(row.name), _NAME) + width_of(f"{_PARTED}{plain(row.detail)}")
            for row in rows
        )
        self._names = min(_WIDER * wanted, _NAMES * box.width)
        self._left = box.left + self._names + _GAP + _SYMBOL / 2
        self._axis: ValueAxis = axis_with_room(timeline.band, box.left + box.width - self._left)
        self._pitch = (box.height - _YEAR_LINE) / len(timeline.rows)

    def groups(self) -> Iterator[str]:
        """Give the group of the years, and one for each row."""
        yield self._years()
        for place, row in enumerate(self._timeline.rows):
            yield self._row(row, self._box.top + place * self._pitch)

    def _across(self, day: float) -> float:
        room = self._box.left + self._box.width - self._left
        return self._left + self._axis.share(serial(day)) * room

    def _years(self) -> str:
        box, xml, palette = self._box, self._xml, self._palette
        low, high = (round(one) + FIRST_SERIAL for one in (self._axis.low, self._axis.high))
        room = box.left + box.width - self._left
        every = ceil(_YEAR_ROOM * (high - low) / 365 / room)
        first, last = date.fromordinal(low).year, date.fromordinal(high).year
        foot = box.top + box.height - _YEAR_LINE
        half = ceil(width_of("2020"))
        drawn = []
        for year in range(first, last + 1, every):
            at = self._across(date(year, 1, 1).toordinal())
            line = SlideBox(at, box.top, 0.0, foot - box.top)
            drawn.append(xml.line(f"{year}-01-01", line, palette.line("bg2", 0.75)))
            words = SlideBox(at - half, foot, 2 * half, _YEAR_LINE)
            drawn.append(
                xml.words(str(year), words, self._said(str(year), palette.muted), "center")
            )
        whole = SlideBox(self._left - half, box.top, room + 2 * half, box.height)
        return xml.group(_YEARS[self._timeline.language], whole, drawn)

    def _row(self, row: Row, top: float) -> str:
        box, xml, palette = self._box, self._xml, self._palette
        whole = SlideBox(box.left, top, box.width, self._pitch)
        name, detail, label = plain(row.name), plain(row.detail), plain(row.label)
        words = paragraph(f"<b>{name}</b>", _NAME, palette.ink, palette)
        if detail:
            small = paragraph(f"{_PARTED}{detail}", LETTERS, palette.muted, palette)
            words = words.removesuffix("</a:p>") + small.partition("</a:pPr>")[2]
        drawn = [xml.words(name, SlideBox(box.left, top, self._names, self._pitch), words, "right")]
        marks = sorted(row.placed, key=lambda mark: mark.form is Form.POINT)
        drawn += [one for mark in marks if (one := self._mark(mark, top + self._pitch / 2))]
        if row.reach is not None:
            at = self._across(row.reach) + _SYMBOL / 2 + _GAP
            place = SlideBox(at, top, box.left + box.width - at, self._pitch)
            drawn.append(xml.words(label, place, self._said(label, palette.ink)))
        return xml.group(name, whole, drawn, f"{name} · {detail}: {label}")

    def _mark(self, mark: RowMark, middle: float) -> str:
        """Return a step: a symbol, and a thin bar behind it if its period is wider than that."""
        name = plain(mark.series)
        *said, _click = mark.hover.split("<br>")
        alternative = ", ".join(map(plain, said))
        is_open = mark.fill is Fill.HATCHED
        if mark.form is Form.SPAN:
            begin, end = self._across(mark.begin), self._across(mark.end)
            if end - begin < _SHORTEST:
                return ""
            place = SlideBox(begin, middle - _BAR / 2, end - begin, _BAR)
            look = self._palette.filled(mark.color, Fill.HATCHED if is_open else Fill.PALE)
            return self._xml.symbol(name, "square", place, look, alternative)
        half = _SYMBOL / 2
        place = SlideBox(self._across(mark.middle) - half, middle - half, _SYMBOL, _SYMBOL)
        look = self._palette.filled(mark.color, Fill.OUTLINED if is_open else Fill.SOLID)
        return self._xml.symbol(name, mark.symbol, place, look, alternative)

    def _said(self, text: str, color: str) -> str:
        return paragraph(text, LETTERS, color, self._palette)
