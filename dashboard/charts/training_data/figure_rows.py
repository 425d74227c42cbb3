"""Claims about training data as rows, in words, and those beyond the rows drawn as one row."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct
from msgspec.structs import replace

from dashboard.charting import status as marks
from dashboard.charting.drawn import Drawn
from dashboard.charting.limits import limits_in_words, split_top, summed_up
from dashboard.charting.terms import CLICK, is_korean, series_of, word
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import compact, multiple, percent, plain, plain_text
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Form, Row, RowMark, figure_marks

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.i18n import Languages

NO_FIGURE = Text("수치 없음", "no figure")
_AGAINST = Text("{measure}({model} 대비)", "{measure} of {model}'s")
_GENERAL = Text("{subject} 일반", "{subject} in general")
_COUNTER = re.compile(r"\((.+)\)$")
_WRITE = {"percent": percent, "ratio": multiple}


class FigureValue(Struct, frozen=True):
    """What every row drawn has; columns as in ``training_figures``."""

    subject_text: Text
    general: bool
    measure_text: Text
    compared_with_text: Text
    unit: str
    unit_text: Text
    point: float | None
    low: float | None
    high: float | None
    bound: str
    claims: str


class FigureRow(FigureValue, frozen=True):
    """A claim that is drawn by itself."""

    country: str | None
    status: str


class OtherFigures(FigureValue, frozen=True):
    """Claims of one unit that are summed up."""


def written(value: float, unit: str, language: Language) -> str:
    """Return a value of a unit in words: a share, a multiple or a number."""
    return _WRITE.get(unit, compact)(value, language)


def bare(value: float, unit: str, language: Language) -> str:
    """Return a value as the tick of an axis over which its unit stands."""
    return (plain if unit in _WRITE and not language.is_korean else compact)(value, language)


_Write = Callable[[float, str, Language], str]


def figure_of(row: FigureValue, language: Language, write: _Write = bare) -> str:
    """Return a claimed figure with its bound, or that there is none.

    The figure is bare as on the axis over which its unit stands, unless another way is given.
    """
    if row.point is None:
        return NO_FIGURE[language]
    if row.bound == "range":
        ends = (row.low, row.high)
        return language.dash.join(write(end, row.unit, language) for end in ends if end is not None)
    return marks.bounded(write(row.point, row.unit, language), row.bound, language)


def counted(row: FigureRow, language: Language) -> str:
    """Return a claimed figure with its unit: in Korean the word that counts it, if it has one.

    In English what the measure before it does not say already: a text corpus has 600B items.
    """
    unit = row.unit_text[language]
    if language.is_korean or row.unit in _WRITE:
        unit = counter(unit)
    else:
        said = measure_of(row, language).split()
        unit = " ".join(word for word in unit.split() if word not in said)
    return f"{figure_of(row, language, written)} {unit}".rstrip()


def label_of(row: FigureRow, context: RenderContext) -> str:
    """Return a claimed figure with its status, where it is not simply so."""
    text = figure_of(row, context.canvas.language)
    return text if row.status == "actual" else f"{text} · {word('status', row.status, context)}"


def subject_of(row: FigureValue, language: Language) -> str:
    """Return the model that a claim is about, or what it says something of in general."""
    subject = row.subject_text[language]
    return _GENERAL[language].format(subject=subject) if row.general else subject


def counter(unit: str) -> str:
    """Return the word that counts a unit, where it stands behind it in brackets: ``말뭉치(개)``."""
    found = _COUNTER.search(unit)
    return found[1] if found else ""


def measure_of(row: FigureValue, language: Language) -> str:
    """Return what was counted, and against which model if it is a multiple."""
    measure, model = row.measure_text[language], row.compared_with_text[language]
    if not model:
        return measure
    return _AGAINST[language].format(measure=measure, model=model)


def row_of(row: FigureRow, context: RenderContext) -> Row:
    """Return the row of a claim about training data."""
    theme = context.canvas.theme
    color = theme.ink if row.general else theme.of_country(row.country)
    fill = Fill.OUTLINED if row.general else Fill.SOLID
    if row.status in marks.OPEN_STATUSES:
        fill = Fill.HATCHED
    hover = _hover(row, context, word("status", row.status, context))
    series = series_of(row.country, row.status, context)
    drawn = _row(row, context, color, fill, hover, series)
    return replace(drawn, label=label_of(row, context), strong=is_korean(row.country))


def others_row(row: OtherFigures, context: RenderContext) -> Row:
    """Return the row of claims that are summed up."""
    return _row(row, context, context.canvas.theme.rule, Fill.SOLID, _hover(row, context))


def _row(
    row: FigureValue, context: RenderContext, color: str, fill: Fill, hover: str, series: str = ""
) -> Row:
    language = context.canvas.language
    return Row(
        name=subject_of(row, language),
        detail=measure_of(row, language),
        label=figure_of(row, language),
        color=color,
        strong=False,
        marks=_marks(row, color, fill, hover, series),
        hover=hover,
        claims=row.claims,
    )


def _marks(
    row: FigureValue, color: str, fill: Fill, hover: str, series: str
) -> tuple[RowMark, ...]:
    """Return a bar from zero, of a range from end to end."""
    low, high = row.low, row.high
    if low is None or high is None:
        return figure_marks(row.point, color, fill, hover, row.claims, series=series)
    return (RowMark(Form.BAR, low, high, color, fill, hover, row.claims, series=series),)


def _hover(row: FigureValue, context: RenderContext, *status: str) -> str:
    language = context.canvas.language
    lines = [
        f"<b>{subject_of(row, language)}</b> {measure_of(row, language)}",
        f"{figure_of(row, language, written)} · {row.unit_text[language]}",
        *status,
        CLICK[language],
    ]
    return "<br>".join(lines)


_MOST = 31
"""Rows of one unit; where there are more claims the last row stands for those beyond."""

_REST = Text("그 밖에 {count}건", "{count} more")
_LIMITED = Text(
    "주장 {count}건 가운데 {drawn}건만 개별 표시, 나머지는 단위별 마지막 행에 묶음",
    "{drawn} of {count} claims one by one, the others summed up in the last row of their unit",
)


def by_unit(rows: pd.DataFrame, languages: Languages) -> Drawn:
    """Return the first claims of each unit, the others in one row that reaches from end to end."""
    parts = [split_top(own, _MOST) for _, own in rows.groupby("unit", sort=False)]
    drawn = pd.concat([own for own, _ in parts], ignore_index=True) if parts else rows
    others = summed_up(drawn, (rest for _, rest in parts), lambda rest: _rest_of(rest, languages))
    return Drawn(drawn, len(rows), others)


def _rest_of(rest: pd.DataFrame, languages: Languages) -> dict[str, object]:
    words = languages.cells(subject=_REST.format(count=plain_text(len(rest))), measure=Text("", ""))
    units = {name: rest[name].iloc[0] for name in languages.columns("unit")}
    return {
        **words,
        **units,
        "unit": rest["unit"].iloc[0],
        "low": rest[["point", "low"]].min(axis=None),
        "high": rest["point"].max(),
        "point": rest["point"].max(),
        "bound": "range",
        "general": False,
    }


def limits(context: RenderContext) -> list[str]:
    """Return how much there is beyond what is drawn one by one, nothing if all of it is."""
    return limits_in_words(context, _LIMITED)
