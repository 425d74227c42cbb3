"""The chart's own button saves a picture, with no server part."""

from __future__ import annotations

import struct

import pytest

from dashboard.figures.discovery import discover
from dashboard.locations import charts_directory

CHARTS = list(discover(charts_directory()))


@pytest.mark.parametrize("chart", CHARTS)
def test_the_button_saves_a_png_of_the_whole_chart(visit, chart: str, tmp_path) -> None:
    seen = visit()
    page = seen.open(f"/charts/{chart}?lang=en")
    box = page.locator(f"#chart-{chart} .js-plotly-plot").bounding_box()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(".action-menu summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG as on the screen").click()
    target = tmp_path / "chart.png"
    download.value.save_as(target)
    content = target.read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", content[16:24])
    assert (width, height) == (round(box["width"]) * 2, round(box["height"]) * 2)
    assert len(content) > 20_000
    assert download.value.suggested_filename == f"{chart}.png"
    assert all(url.startswith(("data:", "blob:")) for url in asked)
    assert seen.troubles == []


def test_nothing_offers_a_cloud(visit) -> None:
    seen = visit()
    page = seen.open("/charts/model-sizes")
    assert page.locator(".modebar-btn").count() == 0
    assert "plotly.com" not in page.locator("#page").inner_html()
