"""Places along a line: apart, in order, and moved no farther than needed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.plotting.apart import apart


def test_places_that_are_apart_stay_and_those_that_touch_move_alike():
    assert apart([0.0, 50.0], [20.0]) == [0.0, 50.0]
    assert apart([10.0, 20.0, 100.0], [20.0, 20.0]) == [5.0, 25.0, 100.0]
    assert apart([], []) == []


@given(st.lists(st.floats(0, 300), min_size=1, max_size=8))
def test_neighbours_are_apart_and_their_middle_stays(wanted):
    wanted.sort()
    placed = apart(wanted, [15.0] * (len(wanted) - 1))
    assert all(after - before > 14.999 for before, after in pairwise(placed))
    assert sum(placed) == pytest.approx(sum(wanted))
