"""Marks for what is new: a ring around a point, a pin at the foot of a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import plotly.graph_objects as go

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from dashboard.figures.theme import Theme

_AROUND, _PIN, _USUAL = 9.0, 10.0, 6.0
"""Pixels that a ring is wider than its mark; the size of a pin; of a mark that names none."""


def mark_news(figure: go.Figure, news: Set[str], theme: Theme) -> None:
    """Mark every point and bar of a figure behind which a new claim stands.

    Args:
        figure: The figure; a mark names its claims, joined with ``;``, as ``customdata``.
        news: The new claims.
        theme: Colours.
    """
    rings = [ring for trace in figure.data for ring in _rings(trace, news, theme)]
    figure.add_traces(rings)


def _rings(trace: Any, news: Set[str], theme: Theme) -> Iterator[go.Scatter]:
    places = [place for place, claims in enumerate(_claims(trace)) if news & set(claims.split(";"))]
    if not places:
        return
    if trace.type == "bar":
        yield _pins(trace, places, theme)
    elif trace.type == "scatter" and "markers" in (trace.mode or "") and _is_seen(trace.marker):
        yield _around(trace, places, theme)


def _claims(trace: Any) -> Sequence[str]:
    data = getattr(trace, "customdata", None)
    return [one if isinstance(one, str) else "" for one in (() if data is None else data)]


def _is_seen(marker: Any) -> bool:
    return (
        marker.opacity is None or not isinstance(marker.opacity, int | float) or marker.opacity > 0
    )


def _pins(trace: Any, places: Sequence[int], theme: Theme) -> go.Scatter:
    feet = [_at(trace.base, place, 0.0) for place in places]
    across = [_at(trace.y if trace.orientation == "h" else trace.x, place) for place in places]
    x, y = (feet, across) if trace.orientation == "h" else (across, feet)
    marker = {"symbol": "circle", "size": _PIN, "color": theme.paper}
    return _scatter(trace, x, y, {**marker, "line": {"color": theme.accent, "width": 3}})


def _around(trace: Any, places: Sequence[int], theme: Theme) -> go.Scatter:
    sizes = [(_at(trace.marker.size, place, _USUAL) or _USUAL) + _AROUND for place in places]
    x, y = ([_at(values, place) for place in places] for values in (trace.x, trace.y))
    marker = {"symbol": "circle-open", "size": sizes, "color": theme.accent}
    return _scatter(trace, x, y, {**marker, "line": {"width": 2}})


def _scatter(trace: Any, x: Sequence[Any], y: Sequence[Any], marker: dict[str, Any]) -> go.Scatter:
    return go.Scatter(
        x=x,
        y=y,
        xaxis=trace.xaxis,
        yaxis=trace.yaxis,
        mode="markers",
        marker=marker,
        hoverinfo="skip",
        cliponaxis=False,
    )


def _at(values: Any, place: int, missing: Any = None) -> Any:
    """Return one of several values, or the one that stands for all."""
    if values is None:
        return missing
    return values if isinstance(values, int | float | str) else values[place]
