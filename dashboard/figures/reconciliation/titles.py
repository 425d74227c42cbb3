"""The title of a reconciliation: a sentence computed from its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.analysis.records import Record, records
from dashboard.figures.reconciliation.comparison import compared
from dashboard.figures.reconciliation.frames import FIGURES, GAP
from dashboard.words import Words
from dashboard.words.numbers import multiple, plain

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_RATIO = Words(
    "{second} {second_year}년 값은 {first} {first_year}년 값의 {times}",
    "{second} for {second_year}: {times} the figure of {first} for {first_year}",
)
_SAME_YEAR = Words(", 같은 {year}년끼리는 {times}", ", {times} when both are taken for {year}")
_NO_YEAR = Words(", 함께 말한 해는 없다", ", no year in common")
_ALONE = Words(
    "견줄 다른 전망이 없다: {first} {first_year}년 값 하나",
    "Nothing to compare with: {first} for {first_year} alone",
)
_FIGURES = Words(
    "전망 {forecasts}개의 수치 {count}개, 범위나 기준 연도가 서로 다르다",
    "{count} figures of {forecasts} forecasts, differing in scope or base year",
)
_FIGURES_ALIKE = Words("시장 수치 {count}개", "Market figures: {count}")
_AGREE = Words(
    "밝힌 성장률 {count}개 모두 금액에서 다시 계산한 값과 {gap}%포인트 안에서 맞는다",
    "Growth rates as stated and as recomputed: {count} pairs, all within {gap} points",
)
_DIFFER = Words(
    "밝힌 성장률 {count}개, 다시 계산한 값과 많게는 {gap}%포인트 다르다",
    "Growth rates as stated and as recomputed: {count} pairs, up to {gap} points apart",
)
_NO_RATE = Words("다시 계산할 수 있는 성장률이 없다", "No growth rate can be recomputed: 0 stated")
_CLOSE = 0.5
"""Points within which two rates agree: the rounding of the printed amounts."""


def title(scene: Scene) -> str:
    """Return how far forecasts lie apart, or whether stated rates hold."""
    view = scene.state.one("view")
    if view == GAP:
        return _gap(scene)
    return _figures(scene) if view == FIGURES else _growth(scene)


def _gap(scene: Scene) -> str:
    language, pair = scene.canvas.language, compared(scene)
    ends = list(records(scene.frame[scene.frame["step"].isin([FIRST, SECOND])]))
    first, second = ends[0], ends[-1]
    alone = first.forecast == second.forecast
    sentence = (_ALONE if alone else _RATIO)[language].format(
        first=_name(first, scene),
        first_year=first.year,
        second=_name(second, scene),
        second_year=second.year,
        times=multiple(second.amount / first.amount, language),
    )
    if alone or first.year == second.year == pair.year:
        return sentence
    if pair.year is None:
        return sentence + _NO_YEAR[language]
    times = pair.second.points[pair.year].value / pair.first.points[pair.year].value
    return sentence + _SAME_YEAR[language].format(year=pair.year, times=multiple(times, language))


def _name(row: Record, scene: Scene) -> str:
    return str(getattr(row, f"forecaster_{scene.canvas.language}"))


def _figures(scene: Scene) -> str:
    row, language = scene.rows[0], scene.canvas.language
    words = _FIGURES if row.kinds > 1 else _FIGURES_ALIKE
    count, forecasts = (plain(value, language) for value in (row.matching, row.forecasts))
    return words[language].format(forecasts=forecasts, count=count)


def _growth(scene: Scene) -> str:
    row, language = scene.rows[0], scene.canvas.language
    if not row.pairs:
        return _NO_RATE[language]
    words = _AGREE if row.apart <= _CLOSE else _DIFFER
    return words[language].format(count=plain(row.pairs, language), gap=round(row.apart, 1))
