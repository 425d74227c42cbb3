"""The layout of networks: the same each time, near where few steps lie between."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.distance import pdist, squareform

from dashboard.plotting.network.stress import network_layout

CHAIN = [(0, 1), (1, 2), (2, 3), (3, 4)]


def test_it_is_the_same_each_time():
    assert np.array_equal(network_layout(5, CHAIN), network_layout(5, CHAIN))


@pytest.mark.parametrize(("count", "edges"), [(1, []), (2, []), (5, CHAIN), (6, CHAIN)])
def test_every_node_has_a_place_inside(count, edges):
    places = network_layout(count, edges)
    assert places.shape == (count, 2)
    assert np.isfinite(places).all()
    assert ((places >= 0) & (places <= 1)).all()


def test_a_chain_runs_from_left_to_right():
    assert list(np.argsort(network_layout(5, CHAIN)[:, 0])) in ([0, 1, 2, 3, 4], [4, 3, 2, 1, 0])


def test_parts_do_not_mix():
    places = network_layout(7, [(0, 1), (1, 2), (2, 3), (4, 5), (5, 6)])
    assert places[:4, 0].max() < places[4:, 0].min()


def test_no_two_nodes_of_a_clique_stand_on_each_other():
    edges = [(one, other) for one in range(6) for other in range(one)]
    apart = squareform(pdist(network_layout(6, edges)))
    assert apart[np.triu_indices(6, 1)].min() > 0.1
