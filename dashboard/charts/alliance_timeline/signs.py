"""A sign for each step, the same on the tracks and in the legend."""

from __future__ import annotations

_SIGNS = {
    "proposed": ("▶", "triangle-right"),
    "agreed": ("◆", "diamond"),
    "launched": ("●", "circle"),
    "working_group": ("■", "square"),
    "opening": ("▲", "triangle-up"),
    "result": ("★", "star"),
    "results_due": ("★", "star"),
    "ends": ("▼", "triangle-down"),
}
_ANY = ("●", "circle")


def sign(milestone: str) -> str:
    """Return the sign of a step in text."""
    return _SIGNS.get(milestone, _ANY)[0]


def symbol(milestone: str) -> str:
    """Return the symbol of a step on a track."""
    return _SIGNS.get(milestone, _ANY)[1]
