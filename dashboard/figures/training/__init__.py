"""Claims about training data in words and as bands by unit."""

from dashboard.figures.training.bands import bands_of
from dashboard.figures.training.captions import caption
from dashboard.figures.training.rest import by_unit

__all__ = ["bands_of", "by_unit", "caption"]
