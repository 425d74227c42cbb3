"""Where the nodes of a network stand: near each other where few steps lie between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

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
    steps = _steps(count, edges)
    nearest = np.isfinite(steps).argmax(axis=1)
    parts = [np.flatnonzero(nearest == first) for first in np.unique(nearest)]
    parts.sort(key=len, reverse=True)
    places, begin = np.full((count, 2), 0.5), 0.0
    room = 1 - _GAP * (len(parts) - 1) / len(parts)
    for own in parts:
        share = room * len(own) / count
        places[own] = _part(steps[np.ix_(own, own)]) * [share, 1.0] + [begin, 0.0]
        begin += share + _GAP / len(parts)
    return places


def _steps(count: int, edges: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
    """Return how many edges lie between every two nodes; infinite where there is no way."""
    steps = np.full((count, count), np.inf)
    np.fill_diagonal(steps, 0)
    for one, other in edges:
        steps[one, other] = steps[other, one] = 1
    for node in range(count):  # Floyd and Warshall: ways through one more node at a time.
        steps = np.minimum(steps, steps[:, [node]] + steps[[node]])
    return steps


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
        apart = np.linalg.norm(places[:, np.newaxis] - places, axis=2)
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
