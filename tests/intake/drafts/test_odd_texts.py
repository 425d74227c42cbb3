"""Whatever a text says, drafts of it are proposed soon, and quote what stands there."""

from __future__ import annotations

import time
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.dataset.records import Records
from dashboard.intake.drafts.proposer import find_members, propose_drafts
from dashboard.intake.texts.manuscript import Manuscript
from tests.intake.drafts.test_composition import TEXT
from tests.real import real_dataset

SECONDS = 10.0
PIECES = [
    *TEXT.decode().split(),
    *TEXT.decode(),
    "각각",
    "(",
    ")",
    "‘",
    "’",
    "▲",
    "(약 2000억원)",
    "\n",
]
DAYS = st.sampled_from(["2025-03-10", "2022-09-13/2022-12-13", "", "someday"])


@cache
def empty() -> Records:
    records = real_dataset().records
    return Records(records.package, {"collections": records.of("collections")[:1]})


@given(st.lists(st.sampled_from(PIECES), max_size=120), st.sampled_from(["", " "]), DAYS)
@settings(max_examples=150, deadline=None)
def test_any_words_in_any_order_are_read(pieces, between, day) -> None:
    manuscript = Manuscript(between.join(pieces), published_on=day)
    drafts = propose_drafts(manuscript, empty())
    find_members(manuscript, empty())
    assert len({one.identifier for one in drafts}) == len(drafts)
    for one in drafts:
        paragraph = manuscript.paragraphs[one.paragraph - 1]
        assert 0 <= one.span.start < one.span.end <= len(paragraph)
        assert all(fragment in paragraph for fragment in one.fragments)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"가나다 {number}명이 참여했다." for number in range(20_000)),
        "\n".join(
            f"‘이름{number}’를 가나{number}전자는 {number}억원에 냈다." for number in range(9000)
        ),
        "\n".join(["네이버 3000억 " * 450] * 60),
        "네이버는 3000억원을 투자했다. " * 20_000,
        "‘" * 100_000 + "가’" * 100_000,
    ],
    ids=["lines", "names", "no sentences", "one paragraph", "quotes"],
)
def test_the_longest_text_is_read_in_time(text) -> None:
    started = time.process_time()
    propose_drafts(Manuscript(text[:400_000], published_on="2025-03-10"), empty())
    assert time.process_time() - started <= SECONDS
