"""Leaves stand by the tree that SciPy makes, along the shortest way that it allows."""

from __future__ import annotations

from itertools import pairwise, permutations

import numpy as np
import pytest
from scipy.cluster.hierarchy import leaves_list, linkage, to_tree
from scipy.spatial.distance import pdist, squareform

from dashboard.analysis.leaf_ordering import ordered_leaves


def distances_of(count, seed):
    return squareform(pdist(np.random.default_rng(seed).random((count, 3))))


def clusters_of(distances):
    """The clusters of average linkage as SciPy finds them."""
    found, ahead = [], [to_tree(linkage(squareform(distances), "average"))]
    while ahead:
        node = ahead.pop()
        found.append(node.pre_order())
        if not node.is_leaf():
            ahead += [node.left, node.right]
    return found


def together(order, clusters):
    places = [[order.index(member) for member in cluster] for cluster in clusters]
    return all(max(place) - min(place) == len(place) - 1 for place in places)


def length(order, distances):
    return sum(distances[one, other] for one, other in pairwise(order))


def test_one_is_alone():
    assert ordered_leaves(np.zeros((1, 1))) == [0]


@pytest.mark.parametrize("seed", range(12))
def test_of_all_orders_that_the_tree_allows_it_is_the_shortest(seed):
    distances = distances_of(6, seed)
    clusters = clusters_of(distances)
    allowed = [order for order in permutations(range(6)) if together(order, clusters)]
    own = ordered_leaves(distances)
    assert tuple(own) in allowed
    best = min(length(order, distances) for order in allowed)
    assert length(own, distances) == pytest.approx(best)


@pytest.mark.parametrize("count", [20, 60])
def test_of_many_it_is_no_longer_than_the_order_of_scipy(count):
    distances = distances_of(count, count)
    own = ordered_leaves(distances)
    assert together(own, clusters_of(distances))
    other = leaves_list(linkage(squareform(distances), "average", optimal_ordering=True))
    assert length(own, distances) <= length(other, distances) + 1e-9
