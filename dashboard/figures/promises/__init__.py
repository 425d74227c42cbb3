"""Promises and what came of them, as rows of a calendar."""

from dashboard.figures.promises.captions import KINDS, caption
from dashboard.figures.promises.entries import draw_promises
from dashboard.figures.promises.frames import named

__all__ = ["KINDS", "caption", "draw_promises", "named"]
