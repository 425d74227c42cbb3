"""The claims of one model's size as a mark over time, and how long a time is in words."""

from __future__ import annotations

from math import isinf
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.analysis.records import number, records
from dashboard.charting import status as marks
from dashboard.charting.terms import CLICK, is_korean, term
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import compact, plain
from dashboard.plotting.timeseries import DatedMark

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.charting.chart import RenderContext

MARK = ["model", "point", "status"]
"""Claims that agree in these stand at one mark."""

MIXTURE = "mixture_of_experts"
UNDATED = Text("시점 미상", "no date")
UNSIZED = Text("크기 미공개", "size undisclosed")
_APART = Text("MoE", "MoE")
_REPORTED = Text("{size}({by})", "{size} ({by})")
_MONTHS = Text("{}개월", "{} months")
_YEARS = Text("{}년", "{} years")
_ENDLESS = Text("끝없음", "without end")
_YEAR = 12


def duration(months: float, language: Language) -> str:
    """Return a length of time: months, from two years on in years."""
    if isinf(months):
        return _ENDLESS[language]
    words, value = (_MONTHS, months) if months < 2 * _YEAR else (_YEARS, months / _YEAR)
    return words[language].format(plain(round(value, 1), language))


def size_of(row: Record, language: Language) -> str:
    """Return a claimed size with its bound."""
    if pd.isna(row.point):
        return marks.UNDISCLOSED[language]
    if row.bound == "range":
        return f"{compact(row.low, language)}–{compact(row.high, language)}"
    return marks.bounded(compact(row.point, language), row.bound, language)


def date_of(row: Record, language: Language) -> str:
    """Return when a model was announced, or that no article says it."""
    return UNDATED[language] if pd.isna(row.announced_on) else edtf(row.announced_on, language)


def told(row: Record, context: RenderContext) -> str:
    """Return a row in words: model, size, time and status."""
    language = context.canvas.language
    status = term(context.dataset, "status", row.status)[language]
    parts = [size_of(row, language), date_of(row, language)]
    name = getattr(row, f"model_{language}")
    return f"{name} {', '.join(parts + [status] * (row.status != 'actual'))}"


def marks_of(context: RenderContext) -> list[DatedMark]:
    """Return one mark for each model and size that is drawn one by one, the newest first."""
    ordered = context.frame.sort_values("earliest", ascending=False, kind="stable")
    groups: dict[tuple[Any, ...], list[Record]] = {}
    for row in records(ordered):
        key = tuple(getattr(row, name) for name in MARK)
        groups.setdefault(tuple(None if pd.isna(one) else one for one in key), []).append(row)
    return [mark_of(own, context) for own in groups.values()]


def mark_of(rows: list[Record], context: RenderContext) -> DatedMark:
    """Return the mark of claims of one model that stand at the same size."""
    language, theme, row = context.canvas.language, context.canvas.theme, rows[0]
    bounds = {own.bound for own in rows}
    return DatedMark(
        name=getattr(row, f"model_{language}"),
        label=_label(rows, context),
        x=number(row.moment),
        earliest=number(row.earliest) or 0.0,
        latest=number(row.latest) or 0.0,
        y=number(row.point),
        low=number(row.low),
        high=number(row.high),
        color=theme.of_country(row.country),
        strong=is_korean(row),
        hollow=row.status in marks.OPEN_STATUSES,
        apart=row.architecture == MIXTURE,
        limit=next((bound for bound in ("at_most", "at_least") if bounds == {bound}), ""),
        hover=_hover(rows, context),
        claims=";".join(dict.fromkeys(c for own in rows for c in own.claims.split(";"))),
    )


def _label(rows: list[Record], context: RenderContext) -> str:
    """Return the sizes of a model and what keeps them from being compared.

    One that was never published stands in a strip that says so.
    """
    language, row = context.canvas.language, rows[0]
    sizes = _sizes([own for own in rows if not pd.isna(own.point)], language)
    status = term(context.dataset, "status", row.status)[language]
    kind = [_APART[language]] * (row.architecture == MIXTURE and bool(sizes))
    return " · ".join([*dict.fromkeys(sizes), *kind, *[status] * (row.status != "actual")])


def _sizes(rows: list[Record], language: Language) -> list[str]:
    """Return the sizes of a model, each with who reports it where they differ."""
    sizes = [size_of(row, language).replace(" ", "&nbsp;") for row in rows]
    if len(set(sizes)) < 2:
        return sizes
    return [
        _REPORTED[language].format(size=size, by=getattr(row, f"publishers_{language}"))
        for size, row in zip(sizes, rows, strict=True)
    ]


def _hover(rows: list[Record], context: RenderContext) -> str:
    language, row = context.canvas.language, rows[0]
    developers = getattr(row, f"developers_{language}")
    status = term(context.dataset, "status", row.status)[language]
    built = term(context.dataset, "architecture", row.architecture)[language]
    lines = [
        f"<b>{getattr(row, f'model_{language}')}</b> {'' if pd.isna(developers) else developers}",
        *(f"{size_of(own, language)} · {status}" for own in rows),
        f"{date_of(row, language)} · {built}",
        CLICK[language],
    ]
    return "<br>".join(dict.fromkeys(lines))
