"""The words inside bars; of a hatched one on a ground of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.marks import PATTERN, ground, note
from dashboard.plotting.rows.row import Form
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from dashboard.plotting.figure import Part
    from dashboard.plotting.rows.plan import PlacedRow, RowsPlan
    from dashboard.plotting.rows.row import RowMark

SIZE, _AIR = 12, 10
"""Font size of a word inside a bar; pixels that are free beside it."""

_PATCH = 2
"""Pixels that the ground of a word is wider than it on either side."""

_HATCHING, _LETTERS, _RISE = 8, 13, 1
"""Pixels of a bar left free on either side of a word's ground; how high that is, and how far a note
has to rise to stand where words inside bars do."""


def fits(mark: RowMark, plan: RowsPlan) -> bool:
    """Whether there is room for a bar's word inside it, beside hatching if it has that."""
    if not mark.text:
        return False
    air = 2 * (_PATCH + _HATCHING) if mark.fill in PATTERN else _AIR
    return width(mark.text, SIZE) + air <= abs(plan.across.pixels(mark.begin, mark.end))


def is_plain(mark: RowMark, plan: RowsPlan) -> bool:
    """Whether a bar's word stands inside it without a ground."""
    return mark.fill not in PATTERN and fits(mark, plan)


def _on_hatching(plan: RowsPlan) -> list[tuple[PlacedRow, RowMark]]:
    shown = plan.marks(Form.BAR)
    return [(one, mark) for one, mark in shown if mark.fill in PATTERN and fits(mark, plan)]


def labels_on_hatching(plan: RowsPlan) -> list[Part]:
    """Return the words inside hatched bars."""
    return [
        note(mark.text, SIZE, plan.canvas.theme.ink, x=mark.middle, y=one.at, yshift=_RISE)
        for one, mark in _on_hatching(plan)
    ]


def grounds_on_hatching(plan: RowsPlan) -> list[Part]:
    """Return the grounds of the words inside hatched bars: no higher than letters are."""
    half = min(plan.thickness, _LETTERS / plan.pitch) / 2
    return [
        ground(
            plan.canvas.theme.paper,
            x0=plan.across.moved(mark.middle, -width(mark.text, SIZE) / 2 - _PATCH),
            x1=plan.across.moved(mark.middle, width(mark.text, SIZE) / 2 + _PATCH),
            y0=one.at - half,
            y1=one.at + half,
        )
        for one, mark in _on_hatching(plan)
    ]
