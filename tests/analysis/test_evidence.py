"""What stands behind a claim."""

from __future__ import annotations

import re

import pytest

from dashboard.analysis.claim_words import headline
from dashboard.analysis.evidence import evidence

_HANGUL = re.compile("[가-힣]")


@pytest.fixture(scope="module")
def every(dataset):
    return {claim: evidence(dataset, claim) for claim in dataset.claims["claim"]}


def test_an_unknown_claim_is_not_made_up(dataset):
    with pytest.raises(KeyError, match="size-nobody"):
        evidence(dataset, "size-nobody")


def test_every_claim_has_its_row_its_source_and_something_to_say(every, dataset):
    claims = dataset.claims.set_index("claim")
    for claim, found in every.items():
        assert found.row["claim"] == claim
        assert found.table == claims.loc[claim, "table"]
        assert found.source["source"] == claims.loc[claim, "source"]
        assert all(value.ko and value.en for _, value in found.facts), claim


def test_every_claim_is_named_in_both_languages(every, dataset):
    for claim, found in every.items():
        name = headline(dataset, found.table, found.row)
        assert name.ko.strip(" ·:"), claim
        assert name.en.strip(" ·:"), claim
        assert not _HANGUL.search(name.en), claim
        assert "<NA>" not in f"{name.ko}{name.en}", claim


def test_a_growth_rate_is_named_with_its_period(every, dataset):
    found = every["growth-kcis-ai-market-2019-2025-hankyung"]
    name = headline(dataset, found.table, found.row)
    assert name.ko.endswith("AI 시장 · 2019~2025년")
    assert name.en.endswith("AI market · 2019 to 2025")


def test_english_facts_are_english_but_for_what_articles_wrote(every, dataset):
    for claim, found in every.items():
        columns = dataset.package.tables[found.table].columns
        aliases = columns["aliases"].title.en if "aliases" in columns else ""
        for title, value in found.facts:
            assert not _HANGUL.search(title.en), (claim, title)
            assert title.en == aliases or not _HANGUL.search(value.en), (claim, title, value)


def test_a_rival_is_a_claim_of_the_same_table_and_the_rivalry_is_mutual(every):
    assert any(found.rivals for found in every.values())
    for claim, found in every.items():
        assert claim not in found.rivals
        for rival in found.rivals:
            assert every[rival].table == found.table
            assert claim in every[rival].rivals


def test_both_sizes_of_exaone_are_rivals(every):
    assert every["size-exaone-joongang"].rivals == ("size-exaone-herald",)


def test_points_of_one_forecast_in_different_years_are_no_rivals(every):
    for found in every.values():
        if found.table == "market_forecasts":
            for rival in found.rivals:
                assert every[rival].row["year"] == found.row["year"]


def test_a_known_disagreement_is_found_from_each_of_its_claims(every, dataset):
    rows = dataset.tables["disagreements"]
    for name, claims in zip(rows["disagreement"], rows["claims"], strict=True):
        for claim in claims.split(";"):
            assert name in every[claim].disagreements


def test_large_figures_are_short_first_and_then_in_full(every):
    values = [value for _, value in every["size-hyperclova-hankyung"].facts]
    assert "2040억 (204,000,000,000)" in [value.ko for value in values]
    assert "204B (204,000,000,000)" in [value.en for value in values]
