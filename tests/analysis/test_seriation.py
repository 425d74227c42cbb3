"""Seriation puts what overlaps side by side."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.seriation import seriated

COLUMNS = [str(number) for number in range(9)]


def distance(left, right):
    return 1 - len(left & right) / len(left | right)


def path(order, sets):
    return sum(distance(sets[left], sets[right]) for left, right in pairwise(order))


def seeded(seed):
    return random.Random(seed)


def test_blocks_stand_together_in_the_order_of_the_columns():
    blocks = {
        f"{block}{row}": frozenset(seeded(row).sample(COLUMNS[block * 3 : block * 3 + 3], 2))
        for block in range(3)
        for row in range(6)
    }
    names = list(blocks)
    seeded(7).shuffle(names)
    order = seriated({name: blocks[name] for name in names}, COLUMNS)
    assert [name[0] for name in order] == ["0"] * 6 + ["1"] * 6 + ["2"] * 6


def test_a_chain_of_overlaps_is_found_again():
    chain = {str(place): frozenset(COLUMNS[place : place + 3]) for place in range(7)}
    names = list(chain)
    seeded(3).shuffle(names)
    assert seriated({name: chain[name] for name in names}, COLUMNS) == list(chain)


def test_neighbours_are_closer_than_in_any_of_many_random_orders():
    source = seeded(11)
    sets = {str(row): frozenset(source.sample(COLUMNS, source.randint(1, 3))) for row in range(20)}
    best = path(seriated(sets, COLUMNS), sets)
    for _ in range(200):
        names = list(sets)
        source.shuffle(names)
        assert best < path(names, sets)


@given(
    st.dictionaries(
        st.text(min_size=1, max_size=3),
        st.frozensets(st.sampled_from(COLUMNS), min_size=1),
        max_size=12,
    )
)
def test_nothing_is_lost_and_equal_sets_are_neighbours(sets):
    order = seriated(sets, COLUMNS)
    assert sorted(order) == sorted(sets)
    seen = []
    for name in order:
        if not seen or seen[-1] != sets[name]:
            seen.append(sets[name])
    assert len(seen) == len(set(sets.values()))
