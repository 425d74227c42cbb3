"""Who shares members with whom: as a matrix, as a network, and in words."""

from dashboard.figures.overlaps.captions import caption
from dashboard.figures.overlaps.matrix import draw_overlaps
from dashboard.figures.overlaps.network import draw_links

__all__ = ["caption", "draw_links", "draw_overlaps"]
