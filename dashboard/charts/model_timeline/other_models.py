"""The claimed sizes beyond those drawn one by one: how many in each period, and how large."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.analysis.periods import Period, periods
from dashboard.analysis.records import number
from dashboard.charting.limits import limits_in_words, summed_up
from dashboard.charting.terms import CLICK
from dashboard.charts.model_timeline.model_marks import UNDATED, UNSIZED
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import compact, plain, plain_text
from dashboard.plotting.timeseries import Extent

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.i18n import Language, Languages

_MOST_PERIODS = 32
"""Periods that have room for a range of their own."""

_NAME = Text("그 밖의 주장 {count}건", "{count} more claims")
_MODELS = Text("모델 {count}개", "models: {count}")
_ENTER = Text("{count}건 포함", "{count} of them")
_SPAN = Text("{low}~{high}", "{low} to {high}")
_HALF = Text("중간 절반은 {low}~{high}", "the middle half {low} to {high}")
_LIMITED = Text(
    "주장 {count}건 가운데 크거나 최근인 {drawn}건만 점, 나머지는 {period} 회색 범위"
    "(짙은 부분은 중간 절반)",
    "{drawn} of {count} claims as dots, the largest and the newest; the others as grey ranges by "
    "{period} (darker: the middle half)",
)
_LARGEST = Text(
    "주장 {count}건 가운데 가장 큰 모델의 {drawn}건만 점, 나머지는 {period} 회색 범위"
    "(짙은 부분은 중간 절반)",
    "{drawn} of {count} claims as dots, those of the largest models; the others as grey ranges by "
    "{period} (darker: the middle half)",
)
_PERIODS = {
    3: Text("분기별", "quarter"),
    12: Text("연도별", "year"),
    60: Text("5년 단위", "five-year period"),
    120: Text("10년 단위", "decade"),
}


class OtherModels(Struct, frozen=True):
    """Claims of a period that are summed up; columns as in ``by_period``."""

    model_text: Text
    developers_text: Text
    announced_on: str | None
    earliest: float | None
    latest: float | None
    low: float | None
    high: float | None
    half_low: float | None
    half_high: float | None
    period: int
    count: int
    claims: str


def by_period(rest: pd.DataFrame, drawn: pd.DataFrame, languages: Languages) -> pd.DataFrame:
    """Return a row for each period of claims that are not drawn one by one.

    Claims without a date have no period and those without a size no range: they are rows of their
    own. Such a row has no size and no status; its time is the period.

    Columns: as in ``summed_up``; half_low, half_high (between which the middle half of their sizes
    lies), period (its months).

    Args:
        rest: The claims.
        drawn: Those drawn one by one.
        languages: The languages of what is said.
    """
    when = periods(rest["moment"], _MOST_PERIODS)
    begin = [float("nan") if period is None else period.begin for period in when]
    rest = rest.assign(
        when=pd.Series(when, rest.index, object), begin=begin, sized=rest["point"].notna()
    )
    groups = (own for _, own in rest.groupby(["begin", "sized"], dropna=False))
    return summed_up(drawn, groups, lambda rest: _summary(rest, languages))


def _summary(own: pd.DataFrame, languages: Languages) -> dict[str, object]:
    when = own["when"].iloc[0]
    words = languages.cells(
        model=_NAME.format(count=plain_text(len(own))),
        developers=_MODELS.format(count=plain_text(own["model"].nunique())),
        fitted=_ENTER.format(count=plain_text(int(own["fitted"].sum()))),
    )
    time = _time(when) if isinstance(when, Period) else {"period": 0}
    return {**words, **time, **_sizes(own), "fitted": False, "rivals": 0}


def _time(period: Period) -> dict[str, object]:
    return {
        "announced_on": period.edtf,
        "earliest": period.begin,
        "latest": period.end,
        "moment": (period.begin + period.end) / 2,
        "period": period.months,
    }


def _sizes(own: pd.DataFrame) -> dict[str, object]:
    points = own["point"].dropna().astype(float)
    if points.empty:
        return {"half_low": float("nan"), "half_high": float("nan")}
    return {
        "low": own[["point", "low"]].min(axis=None),
        "high": own[["point", "high"]].max(axis=None),
        "half_low": points.quantile(0.25),
        "half_high": points.quantile(0.75),
        "bound": "range",
    }


def extents(context: RenderContext) -> list[Extent]:
    """Return what is drawn for the claims that are summed up."""
    language = context.canvas.language
    return [
        Extent(
            begin=row.earliest,
            end=row.latest,
            low=number(row.low),
            high=number(row.high),
            half=(row.half_low or 0.0, row.half_high or 0.0),
            label=plain(row.count, language),
            hover="<br>".join([*_parts(row, language), CLICK[language]]),
            claims=row.claims,
        )
        for row in context.others(OtherModels)
    ]


def told_rest(row: OtherModels, language: Language) -> str:
    """Return a row of summed-up claims in words."""
    return ", ".join(_parts(row, language))


def _parts(row: OtherModels, language: Language) -> list[str]:
    when = UNDATED[language] if row.announced_on is None else edtf(row.announced_on, language)
    name, models = row.model_text[language], row.developers_text[language]
    if row.low is None:
        return [name + language.aside(models), when, UNSIZED[language]]
    spans = [(_SPAN, row.low, row.high), (_HALF, row.half_low, row.half_high)]
    said = [
        words[language].format(low=compact(low or 0, language), high=compact(high or 0, language))
        for words, low, high in spans
    ]
    return [name + language.aside(models), when, *said]


def limits(context: RenderContext) -> str:
    """Return how much there is beyond what is drawn one by one, nothing if all of it is."""
    if not context.others(OtherModels):
        return ""
    months = max(row.period for row in context.others(OtherModels)) or 3
    period = _PERIODS[months][context.canvas.language]
    words = _LARGEST if context.state.number("top") else _LIMITED
    said = words.format(period=period, drawn="{drawn}", count="{count}")
    return limits_in_words(context, said)[0]
