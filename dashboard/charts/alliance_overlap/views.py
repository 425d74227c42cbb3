"""What two things share, as a matrix of pairs or as a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.alliance_overlap.pairs import (
    PairRow,
    loud,
    pair_hover,
    pairs,
    thing_hover,
    things,
)
from dashboard.i18n import Text
from dashboard.plotting.matrix import CellMark, CellShape, Head, Matrix, MatrixLine, draw_matrix
from dashboard.plotting.network import NetworkLink, Node, draw_network

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.figure import Figure

_ACROSS = {
    "alliances": Text("겹치는<br>연합체", "Overlapping<br>alliances"),
    "organizations": Text("함께<br>참여한 기관", "Organizations<br>met"),
}
_ACROSS_NARROW = {
    "alliances": Text("겹치는<br>연합체", "Over-<br>lapping"),
    "organizations": Text("함께<br>참여", "Met"),
}
_DOWN = {
    "alliances": Text("구성원", "Members"),
    "organizations": Text("연합체", "Alliances"),
}
_SHAPES = {
    "self": CellShape("square", faint=True, scale=1.2),
    "rival": CellShape("diamond", scale=1.15),
    "same_group": CellShape("circle", empty=True, scale=1.25),
    "near": CellShape("circle", scale=1.25),
}


def draw_overlaps(context: RenderContext) -> Figure:
    """Return the matrix of what is drawn, with a number in each mark."""
    return draw_matrix(_matrix(context), context.canvas)


def _matrix(context: RenderContext) -> Matrix:
    shown, language = things(context), context.canvas.language
    place = {one: index for index, one in enumerate(one.first for one in shown)}
    partners = dict.fromkeys(place, 0)
    for row in pairs(context):
        partners[row.first] += 1
        partners[row.second] += 1
    strong, between = loud(context), context.state.one("between")
    return Matrix(
        lines=[
            MatrixLine(
                name=row.name(context),
                total=str(partners[row.first]),
                strong=row.first in strong,
                heading="",
                hover=thing_hover(row, context),
                claims=row.claims,
            )
            for row in shown
        ],
        heads=[
            Head(
                row.name(context),
                (),
                (),
                str(row.shared),
                thing_hover(row, context),
                row.claims,
                strong=False,
            )
            for row in shown
        ],
        marks=[mark for row in _cells(context) for mark in _marks(row, place, context)],
        across=(_ACROSS_NARROW if context.canvas.narrow else _ACROSS)[between][language],
        down=_DOWN[between][language],
        sum="",
        square=True,
    )


def _cells(context: RenderContext) -> list[PairRow]:
    return [*things(context), *pairs(context)]


def _marks(row: PairRow, place: dict[str, int], context: RenderContext) -> list[CellMark]:
    """Return the mark of a pair on both sides of the diagonal."""
    at = (place[row.first], place[row.second])
    hover = thing_hover(row, context) if row.relation == "self" else pair_hover(row, context)
    cells = {at, at[::-1]}
    shape, count = _SHAPES[row.relation], str(row.shared)
    return [
        CellMark(down, across, shape, dotted=False, hover=hover, claims=row.claims, text=count)
        for down, across in sorted(cells)
    ]


def draw_links(context: RenderContext) -> Figure:
    """Return the network of what is drawn."""
    shown, strong = things(context), loud(context)
    place = {one: index for index, one in enumerate(one.first for one in shown)}
    organizations = context.state.one("between") == "organizations"
    nodes = [
        Node(
            name=row.name(context),
            size=row.shared,
            strong=organizations and row.first in strong,
            hollow=row.first_status in OPEN_STATUSES,
            hover=thing_hover(row, context),
            claims=row.claims,
        )
        for row in shown
    ]
    links = [
        NetworkLink(
            first=place[row.first],
            second=place[row.second],
            weight=row.shared,
            loud=row.relation == "rival",
            hover=pair_hover(row, context),
            claims=row.claims,
        )
        for row in pairs(context)
    ]
    return draw_network(nodes, links, context.canvas)
