from __future__ import annotations

import pytest

from dashboard.dataset.checks.figures import check_units


@pytest.mark.parametrize(
    ("unit", "value", "as_written"),
    [
        ("percent", "97", "한국어 비중이 97%"),
        ("ratio", "6500", "6500배 이상"),
        ("token", "600000000000", "6000억개 규모의 말뭉치"),
        ("image_text_pair", "350000000", "3억5000만장의 이미지-텍스트 쌍"),
        ("person", "200", "약 200명"),
        ("paper", "112", "논문 … 112개"),
        ("laboratory", "7", "AI 연구실 7곳"),
        ("year", "3", "공동 연구 … 3년간"),
    ],
)
def test_the_word_beside_the_figure(faults_of, unit, value, as_written):
    row = {"unit": unit, "value": value, "as_written": as_written}
    assert faults_of(check_units, metrics=[row]) == []


@pytest.mark.parametrize(
    ("unit", "value", "as_written"),
    [
        ("ratio", "97", "한국어 비중이 97%"),
        ("item", "600000000000", "6000억개 규모의 말뭉치"),
        ("organization", "7", "AI 연구실 7곳"),
        ("paper", "3", "공동 연구 … 3년간"),
        ("person", "97", "97"),
    ],
)
def test_another_unit(faults_of, unit, value, as_written):
    (fault,) = faults_of(
        check_units, metrics=[{"unit": unit, "value": value, "as_written": as_written}]
    )
    assert fault.startswith("unit is not the unit in as_written")


def test_each_currency_stands_beside_its_own_amount(faults_of):
    row = {
        "amount": "100000000",
        "currency": "USD",
        "stated_amount": "112200000000",
        "stated_currency": "KRW",
        "as_written": "LG AI연구원 … 총 1억 달러 … 1122억원",
    }
    assert faults_of(check_units, investments=[row]) == []
    swapped = {**row, "currency": "KRW", "stated_currency": "USD"}
    faults = faults_of(check_units, investments=[swapped])
    assert [fault.split(" is ")[0] for fault in faults] == ["currency", "stated_currency"]


def test_an_inferred_unit_stands_in_the_note(faults_of):
    row = {"value": "2", "unit": "week", "as_written": "격주"}
    noted = {"inferred_columns": "value;unit", "note_en": "every 2 weeks."}
    assert faults_of(check_units, metrics=[{**row, **noted}]) == []
    assert faults_of(check_units, metrics=[{**row, **noted, "unit": "day"}]) != []
