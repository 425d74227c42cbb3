"""The legend of a reconciliation, and what it would take to close a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.reconciliation import ASSUMED
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.reconciliation.comparison import compared
from dashboard.figures.reconciliation.frames import GAP, GROWTH
from dashboard.figures.reconciliation.labels import look
from dashboard.figures.spans import Look
from dashboard.words import Words
from dashboard.words.numbers import money, percent

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_HATCHED = Words("빗금은 전망", "hatched: forecast")
_OUTLINED = Words("테두리만은 금액에서 다시 계산", "outlined: recomputed from the amounts")
_STEPS = {
    Look.HATCHED: _HATCHED,
    Look.SOLID: Words("채움은 설명되는 차이", "filled: explained"),
    Look.CROSSED: Words("격자는 나눌 수 없는 차이", "crossed: cannot be divided"),
    Look.EMPTY: Words(
        "빈 동그라미는 차이가 없거나 따로 잴 수 없음", "circle: none, or not to be told"
    ),
    Look.OUTLINED: Words("테두리만은 독자의 가정", "outlined: your assumption"),
}
_NEEDED = Words(
    "{own}의 경로가 {other}의 {year}년 값에 이르려면 {start}년부터 해마다 {growth}"
    "(밝힌 경로는 {own_growth}) 커지거나, "
    "{start}년 시장이 {amount}(적힌 값은 {own_amount})여야 한다",
    "To meet {other} in {year}, {own} would have to grow {growth} a year from {start} (its path: "
    "{own_growth}) or start from {amount} (stated: {own_amount})",
)


def legend(scene: Scene) -> list[str]:
    """Return what the fillings that are really drawn stand for."""
    language, view = scene.canvas.language, scene.state.one("view")
    if view == GAP:
        drawn = {look(row) for row in scene.rows}
        steps = {look(row) for row in scene.rows if row.basis == ASSUMED}
        shown = [one for one in _STEPS if one in drawn | steps]
        return [_STEPS[one][language] for one in shown]
    legends = [_HATCHED] if scene.frame["status"].isin(OPEN_STATUSES).any() else []
    if view == GROWTH and scene.frame["recomputed_growth"].notna().any():
        legends.append(_OUTLINED)
    return [words[language] for words in legends]


def needed_words(scene: Scene) -> str:
    """Return how fast a forecast would have to grow, or from where, to meet the other."""
    if scene.state.one("view") != GAP:
        return ""
    language, pair = scene.canvas.language, compared(scene)
    wish = pair.needed
    if wish is None:
        return ""
    currency = wish.side.last.currency
    return _NEEDED[language].format(
        own=pair.name(wish.side, language),
        other=pair.name(wish.other, language),
        year=wish.year,
        start=wish.start.year,
        growth=percent(wish.growth, language),
        own_growth=percent(wish.start.growth, language),
        amount=money(wish.amount, currency, language, 3),
        own_amount=money(wish.start.amount, currency, language),
    )
