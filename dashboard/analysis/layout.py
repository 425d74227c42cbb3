"""Where the nodes of a network stand: near each other where few steps lie between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, shortest_path
from scipy.spatial.distance import pdist, squareform

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_ROUNDS = 300
_GAP = 0.12
"""Share of the whole way across that stays free between parts without a way between them."""


def network_layout(count: int, edges: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
    """Return positions of nodes, the same each time.

    Parts without a way between them stand side by side, the largest first. In each of them the
    stress between distances in the plane and steps in the network is lowered by majorization from
    a circle in the given order; then it is turned, its longer way across from left to right.

    Args:
        count: How many nodes there are, at least one.
        edges: Pairs of nodes by place in their order, each once.

    Returns:
        One row a node: x and y from 0 to 1.
    """
    starts, ends = [one for one, _ in edges], [one for _, one in edges]
    graph = coo_array((np.ones(len(edges)), (starts, ends)), shape=(count, count)).tocsr()
    steps = np.asarray(shortest_path(graph, directed=False), dtype=float)
    parts, labels = connected_components(graph, directed=False)
    order = sorted(range(parts), key=lambda part: -int((labels == part).sum()))
    places, begin = np.full((count, 2), 0.5), 0.0
    room = 1 - _GAP * (parts - 1) / parts
    for part in order:
        own = np.flatnonzero(labels == part)
        share = room * len(own) / count
        places[own] = _part(steps[np.ix_(own, own)]) * [share, 1.0] + [begin, 0.0]
        begin += share + _GAP / parts
    return places


def _part(steps: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the places of nodes that all can be reached from one another."""
    count = len(steps)
    if count < 2:
        return np.full((count, 2), 0.5)
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    places = np.column_stack([np.cos(angles), np.sin(angles)]) * steps.max() / 2
    return _fitted(_turned(_majorized(places, steps)))


def _majorized(places: NDArray[np.float64], steps: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return places of low stress; near pairs weigh more than far ones (SMACOF)."""
    weights = np.divide(1.0, steps**2, out=np.zeros_like(steps), where=steps > 0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(_ROUNDS):
        apart = squareform(pdist(places))
        ratio = np.divide(weights * steps, apart, out=np.zeros_like(steps), where=apart > 0)
        places = inverse @ ((np.diag(ratio.sum(axis=1)) - ratio) @ places)
    return places


def _turned(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return places with the longest way across along the first axis, the first node left."""
    centred = places - places.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    turned = centred @ axes[:, ::-1]
    signs = np.where(turned[0] > 0, -1.0, 1.0)
    return np.asarray(turned * signs)


def _fitted(places: NDArray[np.float64]) -> NDArray[np.float64]:
    low, high = places.min(axis=0), places.max(axis=0)
    span = high - low
    flat = span < 1e-9
    return np.where(flat, 0.5, (places - low) / np.where(flat, 1.0, span))
