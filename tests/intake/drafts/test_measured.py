"""How many claims of the articles are proposed, and how many proposals are claims."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.drafts import measure
from dashboard.locations import data_directory

RECALL, PRECISION = 0.90, 0.75


@pytest.fixture(scope="module")
def articles() -> Path:
    folder = os.environ.get("ATLAS_ARTICLES", "")
    if not folder:
        pytest.skip("not run: ATLAS_ARTICLES does not name the folder with the saved articles")
    return Path(folder)


@pytest.mark.parametrize("is_empty", [True, False], ids=["empty", "with the dataset"])
def test_most_claims_are_proposed_and_most_proposals_are_claims(articles, is_empty) -> None:
    found = measure(articles, data_directory(), is_empty=is_empty)
    assert sum(one.claims for one in found.tables.values()) >= 100
    assert found.recall >= RECALL, found.missed
    assert found.precision >= PRECISION, found.refused
