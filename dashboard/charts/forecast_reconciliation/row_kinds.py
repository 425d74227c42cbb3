"""The kinds of rows that a reconciliation draws; columns as in the chart's frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.reconciliation import FIRST, SECOND

if TYPE_CHECKING:
    from dashboard.i18n import Text


class ItemRow(Struct, frozen=True):
    """What every row has."""

    item_text: Text
    scope_text: Text
    rate_note_text: Text
    claims: str


class ReconciledRow(ItemRow, frozen=True):
    """A row of one forecast, or of a step between two."""

    forecast: str | None
    forecaster_text: Text
    region: str | None
    base_year: int | None
    year: int
    status: str | None
    publisher_text: Text


class StatedFigure(ReconciledRow, frozen=True):
    """A stated figure."""

    amount: float
    currency: str
    rate_kind: str


class GapStep(StatedFigure, frozen=True):
    """A step of a gap: one of the two figures, or what leads from one to the other."""

    step: str
    basis: str
    factor: float
    begin: float
    end: float
    mixed: str

    @property
    def is_between(self) -> bool:
        """Whether it leads from one figure to the other."""
        return self.step not in {FIRST, SECOND}

    @property
    def is_unchanged(self) -> bool:
        """Whether it changes nothing: it has no length."""
        return self.factor == 1 and self.is_between


class StatedRate(ReconciledRow, frozen=True):
    """A stated growth rate, or that a forecast states none."""

    from_year: float | None
    kind: str | None
    stated_growth: float | None
    recomputed_growth: float | None


class FigureRange(ItemRow, frozen=True):
    """Figures of a year that are summed up, from the smallest to the largest."""

    amount: float
    low: float
    high: float
    currency: str


class RateRange(ItemRow, frozen=True):
    """Growth rates that are summed up: as stated, and as recomputed."""

    low: float | None
    high: float | None
    again_low: float | None
    again_high: float | None
