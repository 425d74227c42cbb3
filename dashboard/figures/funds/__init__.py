"""Money and staff put up, in words and as tracks."""

from dashboard.figures.funds.captions import caption
from dashboard.figures.funds.tracks import axis, tracks

__all__ = ["axis", "caption", "tracks"]
