"""Dates as precise as their source, in both languages."""

from __future__ import annotations

import pytest

from dashboard.i18n import PAIR, Language
from dashboard.i18n.dates import edtf, on_axis


@pytest.mark.parametrize(
    ("value", "korean", "english"),
    [
        ("2022-02-22", "2022년 2월 22일", "February 22, 2022"),
        ("2021-12", "2021년 12월", "Dec 2021"),
        ("2022", "2022년", "2022"),
        ("2024-21", "2024년 봄", "spring 2024"),
        ("2023-24", "2023년 겨울", "winter 2023"),
        ("2021-10/2021-12", "2021년 10~12월", "Oct–Dec 2021"),
        ("2021-10/2022-03", "2021년 10월~2022년 3월", "Oct 2021–Mar 2022"),
        ("2022/2026", "2022~2026년", "2022–2026"),
        ("2022-03-17/2022-03-19", "2022년 3월 17~19일", "March 17–19, 2022"),
        ("2022-09-13/2022-12-13", "2022년 9월 13일~12월 13일", "September 13–December 13, 2022"),
        ("2024-21/2024-22", "2024년 봄~2024년 여름", "spring 2024–summer 2024"),
        ("2022/2024-06-30", "2022년~2024년 6월 30일", "2022–June 30, 2024"),
        ("", "", ""),
    ],
)
def test_a_date_is_as_precise_as_it_is(value, korean, english):
    assert (edtf(value, Language.KO), edtf(value, Language.EN)) == (korean, english)


@pytest.mark.parametrize("language", PAIR)
def test_every_date_of_the_dataset_can_be_written(dataset, language):
    dates = [
        value
        for table in dataset.package.tables.values()
        for column in table.columns.values()
        if column.evidence == "date" and column.type == "string"
        for value in dataset.tables[table.name][column.name].dropna()
    ]
    assert dates
    for value in dates:
        assert value[:4] in edtf(value, language)


@pytest.mark.parametrize("value", ["2022-13", "soon", "2022-02-30"])
def test_what_is_no_date_is_not_written(value):
    with pytest.raises(ValueError, match=r"."):
        edtf(value, Language.KO)


@pytest.mark.parametrize(
    ("month", "korean", "english"), [(1, "2021", "2021"), (7, "7월", "Jul"), (12, "12월", "Dec")]
)
def test_on_an_axis_january_is_its_year(month, korean, english):
    words = [on_axis(2021, month, language) for language in (Language.KO, Language.EN)]
    assert words == [korean, english]
