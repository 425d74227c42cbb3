"""What is said beside the rows of a reconciliation and on hovering over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.reconciliation import (
    ASSUMED,
    BASE,
    EXCHANGE,
    GROWTH,
    LATER,
    REST,
    SCOPE,
    YEAR,
)
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import CLICK, listed, word
from dashboard.charts.forecast_reconciliation.comparison import compared
from dashboard.charts.forecast_reconciliation.row_kinds import GapStep
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import money, percent, plain
from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.charts.forecast_reconciliation.row_kinds import (
        FigureRange,
        ItemRow,
        RateRange,
        StatedFigure,
        StatedRate,
    )

_READ, _COMPUTED = 4, 3
_NONE = Text("미제시", "none stated")
_NO_CHANGE = Text("차이 없음", "no difference")
_ASSUMED = Text("{text} · 가정", "{text} · assumed")
_BASE_YEAR = Text("기준 연도 {year}년", "base year {year}")
_ONE_YEAR = Text("단일 연도 전망", "single-year forecast")
_REGION = Text("지역 {region}", "region: {region}")
_WORLD = Text("전 세계", "region: world")
_NO_REGION = Text("미상", "not stated")
_KIND = {
    "year": Text("전년 대비", "over one year"),
    "compound": Text("연평균", "compound"),
}
_OWN_PATH = Text("{forecaster}의 성장 추세 적용", "along the growth path of {forecaster}")
_SAME_SCOPE = Text("같은 시장 범위", "the stated scopes are the same")
_WITH_SCOPE = Text("{year}년 규모(시장 범위 차이 포함)", "level in {year}, scope included")
_LEVEL = Text("{year}년 규모", "level in {year}")
_PARTS = {
    BASE: Text("출발 규모", "start"),
    GROWTH: Text("성장률", "growth"),
    SCOPE: Text("시장 범위", "scope"),
}
_MIXED = Text("{parts} 구분 불가({why})", "{parts} cannot be separated ({why})")
_MISSING = Text(
    "{forecaster}의 기준 연도·성장률 미제시", "{forecaster} states no base year or growth rate"
)
_MISSING_BOTH = Text("기준 연도·성장률 미제시", "no base year or growth rate stated")
_NO_YEAR = Text("같은 연도의 전망이 없음", "no year in common")
_RATES = Text("1달러당 {first}원 → {second}원", "{first} → {second} won per dollar")
_GROWS = Text("연 {first} → {second}", "{first} → {second} a year")
_ALIKE = Text("두 전망이 같다고 가정", "assumed to be the same in both")


def label(row: StatedFigure, context: RenderContext) -> str:
    """Return the figure of a row, or what a step changes and by which factor.

    A figure as read from an article has four digits, a computed one three.
    """
    language = context.canvas.language
    if not isinstance(row, GapStep) or not row.is_between:
        as_read = row.rate_kind in {"none", "printed"}
        amount = money(row.amount, row.currency, language, _READ if as_read else _COMPUTED)
        return f"{amount} · {word('status', row.status or '', context)}"
    text = _NO_CHANGE[language] if row.factor == 1 else change(row, language)
    return _ASSUMED[language].format(text=text) if row.basis == ASSUMED else text


def others_label(row: FigureRange, context: RenderContext) -> str:
    """Return the range of figures that are summed up."""
    language = context.canvas.language
    ends = (money(end, row.currency, language, _COMPUTED) for end in (row.low, row.high))
    return "–".join(dict.fromkeys(ends))


def change(row: GapStep, language: Language) -> str:
    """Return what a step adds or takes away, with its factor."""
    change = row.end - row.begin
    sign = "+" if change > 0 else "−"
    size = money(abs(change), row.currency, language, _READ)
    return f"{sign}{size}{language.aside(f'×{plain(round(row.factor, 2), language)}')}"


def fill_of(row: GapStep) -> Fill:
    """Return how the bar of a step is filled."""
    if not row.is_between:
        return Fill.HATCHED if row.status in OPEN_STATUSES else Fill.SOLID
    if row.basis == ASSUMED:
        return Fill.PALE
    return Fill.CROSSED if row.step == REST else Fill.SOLID


def detail(row: StatedFigure, context: RenderContext) -> str:
    """Return what a figure counts and where it stands, or where a step comes from."""
    if isinstance(row, GapStep) and row.is_between:
        return _step_detail(row, context)
    language = context.canvas.language
    base = (
        _ONE_YEAR[language]
        if row.base_year is None
        else _BASE_YEAR[language].format(year=row.base_year)
    )
    texts = row.scope_text[language], row.publisher_text[language]
    return " · ".join([texts[0], _region(row, context), base, texts[1]])


def _region(row: StatedFigure, context: RenderContext) -> str:
    language = context.canvas.language
    if row.region == "world":
        return _WORLD[language]
    if row.region is None or row.region == "unstated":
        return _REGION[language].format(region=_NO_REGION[language])
    return _REGION[language].format(region=word("region", row.region, context))


def _step_detail(row: GapStep, context: RenderContext) -> str:
    language, pair = context.canvas.language, compared(context)
    if row.step in {YEAR, LATER}:
        side = pair.first if row.step == YEAR else pair.second
        return _OWN_PATH[language].format(forecaster=pair.name(side, language))
    if row.step == EXCHANGE:
        rates = [plain(round(rate, 1), language) for rate in pair.rates]
        return _RATES[language].format(first=rates[0], second=rates[1])
    if row.step == SCOPE:
        return _SAME_SCOPE[language]
    return _mixed(row, context) if row.step == REST else _cause(row, context)


def _mixed(row: GapStep, context: RenderContext) -> str:
    """Return what cannot be separated in what remains of a gap, and why."""
    language, pair = context.canvas.language, compared(context)
    if not row.mixed:
        return _NO_YEAR[language]
    parts = [_PARTS[part][language] for part in row.mixed.split(";")]
    missing = [side for side in (pair.first, pair.second) if side.base_year is None]
    why = _MISSING if len(missing) == 1 else _MISSING_BOTH
    return _MIXED[language].format(
        parts=listed(parts, language),
        why=why[language].format(forecaster=pair.name((missing or [pair.first])[0], language)),
    )


def _cause(row: GapStep, context: RenderContext) -> str:
    """Return where the start or the growth rates come from."""
    language, pair = context.canvas.language, compared(context)
    if row.basis == ASSUMED and row.factor == 1:
        return _ALIKE[language]
    if row.step == BASE:
        words = _LEVEL if pair.first.scope == pair.second.scope else _WITH_SCOPE
        return words[language].format(year=pair.base or row.year)
    first, second = (percent(rate, language) for rate in pair.growth)
    return _GROWS[language].format(first=first, second=second)


def growth_detail(row: StatedRate, context: RenderContext) -> str:
    """Return over how long a rate is meant, and who printed it."""
    language = context.canvas.language
    publisher = row.publisher_text[language]
    if row.kind is None:
        return publisher
    return f"{_KIND[row.kind][language]} · {publisher}"


def growth_label(value: float | None, language: Language) -> str:
    """Return a growth rate, or that none is stated."""
    return _NONE[language] if value is None else percent(value, language)


def rate_labels(row: StatedRate, language: Language) -> tuple[str, str]:
    """Return the growth rate of a row as stated and as recomputed."""
    stated, again = row.stated_growth, row.recomputed_growth
    return growth_label(stated, language), growth_label(again, language)


def others_rates(row: RateRange, language: Language) -> tuple[str, str]:
    """Return the range of growth rates that are summed up, as stated and as recomputed."""
    stated, again = (
        "–".join(dict.fromkeys(growth_label(end, language) for end in ends))
        for ends in ((row.low, row.high), (row.again_low, row.again_high))
    )
    return stated, again


def hover(row: ItemRow, about: str, said: str, context: RenderContext) -> str:
    """Return what is said on hovering over a row."""
    language = context.canvas.language
    lines = [
        f"<b>{row.item_text[language]}</b>",
        about,
        said,
        row.rate_note_text[language],
        CLICK[language],
    ]
    return "<br>".join(line for line in lines if line)
