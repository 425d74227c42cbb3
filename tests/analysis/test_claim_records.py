"""Claims as flat records."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.analysis.claim_records import claim_records
from dashboard.analysis.evidence import evidence
from dashboard.i18n import PAIR, Language


@pytest.mark.parametrize("language", PAIR)
def test_every_claim_has_a_record_that_says_what_its_evidence_says(dataset, language):
    claims = list(dataset.claims["claim"])
    records = claim_records(dataset, claims, language)
    assert [record["claim"] for record in records] == claims
    for record in records[::25]:
        known = evidence(dataset, record["claim"])
        said = [f"{title[language]}: {value[language]}" for title, value in known.facts]
        assert record["says"] == "; ".join(said)
        assert record["table"] == known.table
        for name in ("as_written", "paragraph", "status", "bound", "inferred"):
            assert record[name] == known.row[name]
        assert record["title"] == known.source["title"]
        assert record["publisher"] == dataset.publisher(known.row["source"], language)
        assert bool(record["disagreements"]) is bool(known.disagreements)


def test_what_is_missing_is_none(dataset):
    for record in claim_records(dataset, list(dataset.claims["claim"]), Language.KO):
        assert not [name for name, value in record.items() if value is not None and pd.isna(value)]
        assert record["about"]


def test_the_order_is_the_one_given(dataset):
    some = list(dataset.claims["claim"])[40:20:-3]
    assert [one["claim"] for one in claim_records(dataset, some, Language.EN)] == some
    assert claim_records(dataset, [], Language.EN) == []
