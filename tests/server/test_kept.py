from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from dashboard.server.kept import Kept


def test_a_value_is_made_once() -> None:
    kept, made = Kept[int](4), []
    assert [kept.get("a", lambda: made.append(1) or len(made)) for _ in range(3)] == [1, 1, 1]
    assert made == [1]


def test_what_several_want_at_once_is_made_once() -> None:
    kept, made, asked, ready = Kept[int](4), [], Barrier(8), Event()

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
    kept: Kept[int] = Kept(2)
    for number in range(5):
        kept.get(number, lambda number=number: number)
    assert len(kept) == 2
    assert kept.get(4, lambda: -1) == 4
    assert kept.get(0, lambda: -1) == -1


def test_what_was_asked_for_last_is_kept() -> None:
    kept: Kept[str] = Kept(2)
    for key in ("a", "b", "a", "c"):
        kept.get(key, lambda key=key: key)
    assert kept.get("a", lambda: "made anew") == "a"
    assert kept.get("b", lambda: "made anew") == "made anew"


def test_a_failure_is_told_and_not_kept() -> None:
    kept: Kept[int] = Kept(2)

    def fail() -> int:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        kept.get("a", fail)
    assert kept.get("a", lambda: 1) == 1
