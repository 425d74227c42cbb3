"""Bars and ranges, points, and the mark before the axis of what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, bar, scatter
from dashboard.plotting.tracks.parts import TrackForm
from dashboard.plotting.tracks.plan import STRIP

if TYPE_CHECKING:
    from dashboard.plotting.tracks.parts import Glyph
    from dashboard.plotting.tracks.plan import TrackPlace, TracksPlan

_PALE = 0.38
_THIN = 0.5
_POINT = 12

_Shown = list[tuple["TrackPlace", "Glyph"]]


def bars(plan: TracksPlan) -> Part:
    """Return bars, filled or hatched; those of ranges and spans are pale, of spans also thin."""
    shown = list(plan.glyphs(TrackForm.BAR, TrackForm.RANGE, TrackForm.SPAN))
    colors = [glyph.color for _, glyph in shown]
    starts = [plan.x(glyph.start) for _, glyph in shown]
    return bar(
        _base(shown),
        base=starts,
        x=[plan.x(one.end) - x for x, (_, one) in zip(starts, shown, strict=True)],
        orientation="h",
        width=[_share(one) * plan.sizes.mark for _, one in shown],
        marker={
            "color": colors,
            "opacity": [1.0 if one.form is TrackForm.BAR else _PALE for _, one in shown],
            "line": {"color": colors, "width": 1.4},
            "pattern": {
                "shape": ["/" if glyph.hollow else "" for _, glyph in shown],
                "fillmode": "replace",
                "fgcolor": colors,
                "bgcolor": plan.canvas.theme.paper,
                "size": 7,
                "solidity": 0.3,
            },
        },
    )


def _share(glyph: Glyph) -> float:
    """Return how thick a bar is against the others."""
    return _THIN if glyph.form is TrackForm.SPAN else 1.0


def caps(plan: TracksPlan) -> Part:
    """Return the whisker of each range."""
    shown = list(plan.glyphs(TrackForm.RANGE))
    return scatter(
        _base(shown),
        x=[plan.x(one.middle) for _, one in shown],
        mode="markers",
        marker={"opacity": 0},
        error_x={
            "type": "data",
            "array": [(plan.x(one.end) - plan.x(one.start)) / 2 for _, one in shown],
            "color": plan.canvas.theme.ink,
            "thickness": 1.6,
            "width": plan.sizes.mark / 2,
        },
    )


def points(plan: TracksPlan) -> Part:
    """Return points, filled or open."""
    shown = list(plan.glyphs(TrackForm.POINT))
    return _markers(plan, shown, [plan.x(one.middle) for _, one in shown])


def blanks(plan: TracksPlan) -> Part:
    """Return a mark before the axis for each thing that is not known."""
    shown = list(plan.glyphs(TrackForm.BLANK))
    return _markers(plan, shown, [plan.blank] * len(shown))


def grounds(plan: TracksPlan) -> list[Part]:
    """Return the ground before the axis for what is not known: all along it if it has a name."""
    if plan.axis.absent and not plan.strip:
        return []
    marked = [place.middle for place, _ in plan.glyphs(TrackForm.BLANK)]
    reach = plan.sizes.mark
    spans = [(middle - reach, middle + reach) for middle in marked]
    return [
        {
            "type": "rect",
            "layer": "below",
            "x0": plan.left + 2,
            "x1": plan.left + STRIP - 2,
            "y0": top,
            "y1": bottom,
            "fillcolor": plan.canvas.theme.band if plan.axis.absent else plan.canvas.theme.ground,
            "line": {"width": 0},
        }
        for top, bottom in ([(plan.head, plan.foot)] if plan.axis.absent else spans)
    ]


def _markers(plan: TracksPlan, shown: _Shown, across: list[float]) -> Part:
    paper = plan.canvas.theme.paper
    return scatter(
        _base(shown),
        x=across,
        mode="markers",
        marker={
            "size": min(_POINT, plan.sizes.mark),
            "symbol": [glyph.symbol for _, glyph in shown],
            "opacity": 1,
            "color": [paper if glyph.hollow else glyph.color for _, glyph in shown],
            "line": {"color": [glyph.color for _, glyph in shown], "width": 2},
        },
    )


def _base(shown: _Shown) -> dict[str, object]:
    return {
        "y": [place.middle for place, _ in shown],
        "customdata": [glyph.claims for _, glyph in shown],
        "hovertext": [glyph.hover for _, glyph in shown],
        "hoverinfo": "text",
        "cliponaxis": False,
    }
