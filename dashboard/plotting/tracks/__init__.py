"""Named rows with marks along one axis: bars, ranges and points, words behind the last of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure
from dashboard.plotting.tracks.axes import grid, ticks
from dashboard.plotting.tracks.marks import bars, blanks, caps, grounds, points
from dashboard.plotting.tracks.parts import Glyph, Track, TrackAxis, TrackForm
from dashboard.plotting.tracks.plan import TracksPlan
from dashboard.plotting.tracks.words import details, headings, labels, names, strip_name, targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas

__all__ = ["Glyph", "Track", "TrackAxis", "TrackForm", "draw_tracks"]


def draw_tracks(tracks: Sequence[Track], axis: TrackAxis, canvas: Canvas) -> Figure:
    """Return tracks from the top down.

    On a wide canvas names stand left of the marks and words right of the last one; on a narrow
    canvas names stand above the marks and words below.

    Args:
        tracks: At least one.
        axis: What the marks stand on.
        canvas: Language, theme and width.
    """
    plan = TracksPlan(tracks, axis, canvas)
    marks = [bars(plan), caps(plan), points(plan), blanks(plan)]
    words = [names(plan), details(plan), labels(plan), targets(plan), ticks(plan)]
    figure = Figure([*marks, *words])
    figure.set(
        height=plan.height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        annotations=[*headings(plan), *strip_name(plan)],
        shapes=[*grounds(plan), *grid(plan)],
        hovermode="closest",
        barmode="overlay",
        xaxis={"range": [0, canvas.width], "visible": False, "fixedrange": True},
        yaxis={"range": [plan.height, 0], "visible": False, "fixedrange": True},
    )
    return figure
