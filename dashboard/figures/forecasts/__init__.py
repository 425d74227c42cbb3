"""Market forecasts in words and as lines: amounts, rates, notes, captions."""

from dashboard.figures.forecasts.captions import caption
from dashboard.figures.forecasts.paths import draw_forecasts
from dashboard.figures.forecasts.rates import rate_note
from dashboard.figures.forecasts.rest import furthest, with_ranges

__all__ = ["caption", "draw_forecasts", "furthest", "rate_note", "with_ranges"]
