"""A figure as a plain value: what Plotly's script draws, without Plotly's objects on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import plotly.graph_objects as go
from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping

Part = dict[str, Any]
"""A trace, an axis, a shape or an annotation: its properties by their names in Plotly."""


class Figure(Struct):
    """Traces and layout, in Plotly's own words; whether they are valid is for the tests to find.

    Attributes:
        data: The traces.
        layout: Axes, size, words and shapes.
        marks: What a renderer drew it from: its marks with their values, for who draws them with
            something else than Plotly. None in a figure of Plotly's.
    """

    data: list[Part] = field(default_factory=list)
    layout: Part = field(default_factory=dict)
    marks: Any = None

    @classmethod
    def of(cls, figure: Any) -> Self:
        """Return a figure of Plotly's as a plain one; a plain one stays as it is."""
        return figure if isinstance(figure, cls) else cls(**_plain(figure.to_plotly_json()))

    def set(self, **layout: Any) -> Self:
        """Set parts of the layout."""
        self.layout |= layout
        return self

    @property
    def content(self) -> Part:
        """What Plotly's script is given."""
        return {"data": self.data, "layout": self.layout}

    @property
    def checked(self) -> go.Figure:
        """The figure as Plotly's own object, which checks every part of it."""
        return go.Figure(self.content)


def part(given: Mapping[str, Any] | None = None, **more: Any) -> Part:
    """Return a part of a figure; what is None is not set."""
    properties = {**(given or {}), **more}
    return {name: value for name, value in properties.items() if value is not None}


def scatter(given: Mapping[str, Any] | None = None, **more: Any) -> Part:
    """Return a trace of points, lines or words."""
    return part(given, type="scatter", **more)


def bar(given: Mapping[str, Any] | None = None, **more: Any) -> Part:
    """Return a trace of bars."""
    return part(given, type="bar", **more)


def pixel_axes(width: float, height: float) -> Part:
    """Return the axes of a plane of pixels, from its top left corner; neither is to be seen."""
    return {
        "xaxis": {"range": [0, width], "visible": False, "fixedrange": True},
        "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
    }


def _plain(content: Mapping[str, Any]) -> Part:
    return {name: content[name] for name in ("data", "layout")}
