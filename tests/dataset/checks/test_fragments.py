from __future__ import annotations

import pytest

from dashboard.dataset.checks.fragments import check_fragments


@pytest.mark.parametrize("text", ["엑사원 … 3000억 개", "가" * 40])
def test_short_pieces(faults_of, text):
    assert faults_of(check_fragments, models=[{"as_written": text}]) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("가" * 41, "has a fragment of 41 characters, over 40"),
        ("엑사원 …  … 개", "has an empty fragment or one with space around"),
        ("엑사원 … ", "has an empty fragment or one with space around"),
        ("가 … 가", "repeats a fragment"),
        (" … ".join("가" * length for length in range(31, 37)), "is longer than 160 characters"),
    ],
)
def test_what_is_no_fragment(faults_of, text, rule):
    assert f"as_written {rule}" in faults_of(check_fragments, models=[{"as_written": text}])
