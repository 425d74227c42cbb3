"""Dates in the little room of a chart."""

from __future__ import annotations

import pytest

from dashboard.charting.terms import short_date
from dashboard.i18n import Language


@pytest.mark.parametrize(
    ("written", "ko", "en"),
    [
        ("2021-10/2021-12", "2021년 10~12월", "Oct–Dec 2021"),
        ("2022-01/2022-06", "2022년 1~6월", "Jan–Jun 2022"),
        ("2021-12/2022-01", "2021년 12월~2022년 1월", "Dec 2021–Jan 2022"),
        ("2020-02", "2020년 2월", "Feb 2020"),
        ("", "시점 미상", "undated"),
    ],
)
def test_an_interval_does_not_read_as_a_day(written, ko, en):
    assert short_date(written, Language.KO) == ko
    assert short_date(written, Language.EN) == en
