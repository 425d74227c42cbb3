"""What others append to addresses, decomposed letters, and bytes that are no UTF-8."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote

import pytest

from dashboard.charting.discovery import InvalidChartError, discover
from dashboard.requests.query_string import cleaned, is_appended, read_query, undecodable

NFD = quote(unicodedata.normalize("NFD", "삼성"))
NFC = quote("삼성")


@pytest.mark.parametrize(
    "name",
    [
        *("fbclid", "gclid", "_", "utm_source", "utm_medium", "utm_campaign", "UTM_Content"),
        *("msclkid", "igshid", "srsltid", "NaPm", "gad_source", "n_keyword", "mc_cid", "%75tm_id"),
    ],
)
def test_what_others_append_means_nothing(name: str) -> None:
    assert cleaned(f"axis=log&{name}=x&lang=en") == "axis=log&lang=en"
    assert cleaned(f"{name}=x") == cleaned(name) == ""


@pytest.mark.parametrize("name", ["q", "lang", "utm", "utm_", "__", "fbclid2", "n_models", "glid"])
def test_what_nobody_appends_is_looked_at(name: str) -> None:
    assert cleaned(f"{name}=x") == f"{name}=x"


def test_all_else_stays_as_it_is_written() -> None:
    for text in ("", "4f2a", "a=1&&b=", "q=%20+%2C,", "=", "q=%ff", f"q={NFC}", "q=a%00"):
        assert cleaned(text) == text


def test_letters_are_composed() -> None:
    assert cleaned(f"q={NFD}&{NFD}=1") == f"q={NFC}&{NFC}=1"
    assert read_query(f"q={NFD}") == {"q": ["삼성"]}


def test_every_parameter_that_is_no_utf_8_is_found() -> None:
    faults = undecodable(f"q=%ff&lang=en&%e2%82=1&x={NFC}&y=%ED%A0%80")
    assert [fault.parameter for fault in faults] == ["q", "�", "y"]
    assert {fault.allowed for fault in faults} == {("UTF-8",)}


def test_no_choice_is_called_what_others_append(tmp_path, catalogue) -> None:
    names = {choice.name for chart in catalogue.values() for choice in chart.choices}
    assert not any(map(is_appended, names))
    (tmp_path / "counted.py").write_text(
        "from dataclasses import replace\nfrom msgspec import structs\n"
        "from dashboard.charts.model_sizes import CHART as known\n"
        "first, *others = known.choices\n"
        'CHART = structs.replace(known, choices=(replace(first, name="utm_source"), *others))\n'
    )
    with pytest.raises(InvalidChartError, match="utm_source"):
        discover(tmp_path)
