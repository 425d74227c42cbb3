from __future__ import annotations

import pytest

from dashboard.dataset.checks.alliances import check_roles


def faults(faults_of, kind, *members):
    rows = [
        {"alliance": "a", "organization": organization, "role": role}
        for organization, role in members
    ]
    return faults_of(check_roles, alliances=[{"alliance": "a", "kind": kind}], memberships=rows)


@pytest.mark.parametrize(
    ("kind", "members"),
    [
        ("consortium", [("lg", "lead"), ("kt", "founder"), ("sk", "founder"), ("lg", "lead")]),
        ("consortium", [("kt", "lead"), ("lg", "member")]),
        ("consortium", [("kt", "partner"), ("lg", "partner")]),
        ("research_centre", [("kt", "host"), ("kaist", "partner")]),
        ("task_force", [("sk", "founder"), ("skt", "host")]),
    ],
)
def test_roles_that_go_together(faults_of, kind, members):
    assert faults(faults_of, kind, *members) == []


@pytest.mark.parametrize(
    ("kind", "members", "part"),
    [
        ("task_force", [("sk", "lead")], "is no role in a task_force"),
        ("consortium", [("kt", "lead"), ("lg", "lead")], "is held by lg"),
        ("consortium", [("kt", "lead"), ("lg", "partner")], "does not go with the role partner"),
        ("consortium", [("kt", "lead"), ("lg", "member"), ("sk", "founder")], "the role founder"),
        ("consortium", [("kt", "member"), ("lg", "member")], "needs a lead or host"),
        ("partnership", [("kt", "lead"), ("lg", "member"), ("lg", "lead")], "is lead in line 4"),
    ],
)
def test_roles_that_do_not(faults_of, kind, members, part):
    assert any(part in fault for fault in faults(faults_of, kind, *members))
