"""A shelf, against looking at every thing one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.search.suggest_index import (
    EXACT,
    INSIDE,
    PREFIX,
    SCATTERED,
    Shelf,
    suggest_index,
)

SPELLINGS = st.lists(st.text("ab", min_size=1, max_size=4), min_size=1, max_size=3)


def fit(known, words):
    phrase = "".join(words)
    if phrase in known:
        return EXACT
    if any(one.startswith(phrase) for one in known):
        return PREFIX
    if any(phrase in one for one in known):
        return INSIDE
    apart = len(words) > 1 and all(any(word in one for one in known) for word in words)
    return SCATTERED if apart else None


@given(
    st.lists(SPELLINGS, max_size=8),
    st.lists(st.text("ab", min_size=1, max_size=2), min_size=1, max_size=3),
    st.integers(1, 9),
)
def test_the_best_are_found_in_the_order_of_their_fit(things, words, most):
    named = {str(number): known for number, known in enumerate(things)}
    found = Shelf((suggest_index(named.items()),)).find(words, most)
    fits = {thing: fit(known, words) for thing, known in named.items()}
    expected = sorted((one for one in fits if fits[one] is not None), key=lambda one: fits[one])
    assert list(found.items()) == [(thing, fits[thing]) for thing in expected[:most]]


def test_nothing_finds_nothing():
    shelf = Shelf((suggest_index([("a", ["alpha"])]),))
    assert shelf.find([], 5) == shelf.find([""], 5) == {}
    assert Shelf((suggest_index([]),)).find(["a"], 5) == {}
