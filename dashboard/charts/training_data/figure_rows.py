"""Claims about training data as rows, in words, and those beyond the rows drawn as one row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.records import number
from dashboard.charting import status as marks
from dashboard.charting.limits import limits_in_words, split_top, with_others
from dashboard.charting.terms import CLICK, word
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import compact, multiple, percent, plain_text
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Form, Row, RowMark, figure_marks

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.charting.chart import RenderContext
    from dashboard.i18n import Languages

NO_FIGURE = Text("수치 없음", "no figure")
_AGAINST = Text("{measure}({model} 대비)", "{measure} of {model}'s")
_GENERAL = Text("{subject} 일반", "{subject} in general")
_COUNTER = re.compile(r"\((.+)\)$")
_WRITE = {"percent": percent, "ratio": multiple}


def written(value: float, unit: str, language: Language) -> str:
    """Return a value of a unit in words: a share, a multiple or a number."""
    return _WRITE.get(unit, compact)(value, language)


def figure_of(row: Record, language: Language) -> str:
    """Return a claimed figure with its bound, or that there is none."""
    if pd.isna(row.point):
        return NO_FIGURE[language]
    if row.bound == "range":
        ends = (row.low, row.high)
        return language.dash.join(
            written(end, row.unit, language) for end in ends if not pd.isna(end)
        )
    return marks.bounded(written(row.point, row.unit, language), row.bound, language)


def counted(row: Record, language: Language) -> str:
    """Return a claimed figure with its unit: in Korean the word that counts it, if it has one.

    In English what the measure before it does not say already: a text corpus has 600B items.
    """
    unit = str(getattr(row, f"unit_{language}"))
    if language.is_korean or row.unit in _WRITE:
        unit = counter(unit)
    else:
        said = measure_of(row, language).split()
        unit = " ".join(word for word in unit.split() if word not in said)
    return f"{figure_of(row, language)} {unit}".rstrip()


def label_of(row: Record, context: RenderContext) -> str:
    """Return a claimed figure with its status, where it is not simply so."""
    text = figure_of(row, context.canvas.language)
    if row.rest:
        return text
    return text if row.status == "actual" else f"{text} · {word('status', row.status, context)}"


def subject_of(row: Record, language: Language) -> str:
    """Return the model that a claim is about, or what it says something of in general."""
    subject = str(getattr(row, f"subject_{language}"))
    return _GENERAL[language].format(subject=subject) if row.general else subject


def counter(unit: str) -> str:
    """Return the word that counts a unit, where it stands behind it in brackets: ``말뭉치(개)``."""
    found = _COUNTER.search(unit)
    return found[1] if found else ""


def measure_of(row: Record, language: Language) -> str:
    """Return what was counted, and against which model if it is a multiple."""
    measure, model = getattr(row, f"measure_{language}"), getattr(row, f"compared_with_{language}")
    if pd.isna(model):
        return str(measure)
    return _AGAINST[language].format(measure=measure, model=model)


def row_of(row: Record, context: RenderContext) -> Row:
    """Return the row of a claim about training data."""
    language, theme = context.canvas.language, context.canvas.theme
    other = theme.ink if row.general else theme.series[-1]
    color = theme.rule if row.rest else theme.country.get(row.country, other)
    return Row(
        name=subject_of(row, language),
        detail=measure_of(row, language),
        label=label_of(row, context),
        color=color,
        strong=row.country is not pd.NA and row.country == "KR",
        marks=_marks(row, color, context),
        hover=_hover(row, context),
        claims=row.claims,
    )


def _marks(row: Record, color: str, context: RenderContext) -> tuple[RowMark, ...]:
    """Return a bar from zero, of a range from end to end; only an outline where it is no model."""
    fill = Fill.OUTLINED if row.general else Fill.SOLID
    if row.status in marks.OPEN_STATUSES:
        fill = Fill.HATCHED
    low, high, hover = number(row.low), number(row.high), _hover(row, context)
    if low is None or high is None:
        return figure_marks(number(row.point), color, fill, hover, row.claims)
    return (RowMark(Form.BAR, low, high, color, fill, hover, row.claims),)


def _hover(row: Record, context: RenderContext) -> str:
    language = context.canvas.language
    lines = [
        f"<b>{subject_of(row, language)}</b> {measure_of(row, language)}",
        f"{figure_of(row, language)} · {getattr(row, f'unit_{language}')}",
        *([] if row.rest else [word("status", row.status, context)]),
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


def by_unit(rows: pd.DataFrame, languages: Languages) -> pd.DataFrame:
    """Return the first claims of each unit, the others in one row that reaches from end to end.

    Columns: those given; rest (claims that the row sums up, else 0), unnamed (as in
    ``summed_up``), matching (claims in all).
    """
    rows = rows.assign(rest=0).reset_index(drop=True)
    units = [
        with_others(*split_top(own, _MOST), lambda rest: _rest_of(rest, languages))
        for _, own in rows.groupby("unit", sort=False)
    ]
    drawn = pd.concat(units, ignore_index=True) if units else rows.assign(unnamed=0)
    return drawn.assign(matching=len(rows))


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
        "rest": len(rest),
    }


def limits(context: RenderContext) -> list[str]:
    """Return how much there is beyond what is drawn one by one, nothing if all of it is."""
    return limits_in_words(context, _LIMITED)
