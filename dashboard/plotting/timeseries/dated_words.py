"""Names and values beside the marks; where there is no room a number."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.apart import apart
from dashboard.plotting.text import width, wrap, wrap_clauses
from dashboard.plotting.timeseries.dated_extents import counted
from dashboard.plotting.timeseries.dated_marks import covering_of, sizes
from dashboard.plotting.timeseries.dated_plan import COVERS
from dashboard.plotting.timeseries.notes import held_note
from dashboard.plotting.timeseries.room import LEADER, Box, Room
from dashboard.plotting.timeseries.space import TICK_SIZE

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from dashboard.plotting.figure import Part
    from dashboard.plotting.timeseries.dated_plan import DatedPlan
    from dashboard.plotting.timeseries.room import Spot
    from dashboard.plotting.timeseries.series import DatedMark, Path

_MOST_LABELS = 20
_NARROWEST = 8
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_IN_STRIP = ((1, 0), (1, 1), (1, -1))
_OFF_WHISKER = tuple(side for side in _SIDES if side[1])
"""A leader along a whisker would be read as a part of it."""

_NEAR = (11, 16, 24)
_FAR = (36, 52, 72, 96)
_ASIDE = 16
"""How many pixels farther than its own mark any other must be from a name without a leader."""

_BESIDE_ONE, _BESIDE_TWO = 8, 12
"""Pixels between the middle of a mark, or of two upon one another, and a leader."""

_CLOSE, _FIRST = 6, 8
"""In a crowd: pixels between words and marks, and how many of the largest come first."""

_RADIUS = 6
"""Pixels that a mark alone reaches at the most."""

_COUNTED = 8


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
    largest, which must keep its value; then what stands out; then the others by size.
    """
    room = _room(plan, path)
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
    found = _in_strip(undated[:_MOST_LABELS], plan, room)
    line: list[Part] = []
    for group in (undated, sizeless, first, strong, others):
        for place in group[:_MOST_LABELS]:
            _add(place, found, plan, room)
        if group is undated:
            _close_strip(room, plan)
        if group is strong and path is not None:
            line = _name_of(path, plan, room)
    for place in _upon_nameless(found, plan):
        del found[place]
    return Labels([*found.values(), *line], _numbers(found, plan))


def _add(place: int, found: dict[int, Part], plan: DatedPlan, room: Room) -> None:
    """Add the words of a mark unless it has some, or there is no room."""
    label = None
    if place not in found:
        label = _placed(plan.marks[place], plan.spots[place], plan, room)
    if label is not None:
        found[place] = label


def _upon_nameless(found: Container[int], plan: DatedPlan) -> set[int]:
    """Return marks with words upon one without: its number would not be seen, so they share it."""
    if plan.is_crowded:
        return set()
    nameless = [place for place in range(len(plan.marks)) if place not in found]
    return {over for place in nameless for over in plan.over(place) if over in found}


def _in_strip(places: list[int], plan: DatedPlan, room: Room) -> dict[int, Part]:
    """Write the words of what has no time beside its marks, shifted only to stand apart."""
    sized = [place for place in places if plan.marks[place].y is not None]
    words = [_ways(plan.marks[place], plan)[-1] for place in sized]
    sizes = [_size(lines, plan) for lines in words]
    middles = _apart([plan.spots[place][1] for place in sized], [high for _, high in sizes], plan)
    found: dict[int, Part] = {}
    for place, lines, (wide, high), middle in zip(sized, words, sizes, middles, strict=True):
        spot = plan.spots[place]
        left = spot[0] + _NEAR[0]
        box = Box(left, middle - high / 2, left + wide, middle + high / 2)
        if abs(middle - spot[1]) <= high / 2 and room.take(box, spot):
            found[place] = _written(plan, spot, box, _colored(plan.marks[place], lines, plan))
    return found


def _apart(wanted: list[float], heights: list[float], plan: DatedPlan) -> list[float]:
    """Return where the middles of words stand, from the top down, moved only to stand apart."""
    gaps = [(above + below) / 2 + 1 for above, below in pairwise(heights)]
    level = [-one for one in apart([-middle for middle in wanted], gaps)]
    return [
        max(min(one, plan.height - high / 2), high / 2 + 2)
        for one, high in zip(level, heights, strict=True)
    ]


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


def _close_strip(room: Room, plan: DatedPlan) -> None:
    """Take what is left of the strip: words of what has a time stand outside, apart from others."""
    for pixel in range(round(plan.timed), round(plan.width + plan.right), _NARROWEST):
        room.take_path([(pixel, 0), (pixel, plan.height)])
    if plan.is_crowded:
        room.crowd(_CLOSE)
    else:
        room.stand_clear(_ASIDE)


def _placed(mark: DatedMark, spot: Spot, plan: DatedPlan, room: Room) -> Part | None:
    """Return the words of a mark if they fit near or far; in a crowd else its name."""
    name = [(_NEAR, _name(mark, plan))] * plan.is_crowded
    for gaps, lines in [*product((_NEAR, _FAR), _ways(mark, plan)), *name]:
        box = _place(mark, spot, lines, gaps, plan, room)
        if box is not None:
            return _written(plan, spot, box, _colored(mark, lines, plan))
    return None


def _room(plan: DatedPlan, path: Path | None) -> Room:
    """Return the plot with its marks, whiskers, line and strips taken."""
    room = Room(plan.width + plan.right, plan.height)
    if plan.side:
        room.take_path([(plan.timed, 0), (plan.timed, plan.height)])
    for mark, (x, y), radius in zip(plan.marks, plan.spots, _radii(plan), strict=True):
        room.take_path([(x, y), (x, y)], radius)
        if mark.x is not None:
            room.take_path([(plan.x(mark.earliest), y), (plan.x(mark.latest), y)])
    for _, spot in counted(plan):
        room.take_path([spot, spot], _COUNTED)
    if path is not None:
        spots = [(plan.x(moment), plan.y(value)) for moment, value, *_ in path.steps]
        room.take_path(spots)
    if plan.foot:
        room.take_path([(0, plan.foot), (plan.width, plan.foot)])
        room.take_path([(4, 10), (4 + width(plan.axes.unpublished, TICK_SIZE), 10)], 7)
    whiskers = [_whisker(plan, place) for place in range(len(plan.marks))]
    room.keep_off(plan.spots, COVERS, whiskers)
    return room


def _radii(plan: DatedPlan) -> list[float]:
    """Return how far each mark may reach: one upon another may get a number, too."""
    if plan.is_crowded:
        return [_RADIUS] * len(plan.marks)
    covering = covering_of(plan)
    return [max(size / 2, _RADIUS) for size in sizes(plan, covering, covering)]


def _whisker(plan: DatedPlan, place: int) -> tuple[Spot, Spot]:
    """Return both ends of the time that a mark may lie in; the mark itself if it has none."""
    mark, (x, y) = plan.marks[place], plan.spots[place]
    if mark.x is None:
        return (x, y), (x, y)
    return (plan.x(mark.earliest), y), (plan.x(mark.latest), y)


def _place(
    mark: DatedMark,
    spot: Spot,
    lines: Sequence[str],
    gaps: Sequence[float],
    plan: DatedPlan,
    room: Room,
) -> Box | None:
    sides: Sequence[Spot] = _IN_STRIP if mark.x is None else _SIDES
    if min(gaps) > LEADER and mark.latest > mark.earliest:
        sides = _OFF_WHISKER
    return room.find(spot, _size(lines, plan), sides, gaps)


def _size(lines: Sequence[str], plan: DatedPlan) -> Spot:
    wide = max(width(text, plan.size, bold=True) for text in lines) + 4
    return wide, len(lines) * plan.size * 1.22 + 3


def _ways(mark: DatedMark, plan: DatedPlan) -> list[list[str]]:
    """Return the words of a mark on one line, and folded; in the strip only folded."""
    more = wrap_clauses(mark.label, plan.size, _limit(mark, plan)) if mark.label else []
    folded = [*_name(mark, plan), *more]
    if mark.x is None or plan.canvas.narrow:
        return [folded]
    return [[f"<b>{mark.name}</b> {mark.label}".strip()], folded]


def _name(mark: DatedMark, plan: DatedPlan) -> list[str]:
    lines = wrap(mark.name, plan.size, _limit(mark, plan), bold=True)
    return [f"<b>{text}</b>" for text in lines]


def _limit(mark: DatedMark, plan: DatedPlan) -> float:
    """Return how wide folded words may be."""
    return plan.side - 36 if mark.x is None else plan.timed * 0.5


def _colored(mark: DatedMark, lines: Sequence[str], plan: DatedPlan) -> str:
    color = mark.color if mark.strong else plan.canvas.theme.ink
    return f"<span style='color:{color}'>{'<br>'.join(lines)}</span>"


def _name_of(path: Path, plan: DatedPlan, room: Room) -> list[Part]:
    moment, value, *_ = path.steps[len(path.steps) // 2]
    spot = (plan.x(moment), plan.y(value))
    size = (width(path.label, plan.size) + 4, plan.size * 1.3)
    box = room.find(spot, size, ((1, -1), (-1, 1), (1, 0), (-1, 0)), _NEAR)
    if box is None:
        return []
    text = f"<span style='color:{plan.canvas.theme.accent}'>{path.label}</span>"
    return [_written(plan, spot, box, text)]


def _written(plan: DatedPlan, spot: Spot, box: Box, text: str) -> Part:
    """Return words in a rectangle beside their spot."""
    theme = plan.canvas.theme
    place = {"x": plan.moment(spot[0]), "y": plan.log(spot[1])}
    note = held_note(text, plan.size, (theme.ink, theme.muted), box, spot, **place)
    if note["showarrow"]:
        note["standoff"] = _BESIDE_TWO if _is_shared(spot, plan) else _BESIDE_ONE
    return note | _ground(plan, box)


def _is_shared(spot: Spot, plan: DatedPlan) -> bool:
    """Return whether marks lie upon one another at a spot, the lower of them larger."""
    away = [max(abs(x - spot[0]), abs(y - spot[1])) for x, y in plan.spots]
    return sum(one <= COVERS for one in away) > 1


def _ground(plan: DatedPlan, box: Box) -> Part:
    """Return the ground that keeps a line of the grid away from words."""
    if not any(box.bottom < plan.y(tick) < box.top for tick in plan.ticks):
        return {}
    theme = plan.canvas.theme
    return {"bgcolor": theme.ground if plan.side and box.left > plan.timed else theme.paper}
