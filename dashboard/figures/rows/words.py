"""Names and values beside the marks, or above them on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.figures.rows.plan import Plan, base

if TYPE_CHECKING:
    from dashboard.figures.rows.row import Row


def value_labels(plan: Plan) -> go.Scatter:
    """Return the values to the right of the marks."""
    indexed = list(enumerate(plan.rows))
    return go.Scatter(
        base(indexed),
        x=[plan.where(row) for row in plan.rows],
        mode="text",
        text=[f"&nbsp;&nbsp;&nbsp;{label(row, plan)}" for row in plan.rows],
        textposition="middle right",
    )


def narrow_words(plan: Plan) -> list[go.Scatter]:
    """Return the names at the left and the values at the right, on the line above each mark."""
    indexed = list(enumerate(plan.rows))
    above = {"y": [index - 0.46 for index, _ in indexed], "mode": "text"}
    names = [name(row, plan) for row in plan.rows]
    labels = [label(row, plan) for row in plan.rows]
    return [
        go.Scatter(
            {**base(indexed), **above},
            x=[plan.begin] * len(indexed),
            text=names,
            textposition="middle right",
        ),
        go.Scatter(
            {**base(indexed), **above},
            x=[plan.end] * len(indexed),
            text=labels,
            textposition="middle left",
        ),
    ]


def name(row: Row, plan: Plan) -> str:
    """Return a row's name with its detail behind it."""
    small = f"<span style='font-size:11.5px;color:{plan.canvas.theme.muted}'>{row.detail}</span>"
    return f"<b>{row.name}</b>&nbsp;&nbsp;{small}"


def label(row: Row, plan: Plan) -> str:
    """Return a row's value, in the mark's colour if it is strong."""
    theme = plan.canvas.theme
    color = theme.muted if row.value is None else row.color if row.strong else theme.ink
    text = f"<b>{row.label}</b>" if row.strong and row.value is not None else row.label
    return f"<span style='color:{color}'>{text}</span>"
