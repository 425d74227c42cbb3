from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from dashboard.cache import SingleFlightCache


def test_a_value_is_made_once() -> None:
    kept, made = SingleFlightCache[int](4), []
    assert [kept.get("a", lambda: made.append(1) or len(made)) for _ in range(3)] == [1, 1, 1]
    assert made == [1]


def test_what_several_want_at_once_is_made_once() -> None:
    kept, made, asked, ready = SingleFlightCache[int](4), [], Barrier(8), Event()

    def make() -> int:
        ready.wait(10)
        made.append(1)
        return len(made)

    def ask(_number: int) -> int:
        asked.wait(10)
        return kept.get("a", make)

    with ThreadPoolExecutor(8) as pool:
        answers = pool.map(ask, range(8))
        ready.set()
        assert list(answers) == [1] * 8


def test_no_more_are_kept_than_there_is_room_for() -> None:
    kept: SingleFlightCache[int] = SingleFlightCache(2)
    for number in range(5):
        kept.get(number, lambda number=number: number)
    assert len(kept) == 2
    assert kept.get(4, lambda: -1) == 4
    assert kept.get(0, lambda: -1) == -1


def test_what_was_asked_for_last_is_kept() -> None:
    kept: SingleFlightCache[str] = SingleFlightCache(2)
    for key in ("a", "b", "a", "c"):
        kept.get(key, lambda key=key: key)
    assert kept.get("a", lambda: "made anew") == "a"
    assert kept.get("b", lambda: "made anew") == "made anew"


def test_a_failure_is_told_and_not_kept() -> None:
    kept: SingleFlightCache[int] = SingleFlightCache(2)

    def fail() -> int:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        kept.get("a", fail)
    assert kept.get("a", lambda: 1) == 1


def weighed(most: int = 9, limit: int = 10) -> SingleFlightCache[bytes]:
    return SingleFlightCache(most, limit, len)


def test_values_are_bounded_by_their_bytes_too() -> None:
    kept = weighed()
    for key in "abc":
        kept.get(key, lambda: b"1234")
    assert (len(kept), kept.size) == (2, 8)
    assert kept.find("a") is None
    assert kept.find("c") == b"1234"


def test_a_value_larger_than_all_the_room_is_handed_out_and_not_kept() -> None:
    kept = weighed()
    assert kept.get("a", lambda: b"x" * 11) == b"x" * 11
    assert (len(kept), kept.size) == (0, 0)


def test_what_weighs_nothing_stays_where_weight_makes_room() -> None:
    kept = weighed(limit=4)
    kept.put("weightless", b"")
    kept.put("old", b"1234")
    kept.put("new", b"5678")
    assert (kept.find("weightless"), kept.find("old"), kept.find("new")) == (b"", None, b"5678")


def test_what_is_put_takes_the_place_of_what_was_there() -> None:
    kept = weighed()
    kept.put("a", b"12345678")
    kept.put("a", b"12")
    assert (kept.find("a"), len(kept), kept.size) == (b"12", 1, 2)


def test_what_is_found_counts_as_asked_for() -> None:
    kept = weighed(most=2)
    kept.put("a", b"1")
    kept.put("b", b"2")
    assert kept.find("a") == b"1"
    kept.put("c", b"3")
    assert kept.find("b") is None
    assert kept.find("a") == b"1"


def test_a_failure_leaves_no_weight() -> None:
    kept = weighed()
    kept.put("a", b"12")
    with pytest.raises(ZeroDivisionError):
        kept.get("b", lambda: bytes(1 // 0))
    assert (len(kept), kept.size) == (1, 2)
