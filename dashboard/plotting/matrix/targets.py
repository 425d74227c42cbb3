"""Invisible marks below words, so that a name answers wherever it is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.marks import evidence
from dashboard.plotting.matrix.headings import KEY_LINE, KEY_SIZE, LINE, SIZE
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.matrix.headings import Heading
    from dashboard.plotting.matrix.matrix_plan import MatrixPlan
    from dashboard.plotting.matrix.parts import Head, MatrixLine

_SIZE = 24
"""Diameter of a target, in pixels; targets stand this far apart."""


class _Area(Struct, frozen=True):
    left: float
    right: float
    top: float
    bottom: float
    of: MatrixLine | Head

    def points(self) -> Iterator[tuple[float, float]]:
        for x in _along(self.left, self.right):
            for y in _along(self.top, self.bottom):
                yield x, y


def targets(plan: MatrixPlan) -> Part:
    """Return marks that nobody sees, all over the names of rows and the heads of columns."""
    points = [(x, y, area.of) for area in _areas(plan) for x, y in area.points()]
    return scatter(
        evidence([of for _, _, of in points]),
        x=[x for x, _, _ in points],
        y=[y for _, y, _ in points],
        mode="markers",
        marker={"size": _SIZE, "opacity": 0, "color": plan.canvas.theme.paper},
    )


def _areas(plan: MatrixPlan) -> Iterator[_Area]:
    for line, place in zip(plan.matrix.lines, plan.places, strict=True):
        wide = max(width(one, plan.sizes.name, bold=line.strong) for one in place.name)
        yield _Area(plan.left - 10 - wide, plan.left - 10, place.top, place.bottom, line)
    key = plan.heads.key
    for head, heading in zip(plan.matrix.heads, key or plan.heads.above, strict=True):
        wide = max(width(one, KEY_SIZE if key else SIZE, bold=True) for one in heading.name)
        tall = (KEY_LINE if key else LINE) * heading.lines
        yield _in_key(heading, head, wide, tall) if key else _above(heading, head, wide, tall)


def _in_key(heading: Heading, head: Head, wide: float, tall: float) -> _Area:
    return _Area(heading.x - _SIZE, heading.x + wide, heading.y, heading.y + tall, head)


def _above(heading: Heading, head: Head, wide: float, tall: float) -> _Area:
    half = wide / 2
    return _Area(heading.x - half, heading.x + half, heading.y - tall, heading.y, head)


def _along(start: float, end: float) -> list[float]:
    """Return the middles of targets side by side from one end to the other."""
    count = max(round((end - start) / _SIZE), 1)
    step = (end - start) / count
    return [start + step * (place + 0.5) for place in range(count)]
