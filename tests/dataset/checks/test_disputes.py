from __future__ import annotations

from dashboard.dataset.checks import disputes


def test_two_sides(faults_of):
    assert faults_of(disputes.check, disagreements=[{"claims": "a;b"}]) == []
    assert faults_of(disputes.check, disagreements=[{"claims": "a;a"}]) == [
        "claims names fewer than two claims"
    ]


def test_a_contradiction_is_recorded_where_one_row_names_all_of_it(records_of):
    known = [{"claims": "a;b", "kind": "date"}, {"claims": "b;c", "kind": "count"}]
    records = records_of(disagreements=known)
    assert disputes.is_recorded(records, ["a", "b"], "figure", "date")
    assert not disputes.is_recorded(records, ["a", "b"], "figure")
    assert not disputes.is_recorded(records, ["a", "c"], "date", "count")
