"""What a subtitle says of colours and shapes: countries and roles, the same in every chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.terms import countries
from dashboard.plotting.matrix import CellShape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.plotting.canvas import Canvas
    from dashboard.requests.choices import Option


def legend_of_countries(codes: Iterable[str], canvas: Canvas) -> str:
    """Return each country behind a square of its colour, Korea first, then by code."""
    return " ".join(_entry(option, canvas) for option in countries(codes))


def swatch(name: str, color: str) -> str:
    """Return a name behind a square of its colour."""
    unbroken = name.replace(" ", "&nbsp;")
    return f"<span style='color:{color}'><b>■&nbsp;{unbroken}</b></span>"


def _entry(option: Option, canvas: Canvas) -> str:
    color = canvas.theme.country.get(option.value, canvas.theme.series[-1])
    return swatch(option.words[canvas.language], color)


_SHAPES = {
    "lead": ("★", CellShape("star", scale=1.3)),
    "founder": ("◆", CellShape("diamond", scale=1.1)),
    "member": ("●", CellShape("circle")),
    "partner": ("▲", CellShape("triangle-up", scale=1.25)),
    "host": ("■", CellShape("square", scale=0.92)),
}
_ANY = ("▼", CellShape("triangle-down", scale=1.25))


def symbol(role: str) -> str:
    """Return the sign of a role in text."""
    return _SHAPES.get(role, _ANY)[0]


def shape(role: str) -> CellShape:
    """Return the shape of a role in a cell."""
    return _SHAPES.get(role, _ANY)[1]
