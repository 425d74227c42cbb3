from __future__ import annotations

import pytest

from dashboard.dataset.names import Names


@pytest.fixture
def names(records_of):
    return Names(
        records_of(
            organizations=[
                {"organization": "lg", "name_ko": "LG", "aliases": "LG그룹;엘지"},
                {"organization": "lg-cns", "name_ko": "LG CNS", "name_en": "LG CNS"},
                {"organization": "line", "name_ko": "라인", "name_en": "LINE"},
            ],
            applications=[
                {"application": "tilda", "name_ko": "틸다"},
                {"application": "tilda", "name_ko": "AI 아티스트 틸다"},
            ],
        )
    )


def test_every_spelling_of_every_row(names):
    assert names.of("organizations", "lg") == {"LG", "LG그룹", "엘지"}
    assert names.of("applications", "tilda") == {"틸다", "AI 아티스트 틸다"}
    assert names.of("organizations", "no-such") == set()
    assert names.tables_of("tilda") == ["applications"]
    assert names.tables_of("hyperscale-ai") == ["subject"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LG와 손잡고", {"LG"}),
        ("LG그룹의 LG CNS", {"LG그룹", "LG CNS"}),
        ("LG CNS", {"LG CNS"}),
        ("ONLINE", set()),
        ("LINE은", {"LINE"}),
        ("온라인", {"라인"}),
        ("", set()),
    ],
)
def test_the_longest_name_counts(names, text, found):
    assert names.standing_in("organizations", text) == found


def test_a_table_without_names_has_none(names):
    assert names.standing_in("no-such", "LG") == set()
