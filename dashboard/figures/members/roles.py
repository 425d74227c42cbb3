"""A shape for each role, the same in the cells and in the words around them."""

from __future__ import annotations

from dashboard.figures.matrix import Shape

_SHAPES = {
    "lead": ("★", Shape("star", scale=1.3)),
    "founder": ("◆", Shape("diamond", scale=1.1)),
    "member": ("●", Shape("circle")),
    "partner": ("○", Shape("circle", empty=True)),
    "host": ("□", Shape("square", empty=True, scale=0.92)),
}
_ANY = ("◇", Shape("diamond", empty=True))


def symbol(role: str) -> str:
    """Return the sign of a role in text."""
    return _SHAPES.get(role, _ANY)[0]


def shape(role: str) -> Shape:
    """Return the shape of a role in a cell."""
    return _SHAPES.get(role, _ANY)[1]
