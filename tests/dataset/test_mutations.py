from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.dataset.articles import read_articles
from dashboard.dataset.checks import check_records
from dashboard.dataset.verification import verify_records
from tests.dataset.mutations import KINDS, cells_of, mutation, mutations, seeded

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.dataset.records import Records

COUNT, SHARE = 200, 0.95
SEEDS = [20220223]
# Whether a paragraph is the right one can be seen in the article alone.
WITHOUT_ARTICLES = [kind for kind in KINDS if kind != "paragraph"]


def at_least(share: float, reported: int, missed: list[str]) -> None:
    total = reported + len(missed)
    listing = "\n".join(missed)
    assert reported >= share * total, f"only {reported} of {total} reported; missed:\n{listing}"


@pytest.mark.parametrize("seed", SEEDS)
def test_single_changes_are_reported(real_records: Records, articles: Path, seed: int) -> None:
    texts, unreadable = read_articles(real_records, articles)
    assert unreadable == []
    reported, missed = 0, []
    for change in mutations(real_records, seeded(seed), COUNT):
        records = change.applied(real_records)
        if check_records(records) or verify_records(records, texts):
            reported += 1
        else:
            missed.append(str(change))
    assert reported + len(missed) == COUNT
    at_least(SHARE, reported, missed)


@pytest.mark.parametrize("kind", WITHOUT_ARTICLES)
def test_the_checks_alone_report_all_but_paragraphs(real_records: Records, kind: str) -> None:
    random = seeded(SEEDS[0])
    cells = cells_of(real_records, kind)
    reported, missed = 0, []
    for cell in random.sample(cells, min(40, len(cells))):
        change = mutation(real_records, random, kind, cell)
        if check_records(change.applied(real_records)):
            reported += 1
        else:
            missed.append(str(change))
    at_least(SHARE, reported, missed)


def test_the_unchanged_dataset_has_nothing_to_report(real_records: Records) -> None:
    assert check_records(real_records) == []


@pytest.mark.parametrize("seed", [1, 2])
def test_every_change_differs_in_one_cell(real_records: Records, seed: int) -> None:
    changes = list(mutations(real_records, seeded(seed), 50))
    assert {change.kind for change in changes} == set(KINDS)
    for change in changes:
        before = list(real_records)
        after = list(change.applied(real_records))
        differing = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
        ((old, new),) = differing
        assert [name for name in old.cells if old[name] != new[name]] == [change.column]


@pytest.mark.parametrize("seed", [1, 2])
def test_a_seed_gives_the_same_changes_again(real_records: Records, seed: int) -> None:
    one, other = (list(map(str, mutations(real_records, seeded(seed), 20))) for _ in range(2))
    assert one == other
