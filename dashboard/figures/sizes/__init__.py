"""Sizes of models in words and as rows: labels, captions, the language-dependent parts."""

from dashboard.figures.sizes.captions import caption
from dashboard.figures.sizes.labels import measured, row_of

__all__ = ["caption", "measured", "row_of"]
