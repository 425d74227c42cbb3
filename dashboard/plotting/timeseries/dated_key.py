"""The key below marks over time: the names of those that have a number only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.layout import EDGE
from dashboard.plotting.text import wrap_clauses
from dashboard.plotting.timeseries.notes import note_below

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.i18n import Language
    from dashboard.plotting.figure import Part
    from dashboard.plotting.timeseries.dated_plan import DatedPlan
    from dashboard.plotting.timeseries.series import DatedMark

_UNDER_TIME = 40


def key_below(plan: DatedPlan, numbers: Mapping[int, str]) -> tuple[list[Part], float]:
    """Return the names of the numbered marks below the axis of time, and the room they take.

    Above them stands that not every mark of a crowd has its name.
    """
    said = [plan.axes.nameless] if plan.is_crowded else []
    if not (numbers or said):
        return [], 0.0
    named: dict[str, list[str]] = {}
    for place, number in numbers.items():
        named.setdefault(number, []).append(_entry(plan.marks[place], plan.canvas.language))
    entries = [f"<b>{number}</b>&nbsp;{', '.join(names)}" for number, names in named.items()]
    room = plan.canvas.width - 2 * EDGE
    lines = [
        line
        for text in (*said, " · ".join(entries))
        if text
        for line in wrap_clauses(text, plan.size, room)
    ]
    ink = plan.canvas.theme.ink
    key = note_below("<br>".join(lines), plan.size, ink, plan.left, _UNDER_TIME)
    return [key], len(lines) * plan.size * 1.4 + 12


def _entry(mark: DatedMark, language: Language) -> str:
    label = language.aside(mark.label.replace(" · ", ", ")) if mark.label else ""
    return f"{mark.name}{label}"
