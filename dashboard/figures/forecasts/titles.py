"""The title of forecasts: a sentence computed from the rows, true under every choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.forecasts import REST, shared_years
from dashboard.analysis.records import Record, records
from dashboard.figures.forecasts.amounts import amount, spoken
from dashboard.figures.forecasts.notes import forecaster
from dashboard.words import Language, Words
from dashboard.words.numbers import multiple

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_GROWS = Words(
    "{forecaster}: {scope}, {last}년 {amount}로 {first}년의 {times}",
    "{forecaster}: {scope} of {amount} in {last}, {times} that of {first}",
)
_ALONE = Words(
    "{forecaster}: {scope}, {last}년 {amount}", "{forecaster}: {scope} of {amount} in {last}"
)
_APART = Words(
    "{year}년 AI 시장을 두고 {times} 차이 나는 전망 {count}개",
    "{count} forecasts of the AI market in {year}, {times} apart",
)
_DIFFER = Words(": 밝힌 범위가 다르다", ", differing in stated scope")
_NO_YEAR = Words(
    "전망 {count}개, 같은 해를 함께 말한 것은 없다", "{count} forecasts, none of the same year"
)


def title(scene: Scene) -> str:
    """Return how far forecasts lie apart, or where the only one leads."""
    language, rows = scene.canvas.language, spoken(scene.rows)
    limited = any(row.basis == REST for row in scene.rows)
    drawn = len({row.forecast for row in rows})
    count = int(scene.frame["matching"].iloc[0]) if limited else drawn
    if count == 1:
        return _single(rows, language)
    years = shared_years(scene.frame.rename(columns={"amount": "value"}))
    if years.empty:
        return _NO_YEAR[language].format(count=count)
    year = next(records(years))
    sentence = _APART[language].format(
        year=year.year, times=multiple(year.times, language), count=year.forecasts
    )
    return sentence + (_DIFFER[language] if _scopes_differ(rows, year.year) else "")


def _scopes_differ(rows: list[Record], year: int) -> bool:
    return len({(row.scope_en, row.region) for row in rows if row.year == year}) > 1


def _single(rows: list[Record], language: Language) -> str:
    first, last = rows[0], rows[-1]
    words = _ALONE if first.year == last.year else _GROWS
    return words[language].format(
        forecaster=forecaster(last, language),
        scope=getattr(last, f"scope_{language}"),
        last=last.year,
        amount=amount(last, language),
        first=first.year,
        times=multiple(last.amount / first.amount, language),
    )
