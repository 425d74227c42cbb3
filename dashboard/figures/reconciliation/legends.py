"""The legend of a reconciliation, and what it would take to close a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.reconciliation.comparison import compared
from dashboard.figures.reconciliation.frames import GAP, GROWTH
from dashboard.figures.reconciliation.labels import look
from dashboard.figures.spans import Look
from dashboard.words import Words
from dashboard.words.numbers import money, percent

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_LOOKS = {
    Look.HATCHED: Words("빗금은 전망", "hatched: forecast"),
    Look.SOLID: Words("회색은 설명되는 차이", "grey: explained difference"),
    Look.OUTLINED: Words("테두리는 가정에 따른 차이", "outlined: difference as assumed"),
    Look.CROSSED: Words("격자는 설명되지 않는 나머지", "cross-hatched: unexplained remainder"),
}
_NEEDED = Words(
    "{own} 전망이 {other}의 {year}년 수치와 같아지려면 {start}년부터 연 {growth}씩 성장하거나"
    "(기사에 적힌 경로는 {own_growth}), {start}년 시장이 {amount}였어야 합니다"
    "(기사에 적힌 값은 {own_amount}).",
    "To match {other} in {year}, {own} would need growth of {growth} a year from {start} "
    "(as stated: {own_growth}) or a market of {amount} in {start} (as stated: {own_amount}).",
)


def legend(scene: Scene) -> list[str]:
    """Return what fillings stand for where the words beside them do not say it."""
    view, language = scene.state.one("view"), scene.canvas.language
    shown = {look(row) for row in scene.rows} if view == GAP else set()
    if view == GROWTH and scene.frame["status"].isin(OPEN_STATUSES).any():
        shown = {Look.HATCHED}
    if Look.SOLID in shown and not _explained(scene):
        shown.remove(Look.SOLID)
    return [words[language] for one, words in _LOOKS.items() if one in shown]


def _explained(scene: Scene) -> bool:
    """Whether a step, not only a stated figure, is a solid bar."""
    steps = [row for row in scene.rows if row.step not in {FIRST, SECOND}]
    return any(look(row) is Look.SOLID for row in steps)


def needed_words(scene: Scene) -> str:
    """Return how fast a forecast would have to grow, or from where, to meet the other."""
    if scene.state.one("view") != GAP:
        return ""
    language, pair = scene.canvas.language, compared(scene)
    needed = pair.needed
    if needed is None:
        return ""
    currency = needed.side.last.currency
    return _NEEDED[language].format(
        own=pair.name(needed.side, language),
        other=pair.name(needed.other, language),
        year=needed.year,
        start=needed.start.year,
        growth=percent(needed.growth, language),
        own_growth=percent(needed.start.growth, language),
        amount=money(needed.amount, currency, language, 3),
        own_amount=money(needed.start.amount, currency, language),
    )
