"""Names and values beside the marks, or above them on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.rows.names import LINE, NAME_SIZE, written
from dashboard.plotting.rows.plan import RowsPlan, base
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from dashboard.plotting.rows.names import Name
    from dashboard.plotting.rows.plan import Placed
    from dashboard.plotting.rows.row import Reference, Row

BESIDE, _AFTER_STRIP = 14, 7
"""Pixels between the end of a mark, or the begin of the axis, and the value."""

ABOVE, _HALF = -0.46, LINE / 2
"""How far words stand above a mark on a phone, in rows; half the height of a line in pixels."""


def value_labels(plan: RowsPlan, end: Reference | None = None) -> Part:
    """Return the values to the right of the marks, behind an end that they would stand on."""
    return _texts(
        plan,
        plan.placed,
        [beside(row, plan, end) for row in plan.rows],
        0,
        [label(row, plan) for row in plan.rows],
        "middle right",
    )


def narrow_words(plan: RowsPlan) -> list[Part]:
    """Return names and values on the line above each mark.

    A figure that was never published has both beside its mark: there is nothing above it.
    """
    named = list(zip(plan.placed, plan.names, strict=True))
    full = [(placed, name) for placed, name in named if placed[1].value is not None]
    empty = [(placed, name) for placed, name in named if placed[1].value is None]
    marks, nothing = plan.published, plan.unpublished
    # Plotly hides a word that a rounded logarithm puts before the axis: a pixel inside is safe.
    first, last = plan.moved(plan.edge, 1), plan.moved(plan.end, -1)
    above = [ABOVE - _middle(name, plan) for _, name in full]
    beside = [_middle(name, plan) + _HALF / plan.pitch for _, name in empty]
    names = [written(name, plan.canvas.theme.muted) for _, name in full]
    words = [_with_label(name, row, plan) for (_, row), name in empty]
    edges = [plan.moved(plan.edge, plan.strip - 1)] * len(empty)
    return [
        _texts(plan, marks, [first] * len(full), above, names, "middle right"),
        _texts(plan, marks, [last] * len(full), ABOVE, _labels(marks, plan), "middle left"),
        _texts(plan, nothing, edges, beside, words, "middle right"),
    ]


def _middle(name: Name, plan: RowsPlan) -> float:
    """Return how far the middle of a name's lines is from that of the first or the last."""
    return (name.count - 1) * _HALF / plan.pitch


def _with_label(name: Name, row: Row, plan: RowsPlan) -> str:
    words = f"<span style='font-size:12px'>{label(row, plan)}</span>"
    return f"{written(name, plan.canvas.theme.muted)}<br>{words}"


def _labels(placed: list[Placed], plan: RowsPlan) -> list[str]:
    return [label(row, plan) for _, row in placed]


def label(row: Row, plan: RowsPlan) -> str:
    """Return a row's value, in the mark's colour if it is strong."""
    theme = plan.canvas.theme
    color = theme.muted if row.value is None else row.color if row.strong else theme.ink
    text = f"<b>{row.label}</b>" if row.strong and row.value is not None else row.label
    return f"<span style='color:{color}'>{text}</span>"


def beside(row: Row, plan: RowsPlan, end: Reference | None = None) -> float:
    """Return where a value beside its mark begins."""
    if row.value is None:
        return plan.moved(plan.begin, _AFTER_STRIP)
    is_crossed = end is not None and crosses(row, plan, end)
    return plan.moved(end.value, 8) if end and is_crossed else plan.moved(row.value, BESIDE)


def crosses(row: Row, plan: RowsPlan, reference: Reference) -> bool:
    """Return whether the line to compare with would run through a row's value beside its mark."""
    if plan.canvas.narrow:
        return False
    start = beside(row, plan)
    end = plan.moved(start, _label_width(row))
    return start <= plan.moved(reference.value, 4) and reference.value <= plan.moved(end, 6)


def _label_width(row: Row) -> float:
    return width(row.label, NAME_SIZE, bold=row.strong)


def _texts(
    plan: RowsPlan,
    placed: list[Placed],
    positions: list[float],
    rise: float | list[float],
    texts: list[str],
    place: str,
) -> Part:
    rises = rise if isinstance(rise, list) else [rise] * len(placed)
    pairs = zip(placed, rises, strict=True)
    return scatter(
        {**base(placed), "y": [position + by for (position, _), by in pairs]},
        x=positions,
        mode="text",
        text=texts,
        textposition=place,
        textfont={"size": NAME_SIZE, "color": plan.canvas.theme.ink},
    )
