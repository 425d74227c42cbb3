"""Names and values beside the marks, or above them on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.figures.rows.plan import NAME_SIZE, NAMES, Plan, base
from dashboard.figures.text import shorten, width

if TYPE_CHECKING:
    from dashboard.figures.rows.row import Reference, Row

_BESIDE = 14
"""Pixels between the end of a mark and its value."""


def value_labels(plan: Plan, reference: Reference | None) -> go.Scatter:
    """Return the values to the right of the marks, clear of the line to compare with."""
    return _texts(
        plan,
        list(enumerate(plan.rows)),
        [_beside(row, plan, reference) for row in plan.rows],
        0,
        [label(row, plan) for row in plan.rows],
        "middle right",
    )


def narrow_words(plan: Plan) -> list[go.Scatter]:
    """Return names at the left and values at the right of the line above each mark.

    A figure that was never published has its word beside its mark, which is as good as no mark.
    """
    everything = list(enumerate(plan.rows))
    empty = [(index, row) for index, row in everything if row.value is None]
    full = plan.published
    names = [_narrow_name(row, plan) for row in plan.rows]
    begins, ends = [plan.begin] * len(names), [plan.end] * len(full)
    beside = [plan.moved(plan.where(row), _BESIDE - 2) for _, row in empty]
    return [
        _texts(plan, everything, begins, -0.46, names, "middle right"),
        _texts(plan, full, ends, -0.46, [label(row, plan) for _, row in full], "middle left"),
        _texts(plan, empty, beside, 0, [label(row, plan) for _, row in empty], "middle right"),
    ]


def name(row: Row, plan: Plan) -> str:
    """Return a row's name with its detail behind or below it, no wider than its column."""
    room = NAMES * plan.canvas.width if plan.stacked else 10_000
    between = "<br>" if plan.stacked else "&nbsp;&nbsp;"
    first = shorten(row.name, NAME_SIZE, room, bold=True)
    return f"<b>{first}</b>{between}{_detail(shorten(row.detail, 11.5, room), plan)}"


def label(row: Row, plan: Plan) -> str:
    """Return a row's value, in the mark's colour if it is strong."""
    theme = plan.canvas.theme
    color = theme.muted if row.value is None else row.color if row.strong else theme.ink
    text = f"<b>{row.label}</b>" if row.strong and row.value is not None else row.label
    return f"<span style='color:{color}'>{text}</span>"


def _beside(row: Row, plan: Plan, reference: Reference | None) -> float:
    start = plan.moved(plan.where(row), _BESIDE)
    if reference is None:
        return start
    end = plan.moved(start, width(row.label, NAME_SIZE, bold=row.strong))
    crossed = start <= plan.moved(reference.value, 4) and reference.value <= end
    return plan.moved(reference.value, 8) if crossed else start


def _narrow_name(row: Row, plan: Plan) -> str:
    value = 0.0 if row.value is None else width(row.label, NAME_SIZE, bold=row.strong) + 12
    room = plan.plot - value
    first = shorten(row.name, NAME_SIZE, room, bold=True)
    left = room - width(first, NAME_SIZE, bold=True) - 8
    fits = width(row.detail, 11.5) <= left
    return f"<b>{first}</b>" + (f"&nbsp;&nbsp;{_detail(row.detail, plan)}" if fits else "")


def _detail(text: str, plan: Plan) -> str:
    return f"<span style='font-size:11.5px;color:{plan.canvas.theme.muted}'>{text}</span>"


def _texts(
    plan: Plan,
    rows: list[tuple[int, Row]],
    positions: list[float],
    rise: float,
    texts: list[str],
    place: str,
) -> go.Scatter:
    return go.Scatter(
        {**base(rows), "y": [index + rise for index, _ in rows]},
        x=positions,
        mode="text",
        text=texts,
        textposition=place,
        textfont={"size": NAME_SIZE, "color": plan.canvas.theme.ink},
    )
