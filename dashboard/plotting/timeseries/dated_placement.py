"""Where the words of marks stand: beside them, near or far, off other marks and words."""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

from dashboard.plotting.apart import apart
from dashboard.plotting.text import width, wrap, wrap_clauses
from dashboard.plotting.timeseries.boxes import LEADER, Box
from dashboard.plotting.timeseries.dated_extents import counted
from dashboard.plotting.timeseries.dated_marks import CROWDED, CROWDED_NARROW, covering_of, sizes
from dashboard.plotting.timeseries.dated_plan import COVERS
from dashboard.plotting.timeseries.notes import held_note
from dashboard.plotting.timeseries.room import CLEAR, Room
from dashboard.plotting.timeseries.space import TICK_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.figure import Part
    from dashboard.plotting.timeseries.boxes import Spot
    from dashboard.plotting.timeseries.dated_plan import DatedPlan
    from dashboard.plotting.timeseries.series import DatedMark, Path

_NARROWEST = 8
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_IN_STRIP = ((1, 0), (1, 1), (1, -1))
_OFF_WHISKER = tuple(side for side in _SIDES if side[1])
"""A leader along a whisker would be read as a part of it."""

_NEAR = (11, 16, 24)
_FAR = (36, 52, 72, 96)
_ASIDE = 16
"""How many pixels farther than its own mark any other must be from a name without a leader."""

_BESIDE_ONE = 8
"""Pixels between the middle of a mark alone and a leader."""

_MOST_LINES = 4
"""Words of more lines are no column beside a mark on a phone: they stand in the key."""

_CLOSE, _CLOSER = 6, 2
"""In a crowd: pixels between words and marks, and between those that must be named."""

_APART = 1.0
"""In a crowd: pixels from which on two marks are two. A leader would be taken for the other's."""

_RIM = 2
"""In a crowd, or where marks lie upon one another: pixels from the rim of a mark to its leader."""

_NEAREST, _FARTHER = 8, (112, 128, 148, 168, 192, 216, 240)
"""How near and how far, in pixels, the name of a mark that must have one may stand."""

_COUNTED = 8
_RADIUS = 6
"""Pixels that a mark alone reaches at the most."""


def in_strip(places: list[int], plan: DatedPlan, room: Room) -> dict[int, Part]:
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


def close_strip(room: Room, plan: DatedPlan) -> None:
    """Take what is left of the strip: words of what has a time stand outside, apart from others."""
    for pixel in range(round(plan.timed), round(plan.width + plan.right), _NARROWEST):
        room.take_path([(pixel, 0), (pixel, plan.height)])
    if plan.is_crowded:
        room.crowd(_CLOSE)
    else:
        room.stand_clear(_ASIDE)


def placed(mark: DatedMark, spot: Spot, plan: DatedPlan, room: Room) -> Part | None:
    """Return the words of a mark: all of it near or far if it fits, in a crowd else the name."""
    name = [(_NEAR, _name(mark, plan))] * plan.is_crowded
    reaches = (_FAR, _NEAR) if _is_led(mark, spot, plan) else (_NEAR, _FAR)
    for gaps, lines in [*product(reaches, _ways(mark, plan)), *name]:
        if plan.canvas.narrow and len(lines) > _MOST_LINES:
            continue
        box = _place(mark, spot, lines, gaps, plan, room)
        if box is not None:
            return _written(plan, spot, box, _colored(mark, lines, plan))
    return None


def placed_first(mark: DatedMark, spot: Spot, plan: DatedPlan, room: Room) -> Part | None:
    """Return the words of a mark that a crowd must name, closer to others or farther if needed."""
    found = placed(mark, spot, plan, room)
    if found is not None or not plan.is_crowded:
        return found
    room.crowd(_CLOSER, plan.timed - _CLOSER)
    ways = [*_ways(mark, plan), _name(mark, plan)]
    for looser, lines in product(((_APART, CLEAR), (COVERS, CLEAR), (COVERS, 0.0)), ways):
        room.count_as_one(*looser)
        box = _place(mark, spot, lines, (_NEAREST, *_NEAR, *_FAR, *_FARTHER), plan, room)
        if box is not None:
            found = _written(plan, spot, box, _colored(mark, lines, plan))
            break
    room.crowd(_CLOSE)
    room.count_as_one(_APART)
    return found


def free_room(plan: DatedPlan, path: Path | None) -> Room:
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
    room.keep_off(plan.spots, _APART if plan.is_crowded else COVERS, whiskers)
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


def name_of(path: Path, plan: DatedPlan, room: Room) -> list[Part]:
    """Return the words of the line through some marks, in its middle; none without room."""
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
        note["standoff"] = _standoff(spot, plan)
    return note | _ground(plan, box)


def _standoff(spot: Spot, plan: DatedPlan) -> float:
    """Return how many pixels from the middle of a mark its leader ends."""
    if plan.is_crowded:
        return max(CROWDED_NARROW if plan.canvas.narrow else CROWDED) / 2 + _RIM
    if not _is_shared(spot, plan):
        return _BESIDE_ONE
    return sizes(plan, (), covering_of(plan))[plan.spots.index(spot)] / 2 + _RIM


def _is_led(mark: DatedMark, spot: Spot, plan: DatedPlan) -> bool:
    """Return whether only a leader tells which of two marks upon one another words name."""
    return not plan.is_crowded and mark.x is not None and _is_shared(spot, plan)


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
