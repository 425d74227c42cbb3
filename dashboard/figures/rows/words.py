"""Names and values beside the marks, or above them on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.plot import Part, scatter
from dashboard.figures.rows.plan import NAME_SIZE, NAMES, Plan, base
from dashboard.figures.text import shorten, width

if TYPE_CHECKING:
    from dashboard.figures.rows.plan import Placed
    from dashboard.figures.rows.row import Reference, Row

_SHORTEST = 36
"""Pixels below which a detail is left out rather than cut."""

_BESIDE = 14
"""Pixels between the end of a mark and its value."""


def value_labels(plan: Plan, reference: Reference | None) -> Part:
    """Return the values to the right of the marks, clear of the line to compare with."""
    return _texts(
        plan,
        plan.placed,
        [_beside(row, plan, reference) for row in plan.rows],
        0,
        [label(row, plan) for row in plan.rows],
        "middle right",
    )


def narrow_words(plan: Plan) -> list[Part]:
    """Return names and values on the line above each mark.

    A figure that was never published has both beside its mark: there is nothing above it.
    """
    full, empty = plan.published, plan.unpublished
    beside = [plan.moved(plan.where(row), _BESIDE - 4) for _, row in empty]
    # Plotly hides a word that a rounded logarithm puts before the axis: a pixel inside is safe.
    first, last = plan.moved(plan.begin, 1), plan.moved(plan.end, -1)
    return [
        _texts(plan, full, [first] * len(full), -0.46, _names(full, plan), "middle right"),
        _texts(plan, full, [last] * len(full), -0.46, _labels(full, plan), "middle left"),
        _texts(plan, empty, beside, 0.16, _stacked(empty, plan), "middle right"),
    ]


def _names(placed: list[Placed], plan: Plan) -> list[str]:
    return [_narrow_name(row, plan) for _, row in placed]


def _stacked(placed: list[Placed], plan: Plan) -> list[str]:
    names = zip(_names(placed, plan), _labels(placed, plan), strict=True)
    return [f"{name}<br><span style='font-size:12px'>{words}</span>" for name, words in names]


def _labels(placed: list[Placed], plan: Plan) -> list[str]:
    return [label(row, plan) for _, row in placed]


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
    end = plan.moved(start, _label_width(row))
    crossed = start <= plan.moved(reference.value, 4) and reference.value <= plan.moved(end, 6)
    return plan.moved(reference.value, 8) if crossed else start


def _label_width(row: Row) -> float:
    return width(row.label, NAME_SIZE, bold=row.strong)


def _narrow_name(row: Row, plan: Plan) -> str:
    beside = 2 * _BESIDE if row.value is None else _label_width(row) + 12
    room = plan.plot - beside
    first = shorten(row.name, NAME_SIZE, room, bold=True)
    left = room - width(first, NAME_SIZE, bold=True) - 8
    if left < _SHORTEST:
        return f"<b>{first}</b>"
    return f"<b>{first}</b>&nbsp;&nbsp;{_detail(shorten(row.detail, 11.5, left), plan)}"


def _detail(text: str, plan: Plan) -> str:
    return f"<span style='font-size:11.5px;color:{plan.canvas.theme.muted}'>{text}</span>"


def _texts(
    plan: Plan,
    placed: list[Placed],
    positions: list[float],
    rise: float,
    texts: list[str],
    place: str,
) -> Part:
    return scatter(
        {**base(placed), "y": [position + rise for position, _ in placed]},
        x=positions,
        mode="text",
        text=texts,
        textposition=place,
        textfont={"size": NAME_SIZE, "color": plan.canvas.theme.ink},
    )
