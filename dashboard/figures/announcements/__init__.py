"""Models over time in words and as marks: frames, labels, the line through them, captions."""

from dashboard.figures.announcements.captions import caption
from dashboard.figures.announcements.fits import fit_of
from dashboard.figures.announcements.frames import announcements
from dashboard.figures.announcements.labels import UNDATED, UNSIZED, marks_of
from dashboard.figures.announcements.lines import path_of
from dashboard.figures.announcements.rest import extents

__all__ = [
    "UNDATED",
    "UNSIZED",
    "announcements",
    "caption",
    "extents",
    "fit_of",
    "marks_of",
    "path_of",
]
