"""Announced sizes in words and as marks over time: labels, the line, captions."""

from dashboard.figures.announcements.captions import caption, notes
from dashboard.figures.announcements.labels import UNDATED, UNSIZED, mark_of
from dashboard.figures.announcements.lines import fit_of, path_of

__all__ = ["UNDATED", "UNSIZED", "caption", "fit_of", "mark_of", "notes", "path_of"]
