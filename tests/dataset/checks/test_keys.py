from __future__ import annotations

from dashboard.dataset.checks.identifiers import check_keys


def test_keys_are_unique_in_a_table(faults_of):
    models = [{"claim": "a", "model": "gopher"}, {"claim": "b", "model": "gopher"}]
    assert faults_of(check_keys, models=models) == ["model repeats the key of models.csv:2"]


def test_claims_are_unique_over_all_tables(faults_of):
    rows = {"models": [{"claim": "a", "model": "x"}], "parameter_counts": [{"claim": "a"}]}
    assert "claim is the claim of models.csv:2 already" in faults_of(check_keys, **rows)


def test_different_keys_are_no_fault(faults_of):
    models = [{"claim": "a", "model": "gopher"}, {"claim": "b", "model": "meena"}]
    assert faults_of(check_keys, models=models) == []
