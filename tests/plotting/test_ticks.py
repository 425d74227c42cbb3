"""Round ticks."""

from __future__ import annotations

from itertools import pairwise
from math import floor, isclose, log10

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.plotting import ticks

_AMOUNTS = st.floats(1e-6, 1e16)


@given(_AMOUNTS, st.integers(1, 12))
def test_linear_ticks_are_even_round_and_reach_almost_to_the_end(maximum, count):
    found = ticks.linear(maximum, count)
    assert found[0] == 0
    assert 1 <= len(found) <= count + 1
    assert found[-1] <= maximum * (1 + 1e-9)
    steps = {round(after - before, 12 - floor(log10(maximum))) for before, after in pairwise(found)}
    assert len(steps) <= 1


@given(st.floats(1e-3, 1e15), st.integers(2, 12))
def test_a_linear_step_is_one_two_five_or_two_and_a_half(maximum, count):
    step = ticks.linear(maximum, count)[1]
    lead = step / 10.0 ** floor(log10(step) + 1e-12)
    assert any(isclose(lead, round_one) for round_one in (1, 2, 2.5, 5, 10))


def test_the_end_itself_is_a_tick_where_it_is_round():
    assert ticks.linear(1000, 5)[-1] == 1000
    assert ticks.linear(0.3, 3)[-1] == pytest.approx(0.3)
    assert ticks.linear(0.7, 7)[-1] == pytest.approx(0.7)


def test_without_a_maximum_there_is_only_zero():
    assert ticks.linear(0) == ticks.linear(-3) == [0.0]


@given(_AMOUNTS, st.floats(1, 1e6), st.integers(2, 20))
def test_logarithmic_ticks_enclose_what_is_drawn(minimum, factor, count):
    found = ticks.logarithmic(minimum, minimum * factor, count)
    assert found == sorted(set(found))
    assert found[0] <= minimum * (1 + 1e-9)
    assert found[-1] >= minimum * factor * (1 - 1e-9)
    assert len(found) >= 2


def test_twos_and_fives_stand_between_where_there_is_room():
    assert ticks.logarithmic(1, 100, 3) == [1, 10, 100]
    assert ticks.logarithmic(1, 100, 7) == [1, 2, 5, 10, 20, 50, 100]
