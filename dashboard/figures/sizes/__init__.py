"""Sizes of models in words and as rows: labels, captions, the language-dependent parts."""

from dashboard.figures.sizes.captions import caption
from dashboard.figures.sizes.labels import measured, row_of
from dashboard.figures.sizes.rest import rest_of

__all__ = ["caption", "measured", "rest_of", "row_of"]
