"""One cell of a file."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from dashboard.charting.chart import Format, TableColumn
from dashboard.export.cells import cell, heading, plain
from dashboard.i18n import Language, Text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.int64(1_750_000_000_000), 1_750_000_000_000),
        (np.float64(19_800_000_000.0), 19_800_000_000),
        (1e17, 10**17),
        (1.0692e25, 10692 * 10**21),
        (32.1, 32.1),
        (-5.0, -5),
        (np.bool_(True), True),
        (False, False),
        ("엑사원", "엑사원"),
        ("", None),
        (None, None),
        (pd.NA, None),
        (float("nan"), None),
        (np.inf, None),
        (Language.KO, "ko"),
    ],
)
def test_a_value_becomes_plain(value, expected):
    found = plain(value)
    assert found == expected
    assert isinstance(found, type(expected))
    assert not hasattr(found, "item")


def test_terms_and_countries_are_in_words_and_dates_as_they_are(dataset):
    term = TableColumn("status", Text("상태", "Status"), Format.TERM, "status")
    country = TableColumn("country", Text("국가", "Country"), Format.COUNTRY)
    date = TableColumn("on", Text("날짜", "Date"), Format.DATE)
    assert cell("planned", term, dataset, Language.KO) == "계획"
    assert cell("planned", term, dataset, Language.EN) == "planned"
    assert cell("unheard-of", term, dataset, Language.EN) == "unheard-of"
    assert cell("KR", country, dataset, Language.KO) == "한국"
    assert cell("2021-10/2021-12", date, dataset, Language.KO) == "2021-10/2021-12"
    assert cell(None, term, dataset, Language.KO) is None


def test_the_heading_of_percentages_says_so():
    rate = TableColumn("rate", Text("성장률", "Growth"), Format.PERCENT)
    assert heading(rate, Language.KO) == "성장률 (%)"
    assert heading(TableColumn("year", Text("연도", "Year")), Language.EN) == "Year"
