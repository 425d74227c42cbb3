from __future__ import annotations

import pytest

from dashboard.dataset.checks.names import check_names

ORGANIZATIONS = [
    {
        "organization": "lg",
        "name_ko": "LG",
        "name_en": "LG Group",
        "aliases": "LG그룹",
        "as_written": "LG그룹",
    },
    {
        "organization": "lg-electronics",
        "name_ko": "LG전자",
        "name_en": "LG Electronics",
        "as_written": "LG전자",
    },
    {"organization": "kt", "name_ko": "KT", "name_en": "KT", "as_written": "KT"},
    {
        "organization": "sk-telecom",
        "name_ko": "SK텔레콤",
        "aliases": "SKT",
        "as_written": "SK텔레콤",
    },
]


def members(organization, as_written, **more):
    return [{"organization": organization, "as_written": as_written, **more}]


@pytest.mark.parametrize(
    ("organization", "as_written"),
    [
        ("lg", "LG와 손잡고"),
        ("lg", "LG그룹"),
        ("lg-electronics", "AI 원팀 … LG전자"),
        ("kt", "KT 중심"),
        ("sk-telecom", "SKT, 카카오"),
    ],
)
def test_a_named_link(faults_of, organization, as_written):
    rows = members(organization, as_written, alliance="")
    assert faults_of(check_names, organizations=ORGANIZATIONS, memberships=rows) == []


@pytest.mark.parametrize(
    ("organization", "as_written"),
    [("lg", "LG전자"), ("kt", "SKT"), ("kt", "ktX"), ("lg-electronics", "LG"), ("kt", "카카오")],
)
def test_a_part_of_another_name_is_no_name(faults_of, organization, as_written):
    rows = members(organization, as_written, alliance="")
    (fault,) = faults_of(check_names, organizations=ORGANIZATIONS, memberships=rows)
    assert fault.startswith("organization is not named in as_written; names of")


def test_an_inferred_link_is_named_in_the_note(faults_of):
    noted = {"inferred_columns": "organization", "note_en": "KT, one of three."}
    rows = members("kt", "3사", alliance="", **noted)
    assert faults_of(check_names, organizations=ORGANIZATIONS, memberships=rows) == []
    rows = members("lg", "3사", alliance="", **noted)
    assert faults_of(check_names, organizations=ORGANIZATIONS, memberships=rows) != []


def test_a_row_names_itself(faults_of):
    rows = [{"organization": "kt", "name_ko": "KT", "as_written": "케이티"}]
    assert faults_of(check_names, organizations=rows) == [
        "organization is not named in as_written; names of kt: KT"
    ]


def test_every_entry_of_a_list_is_named(faults_of):
    rows = [{"event": "a", "organizations": "kt;sk-telecom", "as_written": "KT와 SKT"}]
    assert faults_of(check_names, organizations=ORGANIZATIONS, events=rows) == []
    rows[0]["as_written"] = "KT"
    assert len(faults_of(check_names, organizations=ORGANIZATIONS, events=rows)) == 1


def test_a_subject_is_a_row_of_any_table_or_a_general_one(faults_of):
    rows = [
        {"subject": "kt", "as_written": "KT"},
        {"subject": "hyperscale-ai", "as_written": "초거대 AI"},
    ]
    assert faults_of(check_names, organizations=ORGANIZATIONS, metrics=rows) == []
    rows = [
        {"subject": "hyperscale-ai", "as_written": "KT"},
        {"subject": "no-such", "as_written": "KT"},
    ]
    faults = faults_of(check_names, organizations=ORGANIZATIONS, metrics=rows)
    assert [fault.split(";")[0] for fault in faults] == [
        "subject is not named in as_written",
        "subject is neither a row with a name nor a known subject: no-such",
    ]
