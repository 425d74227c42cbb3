"""The steps of alliances in words and as tracks."""

from dashboard.figures.steps.captions import caption
from dashboard.figures.steps.tracks import axis, tracks

__all__ = ["axis", "caption", "tracks"]
