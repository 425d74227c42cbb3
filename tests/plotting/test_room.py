"""Words between lines: they find free room, or none."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.plotting.timeseries.boxes import Box, spread
from dashboard.plotting.timeseries.room import Room

SIDES = ((0, 1), (1, 0), (-1, 0), (0, -1))


def room_with(*paths):
    room = Room(200, 100)
    for path in paths:
        room.take_path(path)
    return room


def test_words_stand_on_the_first_free_side():
    box = room_with().find((100, 50), (40, 20), SIDES, (10,))
    assert box == Box(80, 60, 120, 80)


def test_words_avoid_lines_edges_and_one_another():
    room = room_with([(0, 75), (200, 75)])
    assert room.find((100, 50), (40, 20), SIDES, (10,)) == Box(110, 40, 150, 60)
    assert room.find((100, 50), (40, 20), SIDES, (10,)) == Box(50, 40, 90, 60)
    assert room.find((190, 50), (40, 20), ((1, 0),), (10, 20)) is None


def test_words_keep_off_the_marks_of_others():
    room = room_with()
    room.keep_off([(100, 50), (100, 90)])
    assert room.find((100, 50), (40, 20), SIDES, (10,)) == Box(110, 40, 150, 60)


def test_words_without_a_leader_stand_nearest_to_their_own_mark():
    room = room_with()
    room.keep_off([(100, 50), (85, 15)])
    assert room.find((100, 50), (40, 10), ((-1, 0), (1, 0)), (22,)) == Box(38, 45, 78, 55)
    room.keep_off([(100, 50), (60, 35)])
    assert room.find((100, 50), (40, 10), ((-1, 0), (1, 0)), (22,)) == Box(122, 45, 162, 55)


def test_a_leader_crosses_no_words():
    room = room_with()
    near = room.find((60, 50), (40, 20), ((1, 0),), (10,))
    assert near == Box(70, 40, 110, 60)
    assert room.find((60, 50), (40, 20), ((1, 0),), (60,)) is None


def test_a_leader_ends_at_the_nearest_corner_of_words_or_else_at_an_edge():
    (box,) = [room_with().find((100, 50), (40, 20), ((1, -1),), (36,))]
    assert box.holder((100, 50)) == (box.left, box.top)
    room = room_with()
    room.keep_off([(100, 50), (132, 44)])
    box = room.find((100, 50), (40, 16), ((1, -1),), (36,))
    assert box.holder((100, 50)) == (box.left, (box.bottom + box.top) / 2)


@given(st.lists(st.floats(0, 300), min_size=1, max_size=6))
def test_spread_positions_are_apart_inside_and_in_order(wanted):
    placed = spread(wanted, 20, 10, 290)
    assert all(after - before > 19.9 for before, after in pairwise(sorted(placed)))
    assert min(placed) >= 10
    assert max(placed) <= 290
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    assert [placed[index] for index in order] == sorted(placed)
