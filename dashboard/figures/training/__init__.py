"""Claims about training data in words and as bands by unit."""

from dashboard.figures.training.bands import bands_of
from dashboard.figures.training.captions import caption

__all__ = ["bands_of", "caption"]
