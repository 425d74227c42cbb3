"""Investments as tracks: actual and planned, private and public money in sections of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.additions import added
from dashboard.analysis.investments import PUBLIC
from dashboard.analysis.records import Record, records
from dashboard.figures import ticks
from dashboard.figures.funds.amounts import beside, period, shown, span, status, written
from dashboard.figures.funds.words import FUNDS, obstacles
from dashboard.figures.marks import OPEN_STATUSES, UNDISCLOSED
from dashboard.figures.tracks import Axis, Form, Glyph, Track
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.chart import Scene

MOST = 60
"""More rows than these are not drawn and not told one by one."""

_SUM = Words("합계 {}", "{} in all")
_APART = Words("합계 없음({})", "no total ({})")
_CLICK = Words("눌러서 근거 보기", "Click for the evidence")
_RIVAL = Words("기사마다 다른 수치 {count}건", "{count} differing claims")


def tracks(scene: Scene) -> list[Track]:
    """Return a track for each row, with a heading where a section begins."""
    found, section = [], None
    for row in records(scene.frame.head(MOST)):
        heading = _heading(row, scene) if row.section != section else ""
        found.append(_track(row, heading, scene))
        section = row.section
    return found


def axis(scene: Scene) -> Axis:
    """Return the axis from nothing to the largest amount."""
    rows = scene.frame
    largest = rows[["value", "value_high"]].max(axis=1).max()
    sized = rows[rows["value"].notna() | rows["value_high"].notna()]
    model = next(records(sized if len(sized) else rows))

    def marked(begin: float, end: float, count: int) -> Sequence[tuple[float, str]]:
        if sized.empty:
            return []
        return [
            (tick, written(tick, model, scene) if tick else "0")
            for tick in ticks.linear(end - begin, min(count, 6))
        ]

    end = 1.0 if pd.isna(largest) else float(largest)
    return Axis(0.0, end, marked, UNDISCLOSED[scene.canvas.language])


def _heading(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    name = f"{FUNDS[row.kind, row.funds][language]} · {status(row, scene)}"
    own = scene.frame[scene.frame["section"] == row.section]
    total = added(own)
    if len(own) < 2:
        return name
    if total.obstacles:
        return f"{name} — {_APART[language].format(obstacles(total.obstacles, language, row.kind))}"
    if total.low == total.high:
        text = written(total.low, row, scene)
    else:
        text = span(total.low, total.high, row, scene)
    return f"{name} — {_SUM[language].format(text)}"


def _track(row: Record, heading: str, scene: Scene) -> Track:
    language = scene.canvas.language
    said = (shown(row, scene), period(row, language), status(row, scene), beside(row, scene))
    hover = _hover(row, scene)
    return Track(
        name=getattr(row, f"investor_{language}"),
        detail=getattr(row, f"purpose_{language}"),
        label=" · ".join(one for one in said if one),
        heading=heading,
        glyphs=(_glyph(row, hover, scene),),
        hover=hover,
        claims=row.claims,
    )


def _glyph(row: Record, hover: str, scene: Scene) -> Glyph:
    theme = scene.canvas.theme
    color = theme.series[2] if row.funds == PUBLIC else theme.accent
    form, start, end = _extent(row)
    return Glyph(form, start, end, color, row.status in OPEN_STATUSES, "circle", hover, row.claims)


def _extent(row: Record) -> tuple[Form, float, float]:
    if not pd.isna(row.value):
        return Form.BAR, 0.0, float(row.value)
    if not pd.isna(row.value_high):
        low = 0.0 if pd.isna(row.value_low) else float(row.value_low)
        return Form.RANGE, low, float(row.value_high)
    return Form.BLANK, 0.0, 0.0


def _hover(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    lines = [
        f"<b>{getattr(row, f'investor_{language}')}</b> {getattr(row, f'purpose_{language}')}",
        f"{shown(row, scene)} · {status(row, scene)}",
        period(row, language),
        beside(row, scene),
        getattr(row, f"rate_note_{language}"),
        _RIVAL[language].format(count=row.rivals + 1) if row.rivals else "",
        _CLICK[language],
    ]
    return "<br>".join(line for line in lines if line)
