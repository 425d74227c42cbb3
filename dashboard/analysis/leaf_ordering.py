"""The leaves of a tree of clusters, in the order of the shortest way past all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

if TYPE_CHECKING:
    from numpy.typing import NDArray


class _Cluster(Struct, frozen=True):
    """A cluster.

    Attributes:
        members: What is in it, by place among all; those of the first half before the others.
        ways: The length of the shortest way past all members from each to each; infinite where
            both are in the same half, as a half is passed as a whole.
        halves: What it was put together from; nothing for a leaf.
    """

    members: list[int]
    ways: NDArray[np.float64]
    halves: tuple[_Cluster, _Cluster] | None = None


def ordered_leaves(distances: NDArray[np.float64]) -> list[int]:
    """Return the places of things so that those of a cluster stand together.

    The tree is that of average linkage; its branches are turned so that the sum of distances
    between neighbours is least (Bar-Joseph, Gifford, Jaakkola 2001).

    Args:
        distances: The distance between every two things, at least one.
    """
    tree = _tree(distances)
    first, last = _least(tree.ways)
    return _turned(tree, first, last, distances)


def _tree(distances: NDArray[np.float64]) -> _Cluster:
    clusters = [_Cluster([place], np.zeros((1, 1))) for place in range(len(distances))]
    apart = distances.copy()
    np.fill_diagonal(apart, np.inf)
    while len(clusters) > 1:
        one, other = sorted(_least(apart))
        sizes = [len(clusters[place].members) for place in (one, other)]
        means = np.average(apart[[one, other]], axis=0, weights=sizes)
        apart[one] = apart[:, one] = means
        apart = np.delete(np.delete(apart, other, 0), other, 1)
        clusters[one] = _joined(clusters[one], clusters.pop(other), distances)
    return clusters[0]


def _joined(left: _Cluster, right: _Cluster, distances: NDArray[np.float64]) -> _Cluster:
    between = distances[np.ix_(left.members, right.members)]
    across = _shortest(_shortest(left.ways, between), right.ways)
    count = len(left.members)
    ways = np.full((count + len(right.members),) * 2, np.inf)
    ways[:count, count:], ways[count:, :count] = across, across.T
    return _Cluster([*left.members, *right.members], ways, (left, right))


def _shortest(ways: NDArray[np.float64], onward: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the length of the shortest of all ways that are made of one of each."""
    return np.array([(way[:, np.newaxis] + onward).min(axis=0) for way in ways])


def _turned(cluster: _Cluster, first: int, last: int, distances: NDArray[np.float64]) -> list[int]:
    """Return the members along the shortest way from one to another, both by place in them."""
    if cluster.halves is None:
        return cluster.members
    left, right = cluster.halves
    count = len(left.members)
    if first >= count:
        return _turned(cluster, last, first, distances)[::-1]
    between = distances[np.ix_(left.members, right.members)]
    ways = left.ways[first][:, np.newaxis] + between + right.ways[:, last - count]
    end, start = _least(ways)
    return [
        *_turned(left, first, end, distances),
        *_turned(right, start, last - count, distances),
    ]


def _least(values: NDArray[np.float64]) -> tuple[int, int]:
    """Return row and column of the least value, the first of several."""
    row, column = divmod(int(values.argmin()), values.shape[1])
    return row, column
