"""The list of organizations and its search."""

from __future__ import annotations

import pytest

from dashboard.analysis.organizations.counts import alike, counted_organizations, searched
from dashboard.analysis.organizations.statuses import firmest
from dashboard.dataset.part import part_of
from tests.analysis.organizations.conftest import of_article, rows_of

COUNTED = {
    "models": ("model_developers", "model"),
    "alliances": ("memberships", "alliance"),
    "services": ("applications", "application"),
}


@pytest.fixture(scope="module")
def counted(dataset):
    return counted_organizations(dataset)


def found(counted, text):
    return set(searched(counted, text)["organization"])


def test_every_organization_is_listed_once_with_its_counts(counted):
    rows = rows_of("organizations")
    assert list(counted["organization"]) == [row["organization"] for row in rows]
    for row in counted.itertuples():
        for name, (table, thing) in COUNTED.items():
            own = {one[thing] for one in rows_of(table) if one["organization"] == row.organization}
            assert getattr(row, name) == len(own)


def test_claims_are_those_that_name_it(counted):
    [idc] = counted[counted["organization"] == "idc"].itertuples()
    naming = [row for row in rows_of("market_forecasts") if row["forecaster"] == "idc"]
    assert idc.claims == len(naming) + 1


def test_it_is_found_by_each_of_its_spellings(counted):
    for row in rows_of("organizations"):
        for name in filter(None, [row["name_ko"], row["name_en"], *row["aliases"].split(";")]):
            for text in (name, name.upper(), name.replace(" ", ""), f"  {name} "):
                assert row["organization"] in found(counted, text)


def test_every_word_must_stand_in_the_names(counted):
    assert found(counted, "sk 텔레콤") == {"sk-telecom"}
    assert found(counted, "카이스트") == {"kaist"}
    assert found(counted, "ＬＧ 연구원") == {"lg-ai-research"}
    assert found(counted, "naver nobody") == set()
    assert len(searched(counted, "")) == len(counted)


def test_texts_are_compared_without_case_width_and_spaces():
    assert alike(" Ｌg  AI연구원 ") == "lgai연구원"


def test_a_part_of_the_claims_lists_who_is_named_in_it(dataset):
    early = counted_organizations(of_article(dataset, "hankyung-2021-05-26"))
    described = {
        row["organization"]
        for row in rows_of("organizations")
        if row["source"] == "hankyung-2021-05-26"
    }
    # SK Group is described later, but an early claim says what belongs to it.
    assert set(early["organization"]) == described | {"sk-group"}
    assert (early["claims"] > 0).all()
    assert counted_organizations(part_of(dataset, frozenset())).empty


def test_what_any_claim_calls_actual_is_actual():
    assert firmest(["planned", "actual"]) == "actual"
    assert firmest(["planned", "forecast"]) == "planned"
