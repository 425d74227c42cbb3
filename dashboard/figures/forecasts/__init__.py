"""Market forecasts in words and as lines: amounts, rates, notes, captions."""

from dashboard.figures.forecasts.captions import caption
from dashboard.figures.forecasts.paths import draw_forecasts
from dashboard.figures.forecasts.rates import rate_note
from dashboard.figures.forecasts.rest import furthest, with_ranges
from dashboard.figures.forecasts.rows import Amounts, Paths, in_currency, in_order, with_rates

__all__ = [
    "Amounts",
    "Paths",
    "caption",
    "draw_forecasts",
    "furthest",
    "in_currency",
    "in_order",
    "rate_note",
    "with_ranges",
    "with_rates",
]
