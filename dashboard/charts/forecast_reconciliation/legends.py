"""The legend of a reconciliation, and what it would take to close a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.forecast_reconciliation.comparison import compared
from dashboard.charts.forecast_reconciliation.frames import GAP, GROWTH
from dashboard.charts.forecast_reconciliation.labels import fill_of, is_unchanged
from dashboard.i18n import Text
from dashboard.i18n.numbers import money, percent
from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext

_LOOKS = {
    Fill.HATCHED: Text("빗금은 전망", "hatched: forecast"),
    Fill.SOLID: Text("회색은 설명되는 차이", "grey: explained difference"),
    Fill.PALE: Text("테두리는 가정에 따른 차이", "outlined: difference as assumed"),
    Fill.CROSSED: Text("격자는 설명되지 않는 나머지", "cross-hatched: unexplained remainder"),
}
_NEEDED = Text(
    "{own} 전망이 {other}의 {year}년 수치와 같아지려면 {start}년부터 연 {growth}씩 성장하거나"
    "(기사에 적힌 경로는 {own_growth}), {start}년 시장이 {amount}였어야 합니다"
    "(기사에 적힌 값은 {own_amount}).",
    "To match {other} in {year}, {own} would need growth of {growth} a year from {start} "
    "(as stated: {own_growth}) or a market of {amount} in {start} (as stated: {own_amount}).",
)


def legend(context: RenderContext) -> list[str]:
    """Return what fillings stand for where the words beside them do not say it."""
    view, language = context.state.one("view"), context.canvas.language
    steps = [row for row in context.rows if view == GAP and not is_unchanged(row)]
    shown = {fill_of(row) for row in steps}
    if view == GROWTH and context.frame["status"].isin(OPEN_STATUSES).any():
        shown = {Fill.HATCHED}
    if Fill.SOLID in shown and not _explained(context):
        shown.remove(Fill.SOLID)
    return [words[language] for one, words in _LOOKS.items() if one in shown]


def _explained(context: RenderContext) -> bool:
    """Whether a step, not only a stated figure, is a solid bar."""
    steps = [row for row in context.rows if row.step not in {FIRST, SECOND}]
    steps = [row for row in steps if not is_unchanged(row)]
    return any(fill_of(row) is Fill.SOLID for row in steps)


def needed_words(context: RenderContext) -> str:
    """Return how fast a forecast would have to grow, or from where, to meet the other."""
    if context.state.one("view") != GAP:
        return ""
    language, pair = context.canvas.language, compared(context)
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
