"""Investments as tracks: actual and planned, private and public money in sections of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.additions import added
from dashboard.analysis.investments import PUBLIC
from dashboard.analysis.records import Record, records
from dashboard.charting.status import OPEN_STATUSES, UNDISCLOSED
from dashboard.charts.investments.amounts import beside, period, shown, span, status, written
from dashboard.charts.investments.words import FUNDS, obstacles
from dashboard.i18n import Text
from dashboard.plotting import ticks
from dashboard.plotting.tracks import Glyph, Track, TrackAxis, TrackForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import RenderContext

MOST = 60
"""More rows than these are not drawn and not told one by one."""

_SUM = Text("합계 {}", "{} in all")
_APART = Text("합계 없음({})", "no total ({})")
_CLICK = Text("눌러서 근거 보기", "Click for the evidence")
_RIVAL = Text("기사마다 다른 수치 {count}건", "{count} differing claims")


def tracks(context: RenderContext) -> list[Track]:
    """Return a track for each row, with a heading where a section begins."""
    found, section = [], None
    for row in records(context.frame.head(MOST)):
        heading = _heading(row, context) if row.section != section else ""
        found.append(_track(row, heading, context))
        section = row.section
    return found


def axis(context: RenderContext) -> TrackAxis:
    """Return the axis from nothing to the largest amount."""
    rows = context.frame
    largest = rows[["value", "value_high"]].max(axis=1).max()
    sized = rows[rows["value"].notna() | rows["value_high"].notna()]
    model = next(records(sized if len(sized) else rows))

    def marked(begin: float, end: float, count: int) -> Sequence[tuple[float, str]]:
        if sized.empty:
            return []
        return [
            (tick, written(tick, model, context) if tick else "0")
            for tick in ticks.linear(end - begin, min(count, 6))
        ]

    end = 1.0 if pd.isna(largest) else float(largest)
    return TrackAxis(0.0, end, marked, UNDISCLOSED[context.canvas.language])


def _heading(row: Record, context: RenderContext) -> str:
    language = context.canvas.language
    name = f"{FUNDS[row.kind, row.funds][language]} · {status(row, context)}"
    own = context.frame[context.frame["section"] == row.section]
    total = added(own)
    if len(own) < 2:
        return name
    if total.obstacles:
        return f"{name} — {_APART[language].format(obstacles(total.obstacles, language, row.kind))}"
    if total.low == total.high:
        text = written(total.low, row, context)
    else:
        text = span(total.low, total.high, row, context)
    return f"{name} — {_SUM[language].format(text)}"


def _track(row: Record, heading: str, context: RenderContext) -> Track:
    language = context.canvas.language
    said = (shown(row, context), period(row, language), status(row, context), beside(row, context))
    hover = _hover(row, context)
    return Track(
        name=getattr(row, f"investor_{language}"),
        detail=getattr(row, f"purpose_{language}"),
        label=" · ".join(one for one in said if one),
        heading=heading,
        glyphs=(_glyph(row, hover, context),),
        hover=hover,
        claims=row.claims,
    )


def _glyph(row: Record, hover: str, context: RenderContext) -> Glyph:
    theme = context.canvas.theme
    color = theme.series[2] if row.funds == PUBLIC else theme.accent
    form, start, end = _extent(row)
    return Glyph(form, start, end, color, row.status in OPEN_STATUSES, "circle", hover, row.claims)


def _extent(row: Record) -> tuple[TrackForm, float, float]:
    if not pd.isna(row.value):
        return TrackForm.BAR, 0.0, float(row.value)
    if not pd.isna(row.value_high):
        low = 0.0 if pd.isna(row.value_low) else float(row.value_low)
        return TrackForm.RANGE, low, float(row.value_high)
    return TrackForm.BLANK, 0.0, 0.0


def _hover(row: Record, context: RenderContext) -> str:
    language = context.canvas.language
    lines = [
        f"<b>{getattr(row, f'investor_{language}')}</b> {getattr(row, f'purpose_{language}')}",
        f"{shown(row, context)} · {status(row, context)}",
        period(row, language),
        beside(row, context),
        getattr(row, f"rate_note_{language}"),
        _RIVAL[language].format(count=row.rivals + 1) if row.rivals else "",
        _CLICK[language],
    ]
    return "<br>".join(line for line in lines if line)
