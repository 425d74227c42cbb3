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
    placed_first,
)
from dashboard.plotting.timeseries.notes import note_below

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from dashboard.i18n import Language
    from dashboard.plotting.figure import Part
    from dashboard.plotting.timeseries.dated_plan import DatedPlan
    from dashboard.plotting.timeseries.room import Room
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

    What has no time or no value comes first, since nothing else may stand in its strip; then the
    largest, which must keep its value; then what stands out; then the others by size. In a crowd
    the largest, and the largest that stands out, are before all others of these: titles name them.
    """
    room = free_room(plan, path)
    places = sorted(range(len(plan.marks)), key=lambda place: -(plan.marks[place].y or 0.0))
    corner = [place for place in places if _is_unplaced(plan.marks[place])]
    undated = [place for place in places if plan.marks[place].x is None]
    strong = [place for place in places if place not in undated and plan.marks[place].strong]
    leading = _FIRST if plan.is_crowded else 1
    first = [place for place in places if place not in undated][:leading]
    others = [place for place in places if place not in {*undated, *strong}]
    sizeless = [place for place in places if plan.marks[place].y is None]
    if len(corner) > 1:
        undated = [place for place in undated if place not in corner]
    found = in_strip(undated[:_MOST_LABELS], plan, room)
    line: list[Part] = []
    for group in (undated, sizeless, first, strong, others):
        for place in group[:_MOST_LABELS]:
            _add(place, found, plan, room)
        if group is undated:
            close_strip(room, plan)
            _add_titled([*first[:1], *strong[:1]], found, plan, room)
        if group is strong and path is not None:
            line = name_of(path, plan, room)
    for place in _upon_nameless(found, plan):
        del found[place]
    return Labels([*found.values(), *line], _numbers(found, plan))


def _add(place: int, found: dict[int, Part], plan: DatedPlan, room: Room) -> None:
    """Add the words of a mark unless it has some, or there is no room."""
    label = None
    if place not in found:
        label = placed(plan.marks[place], plan.spots[place], plan, room)
    if label is not None:
        found[place] = label


def _add_titled(places: list[int], found: dict[int, Part], plan: DatedPlan, room: Room) -> None:
    """In a crowd, add the words of the marks that a title names: nobody would find them else."""
    for place in places if plan.is_crowded else ():
        label = placed_first(plan.marks[place], plan.spots[place], plan, room)
        if label is not None:
            found[place] = label


def _upon_nameless(found: Container[int], plan: DatedPlan) -> set[int]:
    """Return marks with words upon one without: its number would not be seen, so they share it."""
    if plan.is_crowded:
        return set()
    nameless = [place for place in range(len(plan.marks)) if place not in found]
    return {over for place in nameless for over in plan.over(place) if over in found}


def _is_unplaced(mark: DatedMark) -> bool:
    """Return whether a mark has neither a time nor a value: several are told apart by numbers."""
    return mark.x is None and mark.y is None


def _numbers(found: Container[int], plan: DatedPlan) -> dict[int, str]:
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
        named.setdefault(number, []).append(_entry(plan.marks[place], plan.canvas.language))
    between = ", " if plan.canvas.language.is_korean else "; "
    entries = [f"<b>{number}</b>&nbsp;{between.join(names)}" for number, names in named.items()]
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
    label = mark.label.replace(" · ", "·" if language.is_korean else ", ")
    return f"{mark.name} {label}".rstrip()
