"""What a network is made of, and the pixels and positions of its nodes."""

from __future__ import annotations

import itertools
from math import dist, sqrt
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.layout import EDGE
from dashboard.plotting.network.stress import network_layout
from dashboard.plotting.text import fold, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas


class Node(Struct, frozen=True):
    """One node.

    Attributes:
        name: Its name, below it.
        size: What its area stands for.
        strong: Whether it stands out: a diamond, its name bold.
        hollow: Whether it stands for something that is not there yet.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
    """

    name: str
    size: int
    strong: bool
    hollow: bool
    hover: str
    claims: str


class NetworkLink(Struct, frozen=True):
    """One link.

    Attributes:
        first: Place of a node.
        second: Place of another.
        weight: What is shared: the number on it.
        loud: Whether it stands out: dashed, its number in a diamond, in a second colour.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
    """

    first: int
    second: int
    weight: int
    loud: bool
    hover: str
    claims: str


class Network(Struct, frozen=True):
    """Nodes and links, as ``draw_network`` draws them."""

    nodes: tuple[Node, ...]
    links: tuple[NetworkLink, ...]


_ROUNDS = 400
_BETWEEN = 8
_BADGE = 22
"""Pixels from the middle of one number to that of the next."""

_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)
"""Shares of a link's length at which its number may stand, the best first."""


class NodeBox(Struct):
    """A node with its name below it; ``x`` is its middle, ``y`` its upper edge, in pixels."""

    x: float
    y: float
    wide: float
    tall: float
    radius: float
    name: list[str]

    @property
    def middle(self) -> float:
        """The height of the node itself."""
        return self.y + self.radius

    def overlap(self, other: NodeBox) -> tuple[float, float]:
        """Return how far two boxes lie over each other, across and down; negative if apart."""
        across = (self.wide + other.wide) / 2 + _BETWEEN - abs(self.x - other.x)
        top, bottom = max(self.y, other.y), min(self.y + self.tall, other.y + other.tall)
        return across, bottom - top + _BETWEEN


class NetworkPlan:
    """Pixels and positions of a network."""

    def __init__(self, nodes: Sequence[Node], links: Sequence[NetworkLink], canvas: Canvas) -> None:
        self.nodes, self.links, self.canvas = nodes, links, canvas
        self.size = 11.0 if canvas.narrow else 12.5
        self.line = 14 if canvas.narrow else 16
        per_node = 62 if canvas.narrow else canvas.closer(34, 20)
        self.height = min(150 + per_node * len(nodes), 2000 if canvas.narrow else 1000)
        self.boxes = self._boxes()
        self._push_apart()

    @property
    def badges(self) -> list[tuple[float, float]]:
        """Where the number of each link stands: on the link, clear of the others if it can."""
        found: list[tuple[float, float]] = []
        for link in self.links:
            one, other = self.boxes[link.first], self.boxes[link.second]
            spots = [
                (one.x + (other.x - one.x) * at, one.middle + (other.middle - one.middle) * at)
                for at in _ALONG
            ]
            free = [spot for spot in spots if all(dist(spot, taken) > _BADGE for taken in found)]
            found.append((free or spots)[0])
        return found

    def _boxes(self) -> list[NodeBox]:
        edges = [(link.first, link.second) for link in self.links]
        places = network_layout(len(self.nodes), edges)
        return [
            self._box(node, *(place[::-1] if self.canvas.narrow else place))
            for node, place in zip(self.nodes, places.tolist(), strict=True)
        ]

    def _box(self, node: Node, across: float, down: float) -> NodeBox:
        limit = 104 if self.canvas.narrow else 150
        name = fold(node.name, self.size, limit, bold=node.strong)
        radius = min(4 + 2.2 * sqrt(node.size), 14)
        wide = max(*(width(line, self.size, bold=True) for line in name), 2 * radius)
        tall = 2 * radius + 3 + self.line * len(name)
        x = EDGE + wide / 2 + across * (self.canvas.width - 2 * EDGE - wide)
        return NodeBox(x, EDGE + down * (self.height - 2 * EDGE - tall), wide, tall, radius, name)

    def _push_apart(self) -> None:
        """Move boxes that lie over each other apart, the shorter way, until none does."""
        for _ in range(_ROUNDS):
            pushed = [self._pushed(*pair) for pair in itertools.combinations(self.boxes, 2)]
            if not any(pushed):
                return

    def _pushed(self, one: NodeBox, other: NodeBox) -> bool:
        across, down = one.overlap(other)
        if across <= 0 or down <= 0:
            return False
        if across < down:
            step = (across / 2 + 0.5) * (1 if one.x > other.x else -1)
            one.x, other.x = one.x + step, other.x - step
        else:
            step = (down / 2 + 0.5) * (1 if one.y > other.y else -1)
            one.y, other.y = one.y + step, other.y - step
        for box in (one, other):
            self._keep_inside(box)
        return True

    def _keep_inside(self, box: NodeBox) -> None:
        half = box.wide / 2
        box.x = min(max(box.x, EDGE + half), self.canvas.width - EDGE - half)
        box.y = min(max(box.y, EDGE), self.height - EDGE - box.tall)
