"""How claims are supported, as divided bars: names, colours, captions."""

from dashboard.figures.support.captions import caption
from dashboard.figures.support.names import DIMENSIONS, PHRASES, STANDINGS, labelled
from dashboard.figures.support.rest import together
from dashboard.figures.support.stacks import draw_support

__all__ = [
    "DIMENSIONS",
    "PHRASES",
    "STANDINGS",
    "caption",
    "draw_support",
    "labelled",
    "together",
]
