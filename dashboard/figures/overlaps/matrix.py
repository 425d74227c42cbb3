"""Overlaps as a matrix: both ways round, a number in each cell, what each has on the diagonal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.figures.matrix import Head, Line, Mark, Matrix, Shape, draw_matrix
from dashboard.figures.overlaps.words import loud, name, pair_hover, pairs, thing_hover, things
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene
    from dashboard.figures.plot import Figure

_ACROSS = {
    "alliances": Words("겹치는<br>연합체", "Overlapping<br>alliances"),
    "organizations": Words("함께<br>참여한 기관", "Organizations<br>met"),
}
_ACROSS_NARROW = Words("상대", "With")
_DOWN = {
    "alliances": Words("구성원", "Members"),
    "organizations": Words("연합체", "Alliances"),
}
_SHAPES = {
    "self": Shape("square", faint=True, scale=1.2),
    "rival": Shape("diamond", scale=1.15),
    "same_group": Shape("circle", empty=True, scale=1.25),
    "near": Shape("circle", scale=1.25),
}


def draw_overlaps(scene: Scene) -> Figure:
    """Return the matrix of what is drawn, with a number in each mark."""
    return draw_matrix(_matrix(scene), scene.canvas)


def _matrix(scene: Scene) -> Matrix:
    shown, language = things(scene.frame), scene.canvas.language
    place = {one: index for index, one in enumerate(shown["first"])}
    partners = dict.fromkeys(place, 0)
    for row in records(pairs(scene.frame)):
        partners[row.first] += 1
        partners[row.second] += 1
    strong, between = loud(scene.frame, scene), scene.state.one("between")
    return Matrix(
        lines=[
            Line(
                name=name(row, "first", scene),
                total=str(partners[row.first]),
                strong=row.first in strong,
                heading="",
                hover=thing_hover(row, scene),
                claims=row.claims,
            )
            for row in records(shown)
        ],
        heads=[
            Head(
                name(row, "first", scene),
                (),
                (),
                str(row.shared),
                thing_hover(row, scene),
                row.claims,
                strong=False,
            )
            for row in records(shown)
        ],
        marks=[mark for row in _cells(scene) for mark in _marks(row, place, scene)],
        across=(_ACROSS_NARROW if scene.canvas.narrow else _ACROSS[between])[language],
        down=_DOWN[between][language],
        sum="",
        square=True,
    )


def _cells(scene: Scene) -> list[Record]:
    return [*records(things(scene.frame)), *records(pairs(scene.frame))]


def _marks(row: Record, place: dict[str, int], scene: Scene) -> list[Mark]:
    """Return the mark of a pair on both sides of the diagonal."""
    at = (place[row.first], place[row.second])
    hover = thing_hover(row, scene) if row.relation == "self" else pair_hover(row, scene)
    cells = {at, at[::-1]}
    shape, count = _SHAPES[row.relation], str(row.shared)
    return [
        Mark(down, across, shape, dotted=False, hover=hover, claims=row.claims, text=count)
        for down, across in sorted(cells)
    ]
