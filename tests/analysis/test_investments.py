"""Investments and their sums, computed a second time from the rows of the files."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from statistics import mean

import pandas as pd
import pytest

from dashboard.analysis.additions import OBSTACLES, added
from dashboard.analysis.investments import investments, valued
from dashboard.dataset.frames import Frames
from tests.real import articles_directory


def rows(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def with_rows(dataset, found):
    tables = dict(dataset.tables.items())
    types = tables["investments"].dtypes
    tables["investments"] = pd.DataFrame(found).reindex(columns=types.index).astype(types)
    return replace(dataset, tables=Frames(tables))


def money(dataset, **query):
    found = investments(dataset)
    return valued(
        found[found["kind"] == "money"], dataset, **{"currency": "KRW", "by": "article", **query}
    )


def template(dataset, **changes):
    table = dataset.tables["investments"]
    return {**table[table["amount"].notna()].iloc[0].to_dict(), **changes}


def three(dataset, **changes):
    """Three plain claims that may be added; the second is changed."""
    plain = {
        "currency": "KRW",
        "status": "actual",
        "stated_amount": pd.NA,
        "stated_currency": pd.NA,
    }
    names = ("kt", "naver", "kakao")
    found = [
        template(
            dataset, claim=f"c{i}", investment=f"i{i}", investor=names[i], amount=10**i, **plain
        )
        for i in range(3)
    ]
    found[1].update(changes)
    return found


def test_every_claim_of_the_file_stands_in_exactly_one_row(dataset):
    found = ";".join(investments(dataset)["claims"]).split(";")
    assert sorted(found) == sorted(row["claim"] for row in rows("investments"))


def test_public_is_what_a_government_pays(dataset):
    kinds = {row["organization"]: row["kind"] for row in rows("organizations")}
    for row in investments(dataset).itertuples():
        assert (row.funds == "public") == (kinds[row.group] == "government")


def test_the_length_of_a_period_is_that_between_its_ends(dataset):
    for row in rows("investments"):
        own = investments(dataset).query("investment == @row['investment']").iloc[0]
        if not row["ends_on"]:
            assert pd.isna(own["years"])
            continue
        days = date(int(row["ends_on"]) + 1, 1, 1) - date(int(row["starts_on"]), 1, 1)
        assert own["years"] == pytest.approx(days.days / 365.25, abs=0.01)


def test_amounts_in_won_and_in_dollars_are_those_of_the_rate(dataset):
    won = {row["claim"]: row for row in rows("investments")}
    year = [
        float(row["krw_per_usd"])
        for row in rows("exchange_rates")
        if row["kind"] == "monthly_average" and row["on"].startswith("2022")
    ]
    dollars = money(dataset, currency="USD", by="yearly").set_index("claims")
    programme = "investment-next-generation-ai-programme-hankyung"
    assert dollars.loc[programme, "value"] == pytest.approx(
        float(won[programme]["amount"]) / mean(year)
    )
    naver = money(dataset).set_index("claims").loc["investment-naver-hyperclova-hankyung"]
    assert pd.isna(naver["value"])
    assert (naver["value_low"], naver["value_high"]) == (1e10, 1e11)
    printed = money(dataset).set_index("claims").loc["investment-lg-hyperscale-ai-hankyung"]
    assert printed["value"] == float(won[printed.name]["stated_amount"])


def test_what_may_be_added_is_added(dataset):
    total = added(money(with_rows(dataset, three(dataset))))
    assert (total.low, total.high, total.obstacles) == (111, 111, ())


def test_a_range_adds_up_to_a_range(dataset):
    ends = {"amount": pd.NA, "low": 10, "high": 50, "bound": "range"}
    total = added(money(with_rows(dataset, three(dataset, **ends))))
    assert (total.low, total.high) == (111, 151)


@pytest.mark.parametrize(
    ("obstacle", "changes"),
    [
        ("status", {"status": "planned"}),
        ("funds", {"investor": "korean-government"}),
        ("currency", {"currency": "USD"}),
        ("period", {"starts_on": "2022", "ends_on": "2026"}),
        ("rivals", {"investment": "i0"}),
        ("overlap", {"investor": "kakao-brain"}),
        ("undisclosed", {"amount": pd.NA}),
    ],
)
def test_what_may_not_be_added_says_why(dataset, obstacle, changes):
    total = added(money(with_rows(dataset, three(dataset, **changes))))
    assert total.obstacles == (obstacle,)
    assert pd.isna(total.low)
    assert pd.isna(total.high)


def test_money_and_staff_are_never_added(dataset):
    assert "unit" in added(valued(investments(dataset), dataset, "KRW", "article")).obstacles
    assert set(OBSTACLES) >= set(added(money(dataset)).obstacles)


def test_equal_claims_stand_together_and_rivals_apart(dataset):
    same = template(dataset, claim="again")
    rival = template(dataset, claim="rival", amount=1)
    frame = investments(with_rows(dataset, [template(dataset), same, rival]))
    assert sorted(frame["rivals"]) == [1, 1]
    assert any(claims.endswith(";again") for claims in frame["claims"])
