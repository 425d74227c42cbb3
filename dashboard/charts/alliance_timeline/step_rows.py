"""Alliances as rows: a sign for each step, a bar where its date is no more precise than that."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.analysis.records import by
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import paragraph, short_date, split, word
from dashboard.i18n import Text
from dashboard.i18n.edtf import read_edtf
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Band, Form, Row, RowMark, RowsAxis, Scale
from dashboard.plotting.ticks import extent

if TYPE_CHECKING:
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

_NEAR = 6
"""A point less than this part of its period away from another one hides or is hidden."""

_STEPS_DRAWN = 24
"""More steps of one alliance than these are not drawn."""


class StepRow(Struct, frozen=True):
    """A step of an alliance, or one without a dated step; columns as in ``claimed_steps``."""

    alliance: str
    alliance_text: Text
    alliance_kind: str
    milestone: str
    on: str
    status: str
    dates: str
    claims: str


def bands(context: RenderContext) -> list[Band]:
    """Return the alliances with a dated step, and below the axis those without one."""
    found, axis = rows_of(context), RowsAxis(Scale.DAYS)
    dated = tuple(row for row in found if row.reach is not None)
    undated = tuple(row for row in found if row.reach is None)
    if not dated:
        return [Band(undated, axis)]
    heading = _HEADING[context.canvas.language]
    return [Band(dated, axis), *([Band(undated, axis, heading)] if undated else [])]


def rows_of(context: RenderContext) -> list[Row]:
    """Return a row for each alliance, in the order of the frame."""
    alliances = by(context.rows(StepRow), lambda row: row.alliance).values()
    return [_row(rows[:_STEPS_DRAWN], context) for rows in alliances]


def _row(rows: list[StepRow], context: RenderContext) -> Row:
    language, first = context.canvas.language, rows[0]
    name = first.alliance_text[language]
    kind = word("alliance_kind", first.alliance_kind, context)
    dated = [row for row in rows if row.on]
    count = _STEPS[language].format(count=len(dated)) if dated else UNDATED[language]
    return Row(
        name=name,
        detail=kind,
        label=_label(dated, context),
        color=context.canvas.theme.ink,
        strong=False,
        marks=_apart([mark for row in rows for mark in _marks(row, name, context)]),
        hover=paragraph((name, kind, count), context),
        claims=";".join(dict.fromkeys(row.claims for row in rows)),
    )


def _label(rows: list[StepRow], context: RenderContext) -> str:
    """Return steps in words; what is said alike is said once, with how many say it."""
    counts = Counter(said(row, context) for row in rows)
    return " · ".join(f"{text} ×{count}" if count > 1 else text for text, count in counts.items())


def said(row: StepRow, context: RenderContext) -> str:
    """Return a step with its date and, unless its name says it, that it is planned; unbroken."""
    text = step(row, context)
    if row.status != "actual" and row.milestone not in _DUE:
        text += context.canvas.language.aside(word("status", row.status, context))
    return text.replace(" ", "&nbsp;")


def step(row: StepRow, context: RenderContext) -> str:
    """Return a step with its date in figures."""
    date = short_date(row.on, context.canvas.language)
    if row.status != "actual" and row.milestone in _DUE:
        return _DUE[row.milestone][context.canvas.language].format(on=date)
    return f"{word('milestone', row.milestone, context)} {date}"


def _marks(row: StepRow, name: str, context: RenderContext) -> list[RowMark]:
    language, theme = context.canvas.language, context.canvas.theme
    if not row.on:
        hover = paragraph((name, UNDATED[language]), context)
        return [
            RowMark(Form.ABSENT, 0, 0, theme.muted, Fill.SOLID, hover, row.claims, _NO_STEP),
        ]
    dates = split(row.dates)
    claims = _CLAIMS[language].format(
        count=row.claims.count(";") + 1,
        dates=", ".join(short_date(date, language) for date in dates),
    )
    status = word("status", row.status, context)
    hover = paragraph((f"{name} · {step(row, context)}", status, claims), context)
    begin, end = extent(read_edtf(row.on))
    series = word("milestone", row.milestone, context)
    series = series if row.status == "actual" else f"{series} · {status}"
    forms = [Form.POINT] if end - begin <= 1 else [Form.SPAN, Form.POINT]
    fill, sign = Fill.HATCHED if row.status in OPEN_STATUSES else Fill.SOLID, symbol(row.milestone)
    return [
        RowMark(form, begin, end, theme.accent, fill, hover, row.claims, sign, series=series)
        for form in forms
    ]


def _apart(marks: list[RowMark]) -> tuple[RowMark, ...]:
    """Return marks with no point over another where its own period has room beside it."""
    return tuple(
        _moved(mark, [one.middle for one in marks[:place] if one.form is Form.POINT])
        if mark.form is Form.POINT
        else mark
        for place, mark in enumerate(marks)
    )


def _moved(point: RowMark, others: list[float]) -> RowMark:
    """Return a point in the middle of the wider part of its period that another one leaves."""
    near = (point.end - point.begin) / _NEAR
    for other in others:
        if point.begin < other < point.end and abs(other - point.middle) < near:
            is_left = other > point.middle
            return replace(point, **({"end": other} if is_left else {"begin": other}))
    return point


_SIGNS = {
    "proposed": ("▶", "triangle-right"),
    "agreed": ("◆", "diamond"),
    "launched": ("●", "circle"),
    "working_group": ("■", "square"),
    "opening": ("▲", "triangle-up"),
    "result": ("★", "star"),
    "results_due": ("★", "star"),
    "ends": ("▼", "triangle-down"),
}
_ANY = ("●", "circle")


def sign(milestone: str) -> str:
    """Return the sign of a step in text."""
    return _SIGNS.get(milestone, _ANY)[0]


def symbol(milestone: str) -> str:
    """Return the symbol of a step on a track."""
    return _SIGNS.get(milestone, _ANY)[1]
