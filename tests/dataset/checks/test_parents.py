from __future__ import annotations

import pytest

from dashboard.dataset.checks.names import check_parents

LG = {"organization": "lg", "name_ko": "LG", "name_en": "LG Group"}


@pytest.mark.parametrize(
    ("child", "count"),
    [
        ({"name_ko": "LG전자"}, 0),
        ({"name_ko": "라인", "note_en": "Parent: LG Group."}, 0),
        ({"name_ko": "라인", "note_en": "Parent: Naver."}, 1),
        ({"name_ko": "라인"}, 1),
    ],
)
def test_the_name_or_the_note_gives_the_parent_away(faults_of, child, count):
    rows = [LG, {"organization": "child", "parent": "lg", **child}]
    assert len(faults_of(check_parents, organizations=rows)) == count


def test_no_circle(faults_of):
    rows = [{**LG, "parent": "lg-b"}, {"organization": "lg-b", "name_ko": "LG", "parent": "lg"}]
    fault = "parent leads back to the organization itself"
    assert faults_of(check_parents, organizations=rows) == [fault, fault]
