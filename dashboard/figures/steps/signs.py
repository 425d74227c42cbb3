"""A sign for each step, the same on the tracks and in the words, filled or open."""

from __future__ import annotations

_SIGNS = {
    "proposed": ("▶", "▷", "triangle-right"),
    "agreed": ("◆", "◇", "diamond"),
    "launched": ("●", "○", "circle"),
    "working_group": ("■", "□", "square"),
    "opening": ("▲", "△", "triangle-up"),
    "result": ("★", "☆", "star"),
    "results_due": ("★", "☆", "star"),
    "ends": ("▼", "▽", "triangle-down"),
}
_ANY = ("●", "○", "circle")


def sign(milestone: str, *, hollow: bool) -> str:
    """Return the sign of a step in text, open for what is not there yet."""
    return _SIGNS.get(milestone, _ANY)[hollow]


def symbol(milestone: str) -> str:
    """Return the symbol of a step on a track."""
    return _SIGNS.get(milestone, _ANY)[2]
