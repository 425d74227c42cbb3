"""Which claims are about which organization, found a second way from the files."""

from __future__ import annotations

from dashboard.analysis.organizations.related_claims import claims_of
from dashboard.dataset.part import part_of
from tests.analysis.organizations.conftest import rows_of

ORGANIZATIONS = [row["organization"] for row in rows_of("organizations")]
LINKING = {
    "organizations": ("organization", "parent"),
    "model_developers": ("organization",),
    "memberships": ("organization",),
    "applications": ("organization",),
    "investments": ("investor",),
    "market_forecasts": ("forecaster",),
    "events": ("organizations",),
    "metrics": ("subject",),
}
OWNED = {
    "model": (
        ("model_developers", "organization"),
        ("models", "parameter_counts", "training_data"),
    ),
    "alliance": (("memberships", "organization"), ("alliances", "alliance_milestones")),
    "application": (("applications", "organization"), ()),
    "forecast": (("market_forecasts", "forecaster"), ("growth_rates",)),
}


def naming(organization):
    return {
        row["claim"]
        for table, columns in LINKING.items()
        for row in rows_of(table)
        for column in columns
        if organization in row[column].split(";")
    }


def through(organization):
    found = set()
    for thing, ((owning, owner), tables) in OWNED.items():
        own = {row[thing] for row in rows_of(owning) if row[owner] == organization}
        found |= {row["claim"] for table in tables for row in rows_of(table) if row[thing] in own}
        found |= {row["claim"] for row in rows_of("metrics") if row["subject"] in own}
    return found


def test_claims_are_those_of_the_files(dataset):
    for organization in ORGANIZATIONS:
        own = claims_of(dataset, organization)
        by_name = set(own.loc[own["through"] == "", "claim"])
        assert by_name == naming(organization)
        assert set(own.loc[own["through"] != "", "claim"]) == through(organization) - by_name
        assert own["claim"].is_unique


def test_every_table_that_can_link_to_an_organization_does(dataset):
    about = [claims_of(dataset, organization) for organization in ORGANIZATIONS]
    linked = {
        table.name
        for table in dataset.package.tables.values()
        if table.holds_claims
        and any(column.links == "organizations" for column in table.columns.values())
    }
    assert linked <= {table for own in about for table in own.loc[own["through"] == "", "table"]}
    tables = dict(zip(dataset.claims["claim"], dataset.claims["table"], strict=True))
    assert all(tables[row.claim] == row.table for own in about for row in own.itertuples())


def test_without_claims_nothing_is_about_anybody(dataset):
    part = part_of(dataset, frozenset())
    assert all(claims_of(part, organization).empty for organization in ORGANIZATIONS)
