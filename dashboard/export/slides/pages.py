"""What is drawn, cut into pieces that fit on slides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from dashboard.export.slides.bar_charts import bar_chart, room_for_names
from dashboard.export.slides.dated_charts import dated_chart, without_place
from dashboard.export.slides.line_charts import line_chart
from dashboard.export.slides.listing_table import COLUMN_GAP, listing_tables
from dashboard.export.slides.matrix_table import matrix_tables
from dashboard.export.slides.point_rows import point_chart
from dashboard.export.slides.row_words import plain
from dashboard.export.slides.slide_frame import SlideBox, TextBlock
from dashboard.export.slides.timeline import Timeline
from dashboard.plotting.matrix import Matrix
from dashboard.plotting.network import Network
from dashboard.plotting.rows import Bands, Scale
from dashboard.plotting.rows.listing import Listing
from dashboard.plotting.text import wrap_clauses
from dashboard.plotting.timeseries import Dated, Lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.export.slides.native_chart import NativeChart
    from dashboard.export.slides.table import SlideTable
    from dashboard.i18n import Language
    from dashboard.plotting.rows import Band, Row

_PITCH = 14.0
"""Points that a row needs at least: its letters have ten."""

_WIDEST = 46.0
"""Points that a row has at most."""

_USUAL, _TALL = 20.0, 420.0
"""Points of a row and of a chart without rows on a sheet, which has no lower edge."""

_HEADING, _SIZE, _FOOT, _LEAD = 20.0, 12.0, 22.0, 1.25
_ASIDE, _GAP, _NOTE = 0.27, 14.0, 10.5


class PieceWords(Struct, frozen=True):
    """Paragraphs, with mark-up, and where they stand."""

    paragraphs: tuple[str, ...]
    stack: TextBlock
    bold: bool = False


class Piece(Struct, frozen=True):
    """A chart, a table or shapes and where they stand, with words beside them."""

    content: NativeChart | SlideTable | Timeline | Network | None
    box: SlideBox
    words: tuple[PieceWords, ...] = ()


def pages_of(marks: Any, body: SlideBox, language: Language) -> list[list[Piece]]:
    """Return what stands on each slide.

    Args:
        marks: What a renderer draws.
        body: Where it may stand.
        language: The language of its words.
    """
    if isinstance(marks, Bands):
        return _bands(marks.bands, body, language)
    if isinstance(marks, Lines):
        return [_lines(marks, body, language)]
    if isinstance(marks, Dated):
        return [_dated(marks, body, language)]
    if isinstance(marks, Matrix):
        tables = matrix_tables(marks, body.width, body.height)
        return [[Piece(table, _high(body, table.height))] for table in tables]
    if isinstance(marks, Listing):
        return _listing(marks, body)
    return [[Piece(marks, body)]] if isinstance(marks, Network) else [[]]


def natural_height(marks: Any) -> float:
    """Return the height in points that marks need where there is as much as they want."""
    if not isinstance(marks, Bands):
        return _TALL
    return sum(
        _HEADING * bool(band.heading)
        + _foot(band)
        + _USUAL * (len(band.rows) + _headings(band.rows))
        for band in marks.bands
    )


def _text_height(texts: Sequence[str], size: float, width: float) -> float:
    return sum(len(wrap_clauses(one, size, width)) for one in texts) * size * _LEAD + 4


def _high(body: SlideBox, height: float) -> SlideBox:
    return SlideBox(body.left, body.top, body.width, height)


def _lines(lines: Lines, body: SlideBox, language: Language) -> list[Piece]:
    """Return lines, what is said of each of them right of them."""
    wide = body.width * (1 - _ASIDE) - _GAP
    left = SlideBox(body.left, body.top, wide, body.height)
    right = SlideBox(body.left + wide + _GAP, body.top, body.width * _ASIDE, body.height)
    said = tuple(
        "<br>".join((f"<b style='color:{line.color}'>{line.heading}</b>", *line.note))
        for line in lines.lines
        if line.note
    )
    chart = line_chart(lines, left.width, left.height, language)
    return [Piece(chart, left, (PieceWords(said, TextBlock(right, _NOTE)),))]


def _dated(dated: Dated, body: SlideBox, language: Language) -> list[Piece]:
    """Return marks over time; what has no place among them is said below."""
    said = tuple(without_place(dated))
    high = _text_height(said, _NOTE, body.width)
    above = SlideBox(body.left, body.top, body.width, body.height - high * bool(said))
    below = SlideBox(body.left, above.top + above.height, body.width, high)
    chart = dated_chart(dated, above.width, above.height, language)
    words = (PieceWords(said, TextBlock(below, _NOTE)),) if said else ()
    return [Piece(chart, above, words)] if chart else [Piece(None, body, words)]


def _listing(listing: Listing, body: SlideBox) -> list[list[Piece]]:
    pages = []
    for tables in listing_tables(listing, body.width, body.height):
        left, pieces = body.left, []
        for table in tables:
            wide = sum(table.widths)
            pieces.append(Piece(table, SlideBox(left, body.top, wide, table.height)))
            left += wide + COLUMN_GAP
        pages.append(pieces)
    return pages


def _bands(bands: Sequence[Band], body: SlideBox, language: Language) -> list[list[Piece]]:
    pages: list[list[tuple[Band, tuple[Row, ...]]]] = [[]]
    left = body.height
    for band in bands:
        for rows in _parts(band, body.height):
            needed = _least(band, rows)
            if needed > left and pages[-1]:
                pages.append([])
                left = body.height
            pages[-1].append((band, rows))
            left -= needed
    return [_stacked(page, body, language) for page in pages]


def _parts(band: Band, height: float) -> list[tuple[Row, ...]]:
    """Return the rows of a band in parts of which each fits on a slide."""
    most = max(int((height - _HEADING - _FOOT) // _PITCH) - _headings(band.rows), 1)
    return [band.rows[at : at + most] for at in range(0, len(band.rows), most)]


def _headings(rows: Sequence[Row]) -> int:
    return sum(bool(row.heading) for row in rows)


def _least(band: Band, rows: Sequence[Row]) -> float:
    return _HEADING * bool(band.heading) + _PITCH * (len(rows) + _headings(rows)) + _foot(band)


def _foot(band: Band) -> float:
    return _FOOT * (band.axis.scale is not Scale.LINEAR)


def _stacked(
    page: Sequence[tuple[Band, tuple[Row, ...]]], body: SlideBox, language: Language
) -> list[Piece]:
    """Return the parts of bands on a slide one below the other, rows as high as there is room."""
    undated = [_without_place(*one) for one in page]
    drawn = [one for one, said in zip(page, undated, strict=True) if not said]
    lines = sum(len(rows) + _headings(rows) for _, rows in drawn)
    fixed = sum(_HEADING * bool(band.heading) + _foot(band) for band, _ in drawn)
    fixed += sum(_text_height([said], _SIZE, body.width) for said in filter(None, undated))
    pitch = min((body.height - fixed) / max(lines, 1), _WIDEST)
    pieces, top = [], body.top
    bars = [rows for band, rows in drawn if band.axis.scale is Scale.LINEAR]
    room = max((room_for_names(rows, body.width) for rows in bars), default=0.0)
    for (band, rows), said in zip(page, undated, strict=True):
        if said:
            high = _text_height([said], _SIZE, body.width)
            at = TextBlock(SlideBox(body.left, top + 4, body.width, high), _SIZE)
            pieces.append(Piece(None, body, (PieceWords((said,), at),)))
            top += high
            continue
        at = TextBlock(SlideBox(body.left, top, body.width, _HEADING), _SIZE)
        words = (PieceWords((band.heading,), at, bold=True),) if band.heading else ()
        top += _HEADING * bool(band.heading)
        height = pitch * (len(rows) + _headings(rows)) + _foot(band)
        box = SlideBox(body.left, top, body.width, height)
        pieces.append(Piece(_chart(band, rows, box, language, room), box, words))
        top += height
    return pieces


def _without_place(band: Band, rows: Sequence[Row]) -> str:
    """Return rows in words that have no place on their axis; nothing where one has."""
    if band.axis.scale is Scale.LINEAR or any(row.reach is not None for row in rows):
        return ""
    names = ", ".join(plain(row.name) for row in rows)
    return f"<b>{band.heading}</b>: {names}" if band.heading else names


def _chart(
    band: Band, rows: tuple[Row, ...], box: SlideBox, language: Language, room: float
) -> NativeChart | Timeline:
    if Timeline.draws(band):
        return Timeline(band, rows, language)
    if band.axis.scale is Scale.LINEAR:
        return bar_chart(band, rows, box.width, language, room)
    return point_chart(band, rows, box.width, box.height, language)
