"""What is said beside the rows of a reconciliation and on hovering over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.reconciliation import (
    ASSUMED,
    BASE,
    EXCHANGE,
    FIRST,
    GROWTH,
    LATER,
    REST,
    SCOPE,
    SECOND,
    YEAR,
)
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.members.names import listed
from dashboard.figures.reconciliation.comparison import compared
from dashboard.figures.reconciliation.frames import GAP
from dashboard.figures.spans import Look
from dashboard.figures.terms import term
from dashboard.words import Language, Words
from dashboard.words.numbers import money, percent, plain

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene

_READ, _COMPUTED = 4, 3
_NONE = Words("미제시", "none stated")
_NO_CHANGE = Words("차이 없음", "no difference")
_ASSUMED = Words("{text} · 가정", "{text} · assumed")
_BASE_YEAR = Words("기준 연도 {year}년", "base year {year}")
_ONE_YEAR = Words("단일 연도 전망", "single-year forecast")
_REGION = Words("지역 {region}", "region: {region}")
_WORLD = Words("전 세계", "region: world")
_NO_REGION = Words("미상", "not stated")
_KIND = {
    "year": Words("전년 대비", "over one year"),
    "compound": Words("연평균", "compound"),
}
_OWN_PATH = Words("{forecaster}의 성장 경로 적용", "along the growth path of {forecaster}")
_SAME_SCOPE = Words("같은 시장 범위", "the stated scopes are the same")
_WITH_SCOPE = Words("{year}년 규모(시장 범위 차이 포함)", "level in {year}, scope included")
_LEVEL = Words("{year}년 규모", "level in {year}")
_PARTS = {
    BASE: Words("출발 규모", "start"),
    GROWTH: Words("성장률", "growth"),
    SCOPE: Words("시장 범위", "scope"),
}
_MIXED = Words("{parts} 구분 불가({why})", "{parts} cannot be separated ({why})")
_MISSING = Words(
    "{forecaster}의 기준 연도·성장률 미제시", "{forecaster} states no base year or growth rate"
)
_MISSING_BOTH = Words("기준 연도·성장률 미제시", "no base year or growth rate stated")
_NO_YEAR = Words("같은 연도의 전망이 없음", "no year in common")
_RATES = Words("1달러당 {first}원 → {second}원", "{first} → {second} won per dollar")
_GROWS = Words("연 {first} → {second}", "{first} → {second} a year")
_ALIKE = Words("두 전망이 같다고 가정", "assumed to be the same in both")
_CLICK = Words("눌러서 근거 보기", "Click for the evidence")


def amount(value: float, row: Record, language: Language) -> str:
    """Return a figure: four digits as read from an article, three if computed."""
    read = pd.isna(row.step) or row.step in {FIRST, SECOND}
    as_read = read and row.rate_kind in {"none", "printed"}
    return money(value, row.currency, language, _READ if as_read else _COMPUTED)


def label(row: Record, scene: Scene) -> str:
    """Return the figure of a row, or what a step changes and by which factor."""
    language = scene.canvas.language
    if row.rest:
        ends = (money(end, row.currency, language, _COMPUTED) for end in (row.low, row.high))
        return "–".join(dict.fromkeys(ends))
    if pd.isna(row.step) or row.step in {FIRST, SECOND}:
        return f"{amount(row.amount, row, language)} · {_status(row, scene)}"
    text = _NO_CHANGE[language] if row.factor == 1 else change(row, language)
    return _ASSUMED[language].format(text=text) if row.basis == ASSUMED else text


def change(row: Record, language: Language) -> str:
    """Return what a step adds or takes away, with its factor."""
    sign = "+" if row.change > 0 else "−"
    size = money(abs(row.change), row.currency, language, _COMPUTED)
    return f"{sign}{size} (×{plain(round(row.factor, 2), language)})"


def look(row: Record) -> Look:
    """Return how the bar of a step is filled."""
    if row.step in {FIRST, SECOND}:
        return Look.HATCHED if row.status in OPEN_STATUSES else Look.SOLID
    if row.factor == 1:
        return Look.EMPTY
    if row.basis == ASSUMED:
        return Look.OUTLINED
    return Look.CROSSED if row.step == REST else Look.SOLID


def detail(row: Record, scene: Scene) -> str:
    """Return what a figure counts and where it stands, or where a step comes from."""
    if not pd.isna(row.step) and row.step not in {FIRST, SECOND}:
        return _step_detail(row, scene)
    language = scene.canvas.language
    scope = getattr(row, f"scope_{language}")
    if row.rest:
        return str(scope)
    base = (
        _ONE_YEAR[language]
        if pd.isna(row.base_year)
        else _BASE_YEAR[language].format(year=row.base_year)
    )
    publisher = getattr(row, f"publisher_{language}")
    return " · ".join([scope, _region(row, scene), base, publisher])


def _region(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    if row.region == "world":
        return _WORLD[language]
    region = _NO_REGION if row.region == "unstated" else term(scene.dataset, "region", row.region)
    return _REGION[language].format(region=region[language])


def _step_detail(row: Record, scene: Scene) -> str:
    language, pair = scene.canvas.language, compared(scene)
    if row.step in {YEAR, LATER}:
        side = pair.first if row.step == YEAR else pair.second
        return _OWN_PATH[language].format(forecaster=pair.name(side, language))
    if row.step == EXCHANGE:
        rates = [plain(round(rate, 1), language) for rate in pair.rates]
        return _RATES[language].format(first=rates[0], second=rates[1])
    if row.step == SCOPE:
        return _SAME_SCOPE[language]
    return _mixed(row, scene) if row.step == REST else _cause(row, scene)


def _mixed(row: Record, scene: Scene) -> str:
    """Return what cannot be separated in what remains of a gap, and why."""
    language, pair = scene.canvas.language, compared(scene)
    if not row.mixed:
        return _NO_YEAR[language]
    parts = [_PARTS[part][language] for part in row.mixed.split(";")]
    missing = [side for side in (pair.first, pair.second) if side.base_year is None]
    why = _MISSING if len(missing) == 1 else _MISSING_BOTH
    return _MIXED[language].format(
        parts=listed(parts, language),
        why=why[language].format(forecaster=pair.name((missing or [pair.first])[0], language)),
    )


def _cause(row: Record, scene: Scene) -> str:
    """Return where the start or the growth rates come from."""
    language, pair = scene.canvas.language, compared(scene)
    if row.basis == ASSUMED and row.factor == 1:
        return _ALIKE[language]
    if row.step == BASE:
        words = _LEVEL if pair.first.scope == pair.second.scope else _WITH_SCOPE
        return words[language].format(year=pair.base or row.year)
    first, second = (percent(rate, language) for rate in pair.growth)
    return _GROWS[language].format(first=first, second=second)


def growth_detail(row: Record, scene: Scene) -> str:
    """Return over how long a rate is meant, and who printed it."""
    language = scene.canvas.language
    if row.rest:
        return str(getattr(row, f"scope_{language}"))
    publisher = str(getattr(row, f"publisher_{language}"))
    if pd.isna(row.kind):
        return publisher
    return f"{_KIND[row.kind][language]} · {publisher}"


def growth_label(value: float, language: Language) -> str:
    """Return a growth rate, or that none is stated."""
    return _NONE[language] if pd.isna(value) else percent(value, language)


def rate_label(row: Record, scene: Scene, *, again: bool) -> str:
    """Return the growth rate of a row as stated or recomputed, or the range that it sums up."""
    language = scene.canvas.language
    if row.rest:
        ends = (row.again_low, row.again_high) if again else (row.low, row.high)
        return "–".join(dict.fromkeys(growth_label(end, language) for end in ends))
    return growth_label(row.recomputed_growth if again else row.stated_growth, language)


def hover(row: Record, scene: Scene) -> str:
    """Return what is said on hovering over a row."""
    language = scene.canvas.language
    about = growth_detail(row, scene) if row.view not in {GAP, "figures"} else detail(row, scene)
    said = (
        " / ".join(rate_label(row, scene, again=again) for again in (False, True))
        if pd.isna(row.amount)
        else label(row, scene)
    )
    lines = [
        f"<b>{getattr(row, f'item_{language}')}</b>",
        about,
        said,
        getattr(row, f"rate_note_{language}"),
        _CLICK[language],
    ]
    return "<br>".join(line for line in lines if line)


def _status(row: Record, scene: Scene) -> str:
    return term(scene.dataset, "status", row.status)[scene.canvas.language]
