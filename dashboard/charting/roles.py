"""A filled shape for each role, the same in the cells and in the words around them.

None is open: elsewhere an open mark is what is not there yet.
"""

from __future__ import annotations

from dashboard.plotting.matrix import CellShape

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
