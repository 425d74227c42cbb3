"""Marks for what is new: a ring around a point, a pin at the foot of a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.plotting.figure import Figure, Part, scatter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from dashboard.plotting.theme import Theme

_AROUND, _PIN, _USUAL = 9.0, 10.0, 6.0
"""Pixels that a ring is wider than its mark; the size of a pin; of a mark that names none."""


def mark_new(figure: Figure, news: Set[str], theme: Theme) -> None:
    """Mark every point and bar of a figure behind which a new claim stands.

    Args:
        figure: The figure; a mark names its claims, joined with ``;``, as ``customdata``.
        news: The new claims.
        theme: Colours.
    """
    named = {one for trace in figure.data for claims in _claims(trace) for one in claims.split(";")}
    # Asked for together, which is many times quicker where there are millions.
    fresh = news & named
    rings = [ring for trace in figure.data for ring in _rings(trace, fresh, theme)]
    figure.data += rings


def _rings(trace: Part, news: Set[str], theme: Theme) -> Iterator[Part]:
    places = [
        place
        for place, claims in enumerate(_claims(trace))
        if not news.isdisjoint(claims.split(";"))
    ]
    if not places:
        return
    if trace["type"] == "bar":
        yield _pins(trace, places, theme)
    elif trace["type"] == "scatter" and "markers" in trace.get("mode", "") and _is_seen(trace):
        yield _around(trace, places, theme)


def _claims(trace: Part) -> Sequence[str]:
    return [one if isinstance(one, str) else "" for one in trace.get("customdata", ())]


def _is_seen(trace: Part) -> bool:
    opacity = trace.get("marker", {}).get("opacity")
    return not isinstance(opacity, int | float) or opacity > 0


def _pins(trace: Part, places: Sequence[int], theme: Theme) -> Part:
    lies = trace.get("orientation") == "h"
    feet = [_at(trace.get("base"), place, 0.0) for place in places]
    across = [trace["y" if lies else "x"][place] for place in places]
    x, y = (feet, across) if lies else (across, feet)
    marker = {"symbol": "circle", "size": _PIN, "color": theme.paper}
    return _scatter(trace, x, y, {**marker, "line": {"color": theme.accent, "width": 3}})


def _around(trace: Part, places: Sequence[int], theme: Theme) -> Part:
    wide = trace.get("marker", {}).get("size")
    sizes = [(_at(wide, place, _USUAL) or _USUAL) + _AROUND for place in places]
    x, y = ([trace[axis][place] for place in places] for axis in ("x", "y"))
    marker = {"symbol": "circle-open", "size": sizes, "color": theme.accent}
    return _scatter(trace, x, y, {**marker, "line": {"width": 2}})


def _scatter(trace: Part, x: Sequence[Any], y: Sequence[Any], marker: dict[str, Any]) -> Part:
    return scatter(
        x=x,
        y=y,
        xaxis=trace.get("xaxis"),
        yaxis=trace.get("yaxis"),
        mode="markers",
        marker=marker,
        hoverinfo="skip",
        cliponaxis=False,
    )


def _at(values: Any, place: int, missing: float) -> Any:
    """Return one of several values, or the one that stands for all."""
    if values is None:
        return missing
    return values if isinstance(values, int | float | str) else values[place]
