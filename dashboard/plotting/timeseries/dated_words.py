"""Names and values beside the marks; where there is no room a number, explained by a key below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.layout import EDGE
from dashboard.plotting.text import wrap_clauses
from dashboard.plotting.timeseries.dated_placement import (
    close_strip,
    free_room,
    in_strip,
    name_of,
    placed,
)
from dashboard.plotting.timeseries.notes import note_below

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.plotting.figure import Part
    from dashboard.plotting.timeseries.dated_plan import DatedPlan
    from dashboard.plotting.timeseries.series import DatedMark, Path

_MOST_LABELS = 20
_FIRST = 8
"""In a crowd: how many of the largest come first."""

_UNDER_TIME = 40


class Labels(Struct, frozen=True):
    """What names the marks.

    Attributes:
        beside: Words beside marks, and of the line through some.
        numbers: The number of each mark without words beside it, by its place.
    """

    beside: list[Part]
    numbers: Mapping[int, str]


def labels(plan: DatedPlan, path: Path | None) -> Labels:
    """Return names and values beside the marks, numbers where there is no room for them.

    What has no time comes first, since nothing else may stand in its strip; then the largest,
    which must keep its value; then what stands out; then the others by size.
    """
    room = free_room(plan, path)
    places = sorted(range(len(plan.marks)), key=lambda place: -(plan.marks[place].y or 0.0))
    corner = [place for place in places if _is_unplaced(plan.marks[place])]
    undated = [place for place in places if plan.marks[place].x is None]
    strong = [place for place in places if place not in undated and plan.marks[place].strong]
    leading = _FIRST if plan.is_crowded else 1
    first = [place for place in places if place not in undated][:leading]
    others = [place for place in places if place not in {*undated, *strong}]
    if len(corner) > 1:
        undated = [place for place in undated if place not in corner]
    found, written = in_strip(undated[:_MOST_LABELS], plan, room)
    for group in (undated, first, strong, others):
        for place in group[:_MOST_LABELS]:
            if place in found:
                continue
            label = placed(plan.marks[place], plan.spots[place], plan, room)
            if label is not None:
                written.append(label)
                found.add(place)
        if group is undated:
            close_strip(room, plan)
        if group is strong and path is not None:
            written += name_of(path, plan, room)
    return Labels(written, _numbers(found, plan))


def _is_unplaced(mark: DatedMark) -> bool:
    """Return whether a mark has neither a time nor a value: several are told apart by numbers."""
    return mark.x is None and mark.y is None


def _numbers(found: set[int], plan: DatedPlan) -> dict[int, str]:
    """Return the numbers of marks without words, from the left: marks on one another share one.

    In a crowd only what has neither time nor value has one: others would be hidden.
    """
    nameless = [place for place in range(len(plan.marks)) if place not in found]
    if plan.is_crowded:
        nameless = [place for place in nameless if _is_unplaced(plan.marks[place])]
    nameless.sort(key=lambda place: (plan.spots[place][0], -plan.spots[place][1]))
    heads: list[int] = []
    named: dict[int, int] = {}
    for place in nameless:
        together = (head for head in heads if head in plan.over(place) or place in plan.over(head))
        named[place] = next(together, place)
        heads += [place] * (named[place] == place)
    return {place: str(heads.index(head) + 1) for place, head in named.items()}


def key_below(plan: DatedPlan, numbers: Mapping[int, str]) -> tuple[list[Part], float]:
    """Return the names of the numbered marks below the axis of time, and the room they take.

    Above them stands that not every mark of a crowd has its name.
    """
    said = [plan.axes.nameless] if plan.is_crowded else []
    if not (numbers or said):
        return [], 0.0
    named: dict[str, list[str]] = {}
    for place, number in numbers.items():
        named.setdefault(number, []).append(_entry(plan.marks[place]))
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


def _entry(mark: DatedMark) -> str:
    label = f" ({mark.label.replace(' · ', ', ')})" if mark.label else ""
    return f"{mark.name}{label}"
