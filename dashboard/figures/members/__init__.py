"""Organizations in alliances: their shapes, heads and rows, and the words around them."""

from dashboard.figures.members.captions import caption
from dashboard.figures.members.matrix import matrix

__all__ = ["caption", "matrix"]
