"""A filled shape for each role, the same in the cells and in the words around them.

None is open: elsewhere an open mark is what is not there yet.
"""

from __future__ import annotations

from dashboard.figures.matrix import Shape

_SHAPES = {
    "lead": ("★", Shape("star", scale=1.3)),
    "founder": ("◆", Shape("diamond", scale=1.1)),
    "member": ("●", Shape("circle")),
    "partner": ("▲", Shape("triangle-up", scale=1.25)),
    "host": ("■", Shape("square", scale=0.92)),
}
_ANY = ("▼", Shape("triangle-down", scale=1.25))


def symbol(role: str) -> str:
    """Return the sign of a role in text."""
    return _SHAPES.get(role, _ANY)[0]


def shape(role: str) -> Shape:
    """Return the shape of a role in a cell."""
    return _SHAPES.get(role, _ANY)[1]
