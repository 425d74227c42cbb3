"""From the rows of a reconciliation to marks: bars, pairs of bars, or steps between two bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.reconciliation.frames import FIGURES, GAP
from dashboard.figures.reconciliation.labels import (
    detail,
    growth_detail,
    growth_label,
    hover,
    label,
    look,
    rate_label,
)
from dashboard.figures.rows import Axis, Row, draw_rows
from dashboard.figures.spans import Look, Segment, Span, draw_spans
from dashboard.words import Words
from dashboard.words.numbers import compact, percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene
    from dashboard.figures.plot import Figure

_STATED = Words("기사에 적힌 값", "as stated")
_AGAIN = Words("재계산 값", "recomputed")


def draw_reconciliation(scene: Scene) -> Figure:
    """Return what the view asks for."""
    view, language = scene.state.one("view"), scene.canvas.language
    rows = scene.rows
    money = Axis(logarithmic=False, write=lambda value: compact(value, language))
    if view == GAP:
        return draw_spans([_step(row, scene) for row in rows], money, scene.canvas, joined=True)
    if view == FIGURES:
        return draw_rows([_point(row, scene) for row in rows], money, None, scene.canvas)
    absent = growth_label(float("nan"), language)
    rates = Axis(logarithmic=False, write=lambda value: percent(value, language), absent=absent)
    pairs = [pair for row in rows for pair in _pair(row, scene)]
    return draw_rows(pairs, rates, None, scene.canvas)


def _point(row: Record, scene: Scene) -> Row:
    return _row(row, scene, detail(row, scene), float(row.amount), label(row, scene))


def _pair(row: Record, scene: Scene) -> Iterator[Row]:
    """Give a stated rate and the one recomputed from the amounts beside it."""
    language, about = scene.canvas.language, growth_detail(row, scene)
    if not row.rest and pd.isna(row.from_year):
        yield _row(row, scene, about, None, growth_label(row.stated_growth, language))
        return
    for words, value, again in (
        (_STATED, row.high if row.rest else row.stated_growth, False),
        (_AGAIN, row.again_high if row.rest else row.recomputed_growth, True),
    ):
        shown = None if pd.isna(value) else float(value)
        text = f"{rate_label(row, scene, again=again)} · {words[language]}"
        yield _row(row, scene, about, shown, text, again=again)


def _row(
    row: Record, scene: Scene, about: str, value: float | None, words: str, *, again: bool = False
) -> Row:
    low, high = _ends(row, again)
    return Row(
        name=getattr(row, f"item_{scene.canvas.language}"),
        detail=about,
        value=value,
        label=words,
        color=_color(row, scene),
        strong=False,
        hatched=not pd.isna(row.status) and row.status in OPEN_STATUSES and not again,
        outlined=again,
        low=low,
        high=high,
        hover=hover(row, scene),
        claims=row.claims,
    )


def _ends(row: Record, again: bool) -> tuple[float | None, float | None]:
    """Return the ends of what a row sums up; a single figure has none."""
    if not row.rest:
        return None, None
    ends = (row.again_low, row.again_high) if again else (row.low, row.high)
    return ends if not any(pd.isna(end) for end in ends) else (None, None)


def _step(row: Record, scene: Scene) -> Span:
    """Return a step as a bar from one figure to the next, a tick where it changes nothing."""
    end = max(float(row.begin), float(row.end))
    look_of = look(row)
    color = scene.canvas.theme.ink if look_of is Look.CROSSED else _color(row, scene)
    segment = Segment(
        float(row.begin), float(row.end), color, look_of, "", "", hover(row, scene), row.claims
    )
    return Span(_row(row, scene, detail(row, scene), end, label(row, scene)), (segment,))


def _color(row: Record, scene: Scene) -> str:
    """Return the colour of a forecast, the same in every chart of forecasts."""
    theme = scene.canvas.theme
    if row.rest:
        return theme.rule
    if pd.isna(row.forecast) or not (pd.isna(row.step) or row.step in {FIRST, SECOND}):
        return theme.muted
    known = list(scene.dataset.tables["market_forecasts"]["forecast"].unique())
    return theme.series[known.index(row.forecast) % len(theme.series)]
