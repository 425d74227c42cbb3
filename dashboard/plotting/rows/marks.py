"""The marks of rows as traces."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from dashboard.plotting.apart import apart
from dashboard.plotting.figure import Part, bar, scatter
from dashboard.plotting.marks import (
    Fill,
    bar_marker,
    evidence,
    symbol_marker,
    whisker,
)
from dashboard.plotting.rows.bar_words import SIZE, is_plain
from dashboard.plotting.rows.connectors import joints, rest, stems, threads
from dashboard.plotting.rows.row import Form, Scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.rows.plan import PlacedRow, RowsPlan
    from dashboard.plotting.rows.row import RowMark

_LEAST = 3
"""Pixels that the shortest bar is long: both sides of its outline."""

_THIN, _CAP = 0.34, 7
_SYMBOL, _HALO, _TICK = 12, 18, 14
"""Diameters of a symbol, of the ground of an open one upon hatching, and of a tick, in pixels."""

_SPAN = _SYMBOL + 6
"""Pixels that a span is long at the least which a symbol stands upon."""

_BESIDE = _SYMBOL + 5
"""Pixels between the middles of two symbols of a row."""

_Shown = list[tuple["PlacedRow", "RowMark"]]


def traces(plan: RowsPlan) -> Iterator[Part]:
    """Give the marks of the rows, from the lowest to the highest."""
    is_log = plan.band.axis.scale is Scale.LOG
    yield from threads(plan)
    if is_log:
        yield from stems(plan)
    if plan.band.whole:
        yield rest(plan)
    if plan.band.joined:
        yield joints(plan)
    yield _bars(plan, plan.marks(Form.SPAN) if is_log else plan.marks(Form.BAR, Form.SPAN))
    yield _whiskers(plan)
    dots = plan.marks(Form.BAR) if is_log else []
    yield _symbols(plan, dots, [mark.end for _, mark in dots])
    yield _ticks(plan)
    points = plan.marks(Form.POINT)
    across = _apart(points, plan)
    yield _halos(plan, points, across)
    yield _symbols(plan, points, across)
    absent = plan.marks(Form.ABSENT)
    yield _symbols(plan, absent, [plan.absent] * len(absent))


def _apart(points: _Shown, plan: RowsPlan) -> list[float]:
    """Return where points stand: on an axis of days unlike ones of a row not upon one another."""
    middles = [mark.middle for _, mark in points]
    if plan.band.axis.scale is not Scale.DAYS:
        return middles
    moved: dict[tuple[float, float], float] = {}
    for at, own in groupby(points, key=lambda point: point[0].at):
        wanted = sorted({mark.middle for _, mark in own})
        pixels = [plan.across.pixels(plan.across.begin, middle) for middle in wanted]
        places = apart(pixels, [_BESIDE] * (len(pixels) - 1))
        for middle, pixel, place in zip(wanted, pixels, places, strict=True):
            shift = max(min(place - pixel, _BESIDE), -_BESIDE)
            moved[at, middle] = plan.across.moved(middle, shift)
    return [moved[one.at, mark.middle] for one, mark in points]


def _base(shown: _Shown) -> Part:
    return {"y": [one.at for one, _ in shown], **evidence([mark for _, mark in shown])}


def _is_seen(mark: RowMark, one: PlacedRow, plan: RowsPlan) -> bool:
    """Return whether a mark is no span that the symbol upon it would hide."""
    if mark.form is not Form.SPAN or plan.across.pixels(mark.begin, mark.end) >= _SPAN:
        return True
    points = (other.middle for other in one.row.marks if other.form is Form.POINT)
    return not any(mark.begin <= middle <= mark.end for middle in points)


def span_fills(plan: RowsPlan) -> set[Fill]:
    """Return the fillings of the spans that are long enough to be drawn."""
    return {mark.fill for one, mark in plan.marks(Form.SPAN) if _is_seen(mark, one, plan)}


def _bars(plan: RowsPlan, shown: _Shown) -> Part:
    """Return bars, those of imprecise spans thin and pale, with the words that fit inside."""
    shown = [(one, mark) for one, mark in shown if _is_seen(mark, one, plan)]
    marks, theme = [mark for _, mark in shown], plan.canvas.theme
    ends = [_ends(mark, one, plan) for one, mark in shown]
    thin = [mark.form is Form.SPAN for mark in marks]
    fills = [
        Fill.PALE if of_span and mark.fill is Fill.SOLID else mark.fill
        for mark, of_span in zip(marks, thin, strict=True)
    ]
    words = {}
    if any(mark.text for mark in marks):
        words = {
            "text": [mark.text if is_plain(mark, plan) else "" for mark in marks],
            "textposition": "inside",
            "insidetextanchor": "middle",
            "textangle": 0,
            "constraintext": "none",
            "insidetextfont": {
                "size": SIZE,
                "color": [theme.ink if fill is Fill.PALE else theme.paper for fill in fills],
            },
        }
    return bar(
        _base(shown),
        x=[end - begin for begin, end in ends],
        base=[begin for begin, _ in ends],
        orientation="h",
        width=[plan.thickness * (_THIN if of_span else 1) for of_span in thin],
        marker=bar_marker([mark.color for mark in marks], fills, theme),
        **words,
    )


def _ends(mark: RowMark, one: PlacedRow, plan: RowsPlan) -> tuple[float, float]:
    """Return the ends of a bar; one that no other adjoins is never too short to be seen."""
    short = max(_LEAST - plan.across.pixels(mark.begin, mark.end), 0)
    if plan.band.axis.scale is Scale.DAYS:
        return plan.across.moved(mark.begin, -short / 2), plan.across.moved(mark.end, short / 2)
    adjoining = [other for other in one.row.marks if other.form in (Form.BAR, Form.SPAN)]
    if len(adjoining) > 1 or mark.begin != 0 or mark.end <= mark.begin:
        return mark.begin, mark.end
    return mark.begin, plan.across.moved(mark.end, short)


def _symbols(plan: RowsPlan, shown: _Shown, across: list[float]) -> Part:
    """Return symbols: filled, open for what is not there yet, a diamond for what stands apart."""
    marks, paper = [mark for _, mark in shown], plan.canvas.theme.paper
    return scatter(
        _base(shown),
        x=across,
        mode="markers",
        marker=symbol_marker(
            [mark.color for mark in marks],
            [paper if mark.fill is Fill.HATCHED else mark.color for mark in marks],
            ["diamond" if mark.fill is Fill.PALE else mark.symbol for mark in marks],
            _SYMBOL,
        ),
    )


def _halos(plan: RowsPlan, shown: _Shown, across: list[float]) -> Part:
    """Return the grounds of open symbols, which hatching would blur."""
    pairs = zip(shown, across, strict=True)
    upon = [(one, x) for (one, mark), x in pairs if _is_on_hatching(mark, one, plan)]
    papers = [plan.canvas.theme.paper] * len(upon)
    return scatter(
        x=[x for _, x in upon],
        y=[one.at for one, _ in upon],
        mode="markers",
        marker=symbol_marker(papers, papers, ["circle"] * len(upon), _HALO, 0),
        hoverinfo="skip",
        cliponaxis=False,
    )


def _is_on_hatching(symbol: RowMark, one: PlacedRow, plan: RowsPlan) -> bool:
    """Return whether an open symbol stands upon hatching that its ground would not hide."""
    hatched = [mark for mark in one.row.marks if mark.fill is Fill.HATCHED]
    return symbol in hatched and any(
        mark.form in (Form.BAR, Form.SPAN)
        and mark.begin <= symbol.middle <= mark.end
        and plan.across.pixels(mark.begin, mark.end) > _HALO
        for mark in hatched
    )


def _whiskers(plan: RowsPlan) -> Part:
    """Return a whisker for each range."""
    shown = plan.marks(Form.WHISKER)
    return scatter(
        _base(shown),
        x=[mark.end for _, mark in shown],
        mode="markers",
        marker={"opacity": 0},
        error_x=whisker(
            [0.0] * len(shown),
            [mark.end - mark.begin for _, mark in shown],
            plan.canvas.theme.ink,
            _CAP,
        ),
    )


def _ticks(plan: RowsPlan) -> Part:
    """Return a tick for each mark that has no length."""
    shown = plan.marks(Form.TICK)
    colors = [mark.color for _, mark in shown]
    marker = symbol_marker(colors, colors, ["line-ns"] * len(shown), _TICK)
    x = [mark.begin for _, mark in shown]
    return scatter(_base(shown), x=x, mode="markers", marker=marker)
