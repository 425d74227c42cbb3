"""Forecasts reconciled: stated figures, stated rates, and the gap between two, as rows."""

from dashboard.figures.reconciliation.captions import caption
from dashboard.figures.reconciliation.drawing import draw_reconciliation
from dashboard.figures.reconciliation.frames import (
    CHOSEN,
    FIGURES,
    GAP,
    GROWTH,
    reconciliation,
)

__all__ = [
    "CHOSEN",
    "FIGURES",
    "GAP",
    "GROWTH",
    "caption",
    "draw_reconciliation",
    "reconciliation",
]
