"""The two forecasts of a gap, as the words around it need them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.gap import common_base, needed
from dashboard.analysis.reconciliation import Side, common_year
from dashboard.charts.forecast_reconciliation.views import money, sides
from dashboard.requests.choices import ChoiceValues

if TYPE_CHECKING:
    from dashboard.analysis.gap import Needed
    from dashboard.charting.chart import RenderContext
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language


class Comparison(Struct, frozen=True):
    """Two forecasts side by side.

    Attributes:
        first: The forecast to start from.
        second: The forecast to arrive at.
        year: The last year that both speak of, if there is one.
        base: The year in which the later of them starts, if both state a start.
        needed: What it would take to meet, where the gap cannot be divided.
    """

    first: Side
    second: Side
    year: int | None
    base: int | None
    needed: Needed | None

    def name(self, side: Side, language: Language) -> str:
        """Return who made a forecast."""
        return side.last.forecaster_text[language]

    @property
    def rates(self) -> tuple[float, float]:
        """Won for one dollar, by which the two were converted."""
        first, second = (
            side.points[self.year if self.year is not None else side.last.year].rate
            for side in (self.first, self.second)
        )
        return first or float("nan"), second or float("nan")

    @property
    def growth(self) -> tuple[float, float]:
        """Percent a year of the two; of one without a start, what it is assumed to be."""
        if self.year is not None and self.base is not None:
            first, second = (
                side.since(self.base, self.year).growth for side in (self.first, self.second)
            )
            return first, second
        if self.needed is None:
            return float("nan"), float("nan")
        own, other = self.needed.start.growth, self.needed.growth
        return (own, other) if self.needed.side is self.first else (other, own)


class _Compared(Struct, frozen=True):
    """Two chosen forecasts in a currency: the words around a gap ask for them again and again."""

    first: str
    second: str
    currency: str

    def __call__(self, dataset: Dataset) -> Comparison:
        state = ChoiceValues({"first": self.first, "second": self.second})
        first, second = sides(money(dataset, self.currency), state)
        year = common_year(first, second)
        base = None if year is None else common_base(first, second, year)
        return Comparison(first, second, year, base, needed(first, second))


def compared(context: RenderContext) -> Comparison:
    """Return the two forecasts of the gap that a scene shows."""
    state = context.state
    chosen = _Compared(*(state.one(name) for name in ("first", "second", "currency")))
    return context.dataset.derived(chosen)
