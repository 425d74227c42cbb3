"""Names match exactly or are asked about; no score ever decides."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dashboard.intake.name_matching import NameIndex, name_key

PAIRS = Path(__file__).with_name("name_pairs.csv")


def pairs() -> list[tuple[str, str, bool]]:
    """Return pairs of names, and whether they name the same thing as a person judged it."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["other"], row["same"] == "yes") for row in csv.DictReader(file)]


def test_what_matches_without_asking_is_the_same() -> None:
    judged = pairs()
    assert len(judged) >= 100
    matched = [same for name, other, same in judged if name_key(name) == name_key(other)]
    assert len(matched) >= 30
    assert sum(matched) / len(matched) >= 0.98


@pytest.mark.parametrize(
    ("table", "name", "identifier"),
    [
        ("organizations", "㈜네이버", "naver"),
        ("organizations", "Open AI", "openai"),
        ("models", "하이퍼 클로바", "hyperclova"),
        ("models", "gpt-3", "gpt-3"),
    ],
)
def test_a_known_thing_is_found_by_any_spelling(records, table, name, identifier) -> None:
    assert NameIndex(records).find(table, name) == {identifier}


@pytest.mark.parametrize(
    ("table", "name", "suggested"),
    [
        ("organizations", "OpenI", "openai"),
        ("organizations", "Google DeepMind", "google"),
        ("models", "GPT-3 175B (davinci)", "gpt-3"),
        ("models", "HyperCLOVA 204B", "hyperclova"),
    ],
)
def test_a_likely_name_is_suggested_and_not_taken(records, table, name, suggested) -> None:
    index = NameIndex(records)
    assert not index.find(table, name)
    suggestions = index.suggest(table, name)
    assert suggested in [one.identifier for one in suggestions]
    assert len({one.name for one in suggestions}) <= 3


def test_an_unlike_name_is_new(records) -> None:
    assert not NameIndex(records).suggest("models", "Wholly Other 9")
