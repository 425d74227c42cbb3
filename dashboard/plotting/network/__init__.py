"""A network: named nodes, and links with a number on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure, pixel_axes
from dashboard.plotting.network.plan import Network, NetworkLink, NetworkPlan, Node
from dashboard.plotting.network.traces import badges, lines, names, nodes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas

__all__ = ["Network", "NetworkLink", "Node", "draw_network"]


def draw_network(nodes_: Sequence[Node], links: Sequence[NetworkLink], canvas: Canvas) -> Figure:
    """Return a network with at least one node; it is upright on a narrow canvas.

    Args:
        nodes_: The nodes, those that belong together side by side.
        links: What joins them, each pair at most once.
        canvas: Language, theme and width.
    """
    plan = NetworkPlan(nodes_, links, canvas)
    figure = Figure([*lines(plan), nodes(plan), badges(plan), names(plan)])
    figure.marks = Network(tuple(nodes_), tuple(links))
    figure.set(
        height=plan.height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        hovermode="closest",
        **pixel_axes(canvas.width, plan.height),
    )
    return figure
