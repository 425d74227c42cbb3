"""Words about lines below the plot, numbered, where there is no room beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.layout import EDGE
from dashboard.plotting.lines.held import note_below
from dashboard.plotting.lines.words import MOST_NOTES, Notes
from dashboard.plotting.text import wrap_clauses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.lines.line import Line
    from dashboard.plotting.lines.plan import LinesPlan

_UNDER_YEARS = 38
_BETWEEN = 7


def numbers_of(lines: Sequence[Line], plan: LinesPlan) -> dict[int, str]:
    """Return the sign of each line with words below, by its index; none needed for one alone."""
    held = {id(line) for line in lines[:MOST_NOTES]}
    indexes = [index for index, line in enumerate(plan.lines) if id(line) in held]
    alone = len(plan.lines) == 1
    return {index: "" if alone else chr(0x2460 + place) for place, index in enumerate(indexes)}


def add_notes_below(notes: Notes, plan: LinesPlan, numbers: dict[int, str], more: str) -> float:
    """Add numbered words below the years; return the room in pixels that they take.

    Args:
        notes: What to add to.
        plan: Pixels and positions.
        numbers: The sign of each line, by its index.
        more: What is said of lines without words of their own; empty for none.
    """
    texts = [_text(plan.lines[index], sign) for index, sign in numbers.items()]
    size, pitch = plan.size, plan.size * 1.4
    depth = 0.0
    for text in [*texts, *([more] if more else [])]:
        lines = wrap_clauses(text, size, plan.canvas.width - 2 * EDGE)
        words, under = "<br>".join(lines), _UNDER_YEARS + depth
        notes.append(note_below(words, size, plan.canvas.theme.muted, plan.left, under))
        depth += len(lines) * pitch + _BETWEEN
    return depth + 4 if depth else 0.0


def _text(line: Line, sign: str) -> str:
    words = f"{sign} {line.heading}".strip().split(" ")
    heading = " ".join(f"<span style='color:{line.color}'><b>{word}</b></span>" for word in words)
    return f"{heading} · {' · '.join(line.note)}"
