"""Addresses are written in one place, below whatever prefix the Atlas has."""

from __future__ import annotations

import pytest

from dashboard.requests import urls


@pytest.mark.parametrize("base", ["/", "/atlas/", "https://atlas.example/", ""])
def test_an_address_is_a_path_below_the_base(base: str) -> None:
    path = urls.chart_file_path("model-sizes", "csv")
    assert path == "/charts/model-sizes.csv"
    assert urls.url(base, path) == f"{base}charts/model-sizes.csv"
    asked = [("country", "KR,US"), ("q", "네이버 a&b")]
    written = "country=KR,US&q=%EB%84%A4%EC%9D%B4%EB%B2%84+a%26b"
    assert urls.url(base, path, asked) == f"{base}charts/model-sizes.csv?{written}"


def test_the_front_page_is_the_base() -> None:
    assert urls.url("/atlas/", "/") == "/atlas/"
