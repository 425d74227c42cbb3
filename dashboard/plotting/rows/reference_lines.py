"""The line to compare rows with, and its name over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.marks import note
from dashboard.plotting.rows.row_names import DETAIL_SIZE, LINE
from dashboard.plotting.rows.words import crosses, top_of
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.rows.plan import RowsPlan
    from dashboard.plotting.rows.row import Reference

_BESIDE_MARK, _HALF_ROW = 0.22, 0.5
"""How far the line reaches above and below a mark on a phone and elsewhere, in rows."""


def reference_of(plan: RowsPlan) -> Reference | None:
    """Return the line to compare with if it lies in the plot."""
    given = plan.band.reference
    is_seen = given is not None and plan.across.begin < given.value <= plan.across.end
    return given if is_seen else None


def name_of(reference: Reference, plan: RowsPlan, over: dict[str, str]) -> Part:
    """Return the name of the line to compare with above it, inside the plot."""
    half = width(reference.name, DETAIL_SIZE) / 2
    first, last = plan.across.moved(plan.edge, half), plan.across.moved(plan.across.end, -half)
    return note(
        reference.name,
        DETAIL_SIZE,
        plan.canvas.theme.muted,
        x=plan.across.ends(min(max(reference.value, first), last))[0],
        y=1,
        yanchor="bottom",
        **over,
    )


def reference_line(plan: RowsPlan) -> list[Part]:
    """Return the dotted line to compare with, from its name down: it pauses at words."""
    reference = reference_of(plan)
    if reference is None:
        return []
    over = -plan.top, min(top_of(plan.placed[0], plan), plan.placed[0].at - _HALF_ROW)
    ends = [end for piece in (over, *_beside(plan, reference)) for end in (*piece, None)]
    line = {"color": plan.canvas.theme.muted, "width": 1, "dash": "dot"}
    x = [reference.value] * len(ends)
    return [scatter(x=x, y=ends, mode="lines", line=line, hoverinfo="skip")]


def _beside(plan: RowsPlan, reference: Reference) -> Iterator[tuple[float, float]]:
    """Give the pieces of the line at each row that has a value, between the lines of its words."""
    reach = _BESIDE_MARK if plan.canvas.narrow else _HALF_ROW
    for one in plan.placed:
        if one.is_absent:
            continue
        if not crosses(one, plan, reference):
            yield one.at - reach, one.at + reach
            continue
        half = min(len(one.label) * LINE / plan.pitch / 2, reach)
        yield one.at - reach, one.at - half
        yield one.at + half, one.at + reach
