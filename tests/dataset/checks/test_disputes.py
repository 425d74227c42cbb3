from __future__ import annotations

from dashboard.dataset.checks.contradictions import check_disputes, is_recorded


def test_two_sides(faults_of):
    assert faults_of(check_disputes, disagreements=[{"claims": "a;b"}]) == []
    assert faults_of(check_disputes, disagreements=[{"claims": "a;a"}]) == [
        "claims names fewer than two claims"
    ]


def test_a_contradiction_is_recorded_where_one_row_names_all_of_it(records_of):
    known = [{"claims": "a;b", "kind": "date"}, {"claims": "b;c", "kind": "count"}]
    records = records_of(disagreements=known)
    assert is_recorded(records, ["a", "b"], "figure", "date")
    assert not is_recorded(records, ["a", "b"], "figure")
    assert not is_recorded(records, ["a", "c"], "date", "count")
