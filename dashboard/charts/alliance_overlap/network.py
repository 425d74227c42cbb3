"""Overlaps as a network: a link where anything is shared, with how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.alliance_overlap.words import (
    loud,
    name,
    pair_hover,
    pairs,
    thing_hover,
    things,
)
from dashboard.plotting.network import NetworkLink, Node, draw_network

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.figure import Figure


def draw_links(context: RenderContext) -> Figure:
    """Return the network of what is drawn."""
    shown, strong = things(context.frame), loud(context.frame, context)
    place = {one: index for index, one in enumerate(shown["first"])}
    organizations = context.state.one("between") == "organizations"
    nodes = [
        Node(
            name=name(row, "first", context),
            size=row.shared,
            strong=organizations and row.first in strong,
            hollow=row.first_status in OPEN_STATUSES,
            hover=thing_hover(row, context),
            claims=row.claims,
        )
        for row in records(shown)
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
        for row in records(pairs(context.frame))
    ]
    return draw_network(nodes, links, context.canvas)
