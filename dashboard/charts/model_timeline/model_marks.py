"""The claims of one model's size as a mark over time, and how long a time is in words."""

from __future__ import annotations

from math import inf, isinf
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import by, number
from dashboard.charting import status as marks
from dashboard.charting.terms import CLICK, is_korean, series_of, term
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import compact, plain
from dashboard.plotting.timeseries import DatedMark

if TYPE_CHECKING:
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


class ModelRow(Struct, frozen=True):
    """A claim of a model's size; columns as in ``matching``."""

    model: str
    model_text: Text
    developers_text: Text
    publishers_text: Text
    country: str | None
    architecture: str
    announced_on: str | None
    earliest: float | None
    latest: float | None
    moment: float | None
    point: float | None
    low: float | None
    high: float | None
    bound: str
    status: str
    claims: str


def duration(months: float, language: Language, like: float | None = None) -> str:
    """Return a length of time: months, from two years on in years.

    Args:
        months: The length.
        language: The language.
        like: A length, in months, whose unit it is written in; its own if None.
    """
    if isinf(months):
        return _ENDLESS[language]
    in_months = (months if like is None else like) < 2 * _YEAR
    words, value = (_MONTHS, months) if in_months else (_YEARS, months / _YEAR)
    return words[language].format(plain(round(value, 1), language))


def size_of(row: ModelRow, language: Language) -> str:
    """Return a claimed size with its bound."""
    if row.point is None:
        return marks.UNDISCLOSED[language]
    if row.bound == "range":
        return f"{compact(row.low or 0, language)}–{compact(row.high or 0, language)}"
    return marks.bounded(compact(row.point, language), row.bound, language)


def date_of(row: ModelRow, language: Language) -> str:
    """Return when a model was announced, or that no article says it."""
    return UNDATED[language] if row.announced_on is None else edtf(row.announced_on, language)


def told(row: ModelRow, context: RenderContext) -> str:
    """Return a row in words: model, size, time and status."""
    language = context.canvas.language
    status = term(context.dataset, "status", row.status)[language]
    parts = [size_of(row, language), date_of(row, language)]
    name = row.model_text[language]
    return f"{name} {', '.join(parts + [status] * (row.status != 'actual'))}"


def marks_of(context: RenderContext) -> list[DatedMark]:
    """Return one mark for each model and size that is drawn one by one, the newest first."""
    rows = context.rows(ModelRow)
    newest_first = sorted(rows, key=lambda row: -(row.earliest or -inf))
    groups = by(newest_first, lambda row: (row.model, row.point, row.status))
    return [mark_of(own, context) for own in groups.values()]


def mark_of(rows: list[ModelRow], context: RenderContext) -> DatedMark:
    """Return the mark of claims of one model that stand at the same size."""
    language, theme, row = context.canvas.language, context.canvas.theme, rows[0]
    bounds = {own.bound for own in rows}
    return DatedMark(
        name=row.model_text[language],
        label=_label(rows, context),
        x=row.moment,
        earliest=row.earliest or 0.0,
        latest=row.latest or 0.0,
        y=row.point,
        low=number(row.low),
        high=number(row.high),
        color=theme.of_country(row.country),
        strong=is_korean(row.country),
        hollow=row.status in marks.OPEN_STATUSES,
        apart=row.architecture == MIXTURE,
        limit=next((bound for bound in ("at_most", "at_least") if bounds == {bound}), ""),
        hover=_hover(rows, context),
        claims=";".join(dict.fromkeys(c for own in rows for c in own.claims.split(";"))),
        series=series_of(
            row.country, row.status, context, *["MoE"] * (row.architecture == MIXTURE)
        ),
    )


def _label(rows: list[ModelRow], context: RenderContext) -> str:
    """Return the sizes of a model and what keeps them from being compared.

    One that was never published stands in a strip that says so.
    """
    language, row = context.canvas.language, rows[0]
    sizes = _sizes([own for own in rows if own.point is not None], language)
    status = term(context.dataset, "status", row.status)[language]
    kind = [_APART[language]] * (row.architecture == MIXTURE and bool(sizes))
    return " · ".join([*dict.fromkeys(sizes), *kind, *[status] * (row.status != "actual")])


def _sizes(rows: list[ModelRow], language: Language) -> list[str]:
    """Return the sizes of a model, each with who reports it where they differ."""
    sizes = [size_of(row, language).replace(" ", "&nbsp;") for row in rows]
    if len(set(sizes)) < 2:
        return sizes
    return [
        _REPORTED[language].format(size=size, by=row.publishers_text[language])
        for size, row in zip(sizes, rows, strict=True)
    ]


def _hover(rows: list[ModelRow], context: RenderContext) -> str:
    language, row = context.canvas.language, rows[0]
    developers = row.developers_text[language]
    status = term(context.dataset, "status", row.status)[language]
    built = term(context.dataset, "architecture", row.architecture)[language]
    lines = [
        f"<b>{row.model_text[language]}</b> {developers}",
        *(f"{size_of(own, language)} · {status}" for own in rows),
        f"{date_of(row, language)} · {built}",
        CLICK[language],
    ]
    return "<br>".join(dict.fromkeys(lines))
