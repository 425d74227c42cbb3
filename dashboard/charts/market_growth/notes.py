"""What is said beside a forecast and on hovering over its points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.forecasts import DERIVED, PROJECTED, STATED
from dashboard.analysis.records import by
from dashboard.charting.terms import CLICK
from dashboard.charts.market_growth.forecast_rows import (
    ForecastRow,
    amount,
    computed,
    in_year,
    other_amount,
    status_of,
)
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import multiple, percent

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext

_UNSTATED = Text("{scope}(지역 미상)", "{scope} (region not stated)")
_COMPOUND = Text(
    "{first}~{last}년 연평균 {stated} 성장(재계산 {again})",
    "{stated} a year, {first}–{last} (recomputed {again})",
)
_OVER_YEAR = Text(
    "{last}년 전년 대비 {stated} 성장(재계산 {again})",
    "{stated} in one year, {first}–{last} (recomputed {again})",
)
_OWN = Text("기사에는 {amount}", "{amount} in the article")
_BESIDE = Text("기사에 병기된 금액 {amount}", "also given as {amount}")
_TIMES = Text(
    "{forecaster}의 같은 해 수치({how}{amount})의 {times}",
    "{times} the figure of {forecaster} for that year ({how}{amount})",
)
_HOW = {DERIVED: Text("계산값 ", "computed, "), STATED: Text("", "")}
_TIMES_MANY = Text(
    "같은 해 다른 전망 {count}건의 {low}~{high}",
    "{low} to {high} the {count} others for that year",
)
_DERIVED = Text("두 해 사이를 연평균 성장률로 계산", "computed at an even rate between two years")
_PROJECTED = Text("사용자 가정: {low}~{high}", "your assumption: {low} to {high}")


def scope(row: ForecastRow, language: Language) -> str:
    """Return which market is counted, and that no region is stated where none is."""
    words = row.scope_text[language]
    return _UNSTATED[language].format(scope=words) if row.region == "unstated" else words


def forecaster(row: ForecastRow, language: Language) -> str:
    """Return who made the forecast."""
    return row.forecaster_text[language]


def growth(row: ForecastRow, language: Language) -> str:
    """Return the stated growth up to a row's year beside the recomputed one; empty if none."""
    if row.stated_growth is None or row.growth_from is None:
        return ""
    words = _COMPOUND if row.growth_kind == "compound" else _OVER_YEAR
    again = "–" if row.recomputed_growth is None else percent(row.recomputed_growth, language)
    return words[language].format(
        first=int(row.growth_from),
        last=row.year,
        stated=percent(row.stated_growth, language),
        again=again,
    )


def note(rows: list[ForecastRow], every: list[ForecastRow], language: Language) -> tuple[str, ...]:
    """Return the lines about one forecast: who, what is counted, growth, comparison.

    Args:
        rows: Its rows by year.
        every: The rows of all forecasts.
        language: The reader's language.
    """
    last = rows[-1]
    lines = [
        f"{forecaster(last, language)} · {scope(last, language)}",
        *(growth(row, language) for row in reversed(rows)),
        _article(last, language),
        _compared(last, every, language) if len(rows) == 1 else "",
    ]
    return tuple(line for line in lines if line)


def _article(row: ForecastRow, language: Language) -> str:
    other = other_amount(row, language)
    if not other or row.basis != STATED:
        return ""
    converted = row.own_currency != row.currency and row.rate_kind != "printed"
    return (_OWN if converted else _BESIDE)[language].format(amount=other)


def _compared(row: ForecastRow, every: list[ForecastRow], language: Language) -> str:
    others = [one for one in every if one.year == row.year and one.forecast != row.forecast]
    same = [own[0] for own in by(others, lambda row: row.forecast).values()]
    if not same:
        return ""
    times = [row.amount / other.amount for other in same]
    if len(same) > 1:
        return _TIMES_MANY[language].format(
            count=len(same),
            low=multiple(min(times), language),
            high=multiple(max(times), language),
        )
    return _TIMES[language].format(
        forecaster=forecaster(same[0], language),
        how=_HOW.get(same[0].basis, _HOW[STATED])[language],
        amount=amount(same[0], language),
        times=multiple(times[0], language),
    )


def hover(row: ForecastRow, context: RenderContext) -> str:
    """Return what is said on hovering over a point."""
    language = context.canvas.language
    lines = [
        f"<b>{in_year(row, language)}</b>",
        f"{forecaster(row, language)} · {scope(row, language)}",
        _standing(row, context),
        growth(row, language),
        row.rate_note_text[language],
        CLICK[language],
    ]
    return "<br>".join(line for line in lines if line)


def _standing(row: ForecastRow, context: RenderContext) -> str:
    language = context.canvas.language
    if row.basis == PROJECTED:
        ends = (computed(value, row.currency, language) for value in (row.low, row.high))
        return _PROJECTED[language].format(**dict(zip(("low", "high"), ends, strict=True)))
    if row.basis == DERIVED:
        return _DERIVED[language]
    return status_of(row, context)
