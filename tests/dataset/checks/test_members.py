from __future__ import annotations

from dashboard.dataset.checks.alliances import check_members

LIST = [
    {"alliance": "a", "organization": "kt", "source": "byline-2022-03-05"},
    {"alliance": "a", "organization": "lg", "source": "byline-2022-03-05"},
    {"alliance": "a", "organization": "kt", "source": "joongang-2022-02-23"},
]


def alliance(stated):
    return [{"claim": "c", "alliance": "a", "stated_members": stated}]


def test_the_stated_count_is_that_of_the_list(faults_of):
    assert faults_of(check_members, memberships=LIST, alliances=alliance("2")) == []
    assert faults_of(check_members, memberships=LIST, alliances=alliance("")) == []
    assert faults_of(check_members, memberships=LIST, alliances=alliance("3")) == [
        "stated_members is not the number of listed members, 2; not in disagreements"
    ]


def test_a_known_disagreement_is_no_fault(faults_of):
    known = [{"claims": "c;d", "kind": "count"}]
    tables = {"memberships": LIST, "alliances": alliance("3"), "disagreements": known}
    assert faults_of(check_members, **tables) == []


def test_a_metric_can_state_the_count_too(faults_of):
    row = {"claim": "c", "subject": "a", "measure": "stated_members", "value": "5"}
    assert len(faults_of(check_members, memberships=LIST, metrics=[row])) == 1


def test_nobody_is_listed_twice_in_one_source(faults_of):
    rows = [*LIST, LIST[0]]
    assert faults_of(check_members, memberships=rows) == [
        "organization is listed already in line 2"
    ]
