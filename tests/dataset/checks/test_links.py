from __future__ import annotations

import pytest

from dashboard.dataset.checks.identifiers import check_links

TABLES = {
    "sources": [{"source": "herald-2022"}],
    "organizations": [
        {"claim": "organization-lg-herald", "organization": "lg", "source": "herald-2022"}
    ],
}
EVENT = {"claim": "event-a-herald", "organizations": "lg", "source": "herald-2022"}


def test_links_to_rows_that_exist(faults_of):
    assert faults_of(check_links, **TABLES, events=[EVENT]) == []


@pytest.mark.parametrize(
    ("column", "value", "fault"),
    [
        ("source", "herald-2023", "source links to no row of sources: herald-2023"),
        ("organizations", "lg;kt", "organizations links to no row of organizations: kt"),
    ],
)
def test_links_to_nowhere(faults_of, column, value, fault):
    assert faults_of(check_links, **TABLES, events=[{**EVENT, column: value}]) == [fault]


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("disagreements", "claims"),
        ("exchange_rates", "implied_by"),
        ("outcomes", "promise"),
        ("outcomes", "outcomes"),
    ],
)
def test_claims_that_do_not_exist(faults_of, table, column):
    row = {"source": "herald-2022", column: "size-nothing-herald"}
    faults = faults_of(check_links, **TABLES, **{table: [row]})
    assert faults == [f"{column} names no claim: size-nothing-herald"]
