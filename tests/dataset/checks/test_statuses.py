from __future__ import annotations

import pytest

from dashboard.dataset.checks.cues import check_statuses

CASES = [
    ("actual", "엑사원 … 지난해 12월"),
    ("planned", "6000억개 … 목표"),
    ("planned", "GTC 2022 … 발표할 예정"),
    ("forecast", "1840억 달러 … 전망"),
    ("estimate", "서버 3000대 … 알려져"),
    ("announced", "개발한다고 밝혔다"),
]
ALL = {"actual", "planned", "forecast", "estimate", "announced"}


@pytest.mark.parametrize(("status", "as_written"), CASES)
def test_the_status_of_the_words(faults_of, status, as_written):
    row = {"status": status, "as_written": as_written}
    assert faults_of(check_statuses, events=[row]) == []


@pytest.mark.parametrize(("status", "as_written"), CASES)
def test_every_other_status_is_a_fault(faults_of, status, as_written):
    for other in ALL - {status}:
        row = {"status": other, "as_written": as_written}
        assert faults_of(check_statuses, events=[row]) == [
            f"status is not what as_written says: {status}"
        ]


def test_what_is_disputed_names_its_disagreement(faults_of):
    row = {
        "claim": "a",
        "status": "disputed",
        "as_written": "2018년",
        "note_en": "See exaone-size.",
    }
    known = [{"disagreement": "exaone-size", "claims": "a;b"}]
    assert faults_of(check_statuses, events=[row], disagreements=known) == []
    assert faults_of(check_statuses, events=[row]) != []
    assert faults_of(check_statuses, events=[{**row, "note_en": ""}], disagreements=known) != []
