"""The words of tracks: names, details, what stands behind the marks, headings of sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, part, scatter
from dashboard.plotting.text import width
from dashboard.plotting.tracks.plan import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.tracks.plan import TrackPlace, TracksPlan

Box = tuple[float, float, float, float]
"""Left, right, upper and lower edge, in pixels."""

_TARGET = 24
"""Diameter of an invisible mark below a name, in pixels."""


def names(plan: TracksPlan) -> Part:
    """Return the rows' names: right-aligned left of the marks, or above them on a phone."""
    texts = [f"<b>{'<br>'.join(place.name)}</b>" for place in plan.places]
    tops = [_name_top(place, plan) for place in plan.places]
    return _beside(plan, tops, texts, plan.sizes.name, plan.canvas.theme.ink)


def details(plan: TracksPlan) -> Part:
    """Return the smaller words below the names."""
    texts = ["<br>".join(place.detail) for place in plan.places]
    tops = [_name_top(place, plan) + plan.sizes.line * len(place.name) + 1 for place in plan.places]
    return _beside(plan, tops, texts, plan.sizes.detail, plan.canvas.theme.muted)


def labels(plan: TracksPlan) -> Part:
    """Return the words about the marks: behind the last of them, or below them on a phone."""
    below = [_is_below(place, plan) for place in plan.places]
    at = [_label_at(place, plan) for place in plan.places]
    return scatter(
        _evidence(plan),
        x=[x for x, _ in at],
        y=[y for _, y in at],
        text=["<br>".join(place.label) for place in plan.places],
        mode="text",
        textposition=["bottom right" if under else "middle right" for under in below],
        textfont={"size": plan.sizes.detail, "color": plan.canvas.theme.ink},
    )


def boxes(plan: TracksPlan) -> Iterator[Box]:
    """Give the box of the words about the marks of each row that has some, from the top down."""
    for place in plan.places:
        if place.label:
            x, y = _label_at(place, plan)
            wide = max(width(line, plan.sizes.detail) for line in place.label)
            tall = plan.sizes.small * len(place.label)
            top = y if _is_below(place, plan) else y - tall / 2
            yield x, x + wide, top, top + tall


def _label_at(place: TrackPlace, plan: TracksPlan) -> tuple[float, float]:
    if not _is_below(place, plan):
        return plan.after(place.track), place.middle
    return plan.left, place.middle + plan.sizes.mark / 2 + 5


def _is_below(place: TrackPlace, plan: TracksPlan) -> bool:
    return plan.canvas.narrow and not is_blank(place.track)


def headings(plan: TracksPlan) -> list[Part]:
    """Return the headings of the sections."""
    return [
        part(
            text=f"<b>{'<br>'.join(place.heading)}</b>",
            x=plan.left + plan.strip,
            y=place.top - (9 if plan.canvas.narrow else 3),
            xref="x",
            yref="y",
            xanchor="left",
            yanchor="bottom",
            align="left",
            showarrow=False,
            borderpad=0,
            bgcolor=plan.canvas.theme.paper,
            font={"size": plan.sizes.detail + 0.5, "color": plan.canvas.theme.muted},
        )
        for place in plan.places
        if place.heading
    ]


def strip_name(plan: TracksPlan) -> list[Part]:
    """Return the name of the strip before the axis, above it; on a phone the rows say it."""
    if not (plan.strip and plan.axis.absent):
        return []
    name = part(
        text=plan.axis.absent,
        x=plan.left + plan.strip,
        y=plan.head - 2,
        xref="x",
        yref="y",
        xanchor="right",
        yanchor="bottom",
        showarrow=False,
        borderpad=0,
        font={"size": plan.sizes.detail, "color": plan.canvas.theme.muted},
    )
    return [name]


def targets(plan: TracksPlan) -> Part:
    """Return marks that nobody sees below the names, so that these answer when pointed at."""
    spots = [(x, place) for place in plan.places for x in _along(place, plan)]
    return scatter(
        x=[x for x, _ in spots],
        y=[_name_top(place, plan) + plan.sizes.line / 2 for _, place in spots],
        mode="markers",
        marker={"size": _TARGET, "opacity": 0, "color": plan.canvas.theme.paper},
        customdata=[place.track.claims for _, place in spots],
        hovertext=[place.track.hover for _, place in spots],
        hoverinfo="text",
        cliponaxis=False,
    )


def _along(place: TrackPlace, plan: TracksPlan) -> list[float]:
    wide = max(width(line, plan.sizes.name, bold=True) for line in place.name)
    start = plan.left if plan.canvas.narrow else plan.left - 8 - wide
    count = max(int(wide // _TARGET), 1)
    return [start + wide / count * (index + 0.5) for index in range(count)]


def _name_top(place: TrackPlace, plan: TracksPlan) -> float:
    if plan.canvas.narrow:
        return place.top
    tall = plan.sizes.line * len(place.name) + plan.sizes.small * len(place.detail)
    return place.middle - tall / 2


def _beside(plan: TracksPlan, tops: list[float], texts: list[str], size: float, color: str) -> Part:
    narrow = plan.canvas.narrow
    return scatter(
        _evidence(plan),
        x=[plan.left if narrow else plan.left - 8] * len(texts),
        y=tops,
        text=texts,
        mode="text",
        textposition="bottom right" if narrow else "bottom left",
        textfont={"size": size, "color": color},
    )


def _evidence(plan: TracksPlan) -> dict[str, object]:
    return {
        "customdata": [place.track.claims for place in plan.places],
        "hovertext": [place.track.hover for place in plan.places],
        "hoverinfo": "text",
        "cliponaxis": False,
    }
