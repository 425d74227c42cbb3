from __future__ import annotations

import pytest

from dashboard.dataset.checks import cells

COUNT = {
    "claim": "size-exaone-herald",
    "model": "exaone",
    "parameters": "300000000000",
    "source": "herald-2022",
    "paragraph": "14",
    "as_written": "엑사원 … 최대 3000억개",
    "status": "actual",
    "bound": "at_most",
    "inferred": "false",
}


def test_a_row_in_order_has_no_fault(faults_of):
    assert faults_of(cells.check, parameter_counts=[COUNT]) == []


@pytest.mark.parametrize(
    ("column", "value", "rule"),
    [
        ("model", "", "is required"),
        ("parameters", "x", "is not a value of type integer"),
        ("parameters", "3e11", "is not a value of type integer"),
        ("parameters", "３００", "is not a value of type integer"),
        ("parameters", "0", "is less than 1"),
        ("parameters", " 1", "has space around it"),
        ("paragraph", "0", "is less than 1"),
        ("claim", "Size EXAONE", "does not match"),
        ("status", "maybe", "is not one of actual"),
        ("bound", "exakt", "is not one of exact"),
        ("inferred", "yes", "is not a value of type boolean"),
    ],
)
def test_a_broken_cell(faults_of, column, value, rule):
    faults = faults_of(cells.check, parameter_counts=[{**COUNT, column: value}])
    assert any(fault.startswith(f"{column} {rule}") for fault in faults)


def test_a_year_has_a_latest(faults_of):
    rules = faults_of(cells.check, market_forecasts=[{"year": "2101"}])
    assert "year is more than 2100" in rules


@pytest.mark.parametrize("aliases", ["가;가", "가;;나", ";가"])
def test_a_list_has_no_repeated_and_no_empty_entry(faults_of, aliases):
    rules = faults_of(cells.check, organizations=[{"aliases": aliases}])
    assert "aliases is a list with a repeated or an empty entry" in rules
    assert not any(
        "aliases" in rule for rule in faults_of(cells.check, organizations=[{"aliases": "가;나"}])
    )
