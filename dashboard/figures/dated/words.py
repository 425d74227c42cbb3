"""Names and values beside the marks, and notes below the plot."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from dashboard.figures.compose import EDGE
from dashboard.figures.dated.extents import counted
from dashboard.figures.lines.room import LEADER, Room
from dashboard.figures.text import width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.dated.mark import Mark, Path
    from dashboard.figures.dated.plan import Plan
    from dashboard.figures.lines.box import Box, Spot

Annotation = dict[str, Any]
"""Words on a figure; Plotly checks them all at once, which is quicker than one by one."""

_MOST_LABELS = 20
_NARROWEST = 8
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_IN_STRIP = ((1, 0), (1, 1), (1, -1))
_NEAR = (11, 16, 24)
_FAR = (36, 52, 72, 96, 124)
_UNDER_TIME = 40
_BETWEEN = 6
_COUNTED = 8


def labels(plan: Plan, path: Path | None) -> list[Annotation]:
    """Return names and values where there is room: what stands out first, then the largest.

    What has neither time nor value stands in a corner without words: a note may name it.
    """
    room = _room(plan, path)
    known = zip(plan.marks, plan.spots, strict=True)
    pairs = [pair for pair in known if pair[0].x is not None or pair[0].y is not None]
    pairs.sort(key=lambda pair: -(pair[0].y or 0.0))
    undated = [pair for pair in pairs if pair[0].x is None]
    strong = [pair for pair in pairs if pair[0].x is not None and pair[0].strong]
    others = [pair for pair in pairs if pair[0].x is not None and not pair[0].strong]
    written = _placed(undated, plan, room)
    _close_strip(room, plan)
    written += _placed(strong, plan, room)
    written += [] if path is None else _name_of(path, plan, room)
    return [*written, *_placed(others, plan, room)]


def _close_strip(room: Room, plan: Plan) -> None:
    """Take what is left of the strip: words of what has a time do not belong there."""
    for pixel in range(round(plan.timed), round(plan.width + plan.right), _NARROWEST):
        room.take_path([(pixel, 0), (pixel, plan.height)])


def _placed(pairs: Sequence[tuple[Mark, Spot]], plan: Plan, room: Room) -> list[Annotation]:
    written = []
    for mark, spot in pairs[:_MOST_LABELS]:
        for gaps, lines in _tries(mark, plan):
            box = _place(mark, spot, lines, gaps, plan, room)
            if box is not None:
                written.append(_written(plan, spot, box, _colored(mark, lines, plan)))
                break
    return written


def _tries(mark: Mark, plan: Plan) -> list[tuple[Sequence[float], list[str]]]:
    """Return distances and words to try: the whole label, then the name; far if it stands out."""
    distances = (_NEAR, _FAR) if mark.strong else (_NEAR,)
    return [*product(distances, _ways(mark, plan)), *product(distances, [_names(mark, plan)])]


def _room(plan: Plan, path: Path | None) -> Room:
    """Return the plot with its marks, whiskers, line and strips taken."""
    room = Room(plan.width + plan.right, plan.height)
    if plan.side:
        room.take_path([(plan.timed, 0), (plan.timed, plan.height)])
    for mark, (x, y) in zip(plan.marks, plan.spots, strict=True):
        room.take_path([(x, y), (x, y)], 6)
        if mark.x is not None:
            room.take_path([(plan.x(mark.earliest), y), (plan.x(mark.latest), y)])
    for _, spot in counted(plan):
        room.take_path([spot, spot], _COUNTED)
    if path is not None:
        spots = [(plan.x(moment), plan.y(value)) for moment, value, *_ in path.steps]
        room.take_path(spots)
    room.keep_off(plan.spots)
    return room


def _place(
    mark: Mark, spot: Spot, lines: Sequence[str], gaps: Sequence[float], plan: Plan, room: Room
) -> Box | None:
    wide = max(width(text, plan.size, bold=True) for text in lines) + 4
    size = (wide, len(lines) * plan.size * 1.22 + 3)
    return room.find(spot, size, _IN_STRIP if mark.x is None else _SIDES, gaps)


def _ways(mark: Mark, plan: Plan) -> list[list[str]]:
    """Return the words of a mark on one line, and folded; in the strip only folded."""
    folded = [*_names(mark, plan), *wrap(mark.label, plan.size, _limit(mark, plan))]
    if mark.x is None or plan.canvas.narrow:
        return [folded]
    return [[f"<b>{mark.name}</b> {mark.label}"], folded]


def _names(mark: Mark, plan: Plan) -> list[str]:
    lines = wrap(mark.name, plan.size, _limit(mark, plan), bold=True)
    return [f"<b>{text}</b>" for text in lines]


def _limit(mark: Mark, plan: Plan) -> float:
    """Return how wide folded words may be."""
    return plan.side - 40 if mark.x is None else plan.timed * 0.5


def _colored(mark: Mark, lines: Sequence[str], plan: Plan) -> str:
    color = mark.color if mark.strong else plan.canvas.theme.ink
    return f"<span style='color:{color}'>{'<br>'.join(lines)}</span>"


def _name_of(path: Path, plan: Plan, room: Room) -> list[Annotation]:
    moment, value, *_ = path.steps[len(path.steps) // 2]
    spot = (plan.x(moment), plan.y(value))
    size = (width(path.label, plan.size) + 4, plan.size * 1.3)
    box = room.find(spot, size, ((1, -1), (-1, 1), (1, 0), (-1, 0)), _NEAR)
    if box is None:
        return []
    text = f"<span style='color:{plan.canvas.theme.accent}'>{path.label}</span>"
    return [_written(plan, spot, box, text)]


def _written(plan: Plan, spot: Spot, box: Box, text: str) -> Annotation:
    """Return words in a rectangle, held by the edge that faces the spot they belong to."""
    held = box.holder(spot)
    anchor = {box.left: "left", box.right: "right"}.get(held[0], "center")
    dx, dy = held[0] - spot[0], held[1] - spot[1]
    place: Annotation = (
        {"showarrow": True, "ax": dx, "ay": -dy, "arrowhead": 0, "arrowwidth": 1, "standoff": 8}
        if box.distance(spot) > LEADER
        else {"showarrow": False, "xshift": dx, "yshift": dy}
    )
    return {
        **place,
        "x": plan.moment(spot[0]),
        "y": plan.log(spot[1]),
        "xanchor": anchor,
        "yanchor": "middle",
        "align": "right" if anchor == "right" else "left",
        "text": text,
        "borderpad": 0,
        "arrowcolor": plan.canvas.theme.muted,
        "font": {"size": plan.size},
    }


def notes_below(plan: Plan, notes: Sequence[str]) -> tuple[list[Annotation], float]:
    """Return lines of words below the axis of time, and the room in pixels that they take."""
    depth, written = 0.0, []
    for note in notes:
        lines = wrap(note, plan.size, plan.canvas.width - 2 * EDGE)
        written.append(_note("<br>".join(lines), depth, plan))
        depth += len(lines) * plan.size * 1.4 + _BETWEEN
    return written, depth + 8 if depth else 0.0


def _note(text: str, depth: float, plan: Plan) -> Annotation:
    return {
        "text": text,
        "x": 0,
        "y": 0,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "top",
        "xshift": EDGE - plan.left,
        "yshift": -_UNDER_TIME - depth,
        "align": "left",
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": plan.size, "color": plan.canvas.theme.muted},
    }
