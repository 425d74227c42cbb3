"""Overlaps as a network: a link where anything is shared, with how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.network import Link, Node, draw_network
from dashboard.figures.overlaps.words import loud, name, pair_hover, pairs, thing_hover, things

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene
    from dashboard.figures.plot import Figure


def draw_links(scene: Scene) -> Figure:
    """Return the network of what is drawn."""
    shown, strong = things(scene.frame), loud(scene.frame, scene)
    place = {one: index for index, one in enumerate(shown["first"])}
    organizations = scene.state.one("between") == "organizations"
    nodes = [
        Node(
            name=name(row, "first", scene),
            size=row.shared,
            strong=organizations and row.first in strong,
            hollow=row.first_status in OPEN_STATUSES,
            hover=thing_hover(row, scene),
            claims=row.claims,
        )
        for row in records(shown)
    ]
    links = [
        Link(
            first=place[row.first],
            second=place[row.second],
            weight=row.shared,
            loud=row.relation == "rival",
            hover=pair_hover(row, scene),
            claims=row.claims,
        )
        for row in records(pairs(scene.frame))
    ]
    return draw_network(nodes, links, scene.canvas)
