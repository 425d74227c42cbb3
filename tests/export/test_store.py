"""Finished pictures are kept, those asked for last, within a bound."""

from __future__ import annotations

import pytest

from dashboard.export.picture import Picture
from dashboard.export.store import Store
from tests.export.made import origin


@pytest.fixture(scope="module")
def of(dataset, catalogue):
    return origin(dataset, catalogue)


def test_what_was_not_asked_for_the_longest_makes_room(of):
    store = Store(30)
    for key in "abc":
        store.put(key, Picture(b"0123456789", of))
    assert store.get("a") is not None
    store.put("d", Picture(b"0123456789", of))
    assert [key for key in "abcd" if store.get(key)] == ["a", "c", "d"]
    assert store.size == 30


def test_a_picture_put_again_counts_once(of):
    store = Store(30)
    for _ in range(4):
        store.put("a", Picture(b"0123456789", of))
    assert (len(store), store.size) == (1, 10)


def test_a_picture_larger_than_the_bound_is_not_kept(of):
    store = Store(5)
    store.put("a", Picture(b"0123456789", of))
    assert (len(store), store.size) == (0, 0)
