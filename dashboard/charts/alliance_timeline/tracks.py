"""Alliances as tracks: a sign for each step, a bar where its date is no more precise than that."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.analysis.records import Record, records
from dashboard.charting.names import paragraph, short_date, split, word
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.alliance_timeline.signs import symbol
from dashboard.i18n import Text
from dashboard.i18n.edtf import read_edtf
from dashboard.plotting.days import day_ticks, extent
from dashboard.plotting.tracks import Glyph, Track, TrackAxis, TrackForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import RenderContext

UNDATED = Text("시점 미상", "undated")
_NO_STEP = "line-ew"
"""A dash: it is the sign of no step."""

_HEADING = Text("보도된 날짜 없음", "No date reported")
_CLAIMS = Text("주장 {count}건: {dates}", "Claims: {count} ({dates})")
_STEPS = Text("단계 {count}개", "Steps: {count}")
_DUE = {
    "opening": Text("개소 예정 {on}", "opening planned for {on}"),
    "results_due": Text("성과 예정 {on}", "results due {on}"),
    "ends": Text("종료 예정 {on}", "to end {on}"),
}
"""Steps whose own names say that they are still to come."""

_STEPS_DRAWN = 24
"""More steps of one alliance than these are not drawn."""

_MARGIN = 0.02


def tracks(context: RenderContext) -> list[Track]:
    """Return a track for each alliance, in the order of the rows."""
    language, said = context.canvas.language, False
    found: list[Track] = []
    for _, rows in context.frame.groupby("alliance", sort=False):
        undated = not any(rows["on"])
        heading = _HEADING[language] if undated and found and not said else ""
        said = said or undated
        found.append(_track(list(records(rows.head(_STEPS_DRAWN))), heading, context))
    return found


def axis(context: RenderContext) -> TrackAxis:
    """Return the axis from the first day that a step can mean to the last one."""
    days = [extent(read_edtf(on)) for on in context.frame["on"].unique() if on]
    first = min((begin for begin, _ in days), default=0.0)
    last = max((end for _, end in days), default=first)
    margin = max((last - first) * _MARGIN, 1.0)

    def marked(begin: float, end: float, count: int) -> Sequence[tuple[float, str]]:
        return day_ticks(begin, end, count, context.canvas.language) if days else []

    return TrackAxis(first - margin, last + margin, marked)


def _track(rows: list[Record], heading: str, context: RenderContext) -> Track:
    language, first = context.canvas.language, rows[0]
    name = str(getattr(first, f"alliance_{language}"))
    kind = word("alliance_kind", first.alliance_kind, context)
    dated = [row for row in rows if row.on]
    count = _STEPS[language].format(count=len(dated)) if dated else UNDATED[language]
    return Track(
        name=name,
        detail=kind,
        label=_label(dated, context),
        heading=heading,
        glyphs=tuple(glyph for row in rows for glyph in _glyphs(row, name, context)),
        hover=paragraph((name, kind, count), context),
        claims=";".join(dict.fromkeys(row.claims for row in rows)),
    )


def _label(rows: list[Record], context: RenderContext) -> str:
    """Return steps in words; what is said alike is said once, with how many say it."""
    counts = Counter(said(row, context) for row in rows)
    return " · ".join(f"{text} ×{count}" if count > 1 else text for text, count in counts.items())


def said(row: Record, context: RenderContext) -> str:
    """Return a step with its date and, unless its name says it, that it is planned; unbroken."""
    text = step(row, context)
    if row.status != "actual" and row.milestone not in _DUE:
        text = f"{text} ({word('status', row.status, context)})"
    return text.replace(" ", "&nbsp;")


def step(row: Record, context: RenderContext) -> str:
    """Return a step with its date in figures."""
    date = short_date(row.on, context.canvas.language)
    if row.status != "actual" and row.milestone in _DUE:
        return _DUE[row.milestone][context.canvas.language].format(on=date)
    return f"{word('milestone', row.milestone, context)} {date}"


def _hollow(row: Record) -> bool:
    return row.status in OPEN_STATUSES


def _glyphs(row: Record, name: str, context: RenderContext) -> list[Glyph]:
    language, color = context.canvas.language, context.canvas.theme.accent
    if not row.on:
        hover = paragraph((name, UNDATED[language]), context)
        muted = context.canvas.theme.muted
        return [Glyph(TrackForm.BLANK, 0, 0, muted, False, _NO_STEP, hover, row.claims)]
    on, dates = read_edtf(row.on), split(row.dates)
    claims = _CLAIMS[language].format(
        count=row.claims.count(";") + 1,
        dates=", ".join(short_date(date, language) for date in dates),
    )
    status = word("status", row.status, context)
    hover = paragraph((f"{name} · {step(row, context)}", status, claims), context)
    begin, end = extent(on)
    forms = [TrackForm.POINT] if end - begin <= 1 else [TrackForm.SPAN, TrackForm.POINT]
    return [
        Glyph(form, begin, end, color, _hollow(row), symbol(row.milestone), hover, row.claims)
        for form in forms
    ]
