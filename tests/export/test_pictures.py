"""Pictures as whoever takes one away gets them."""

from __future__ import annotations

import io
import re
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree
from PIL import Image
from pypdf import PdfReader

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.browser import Browser
from dashboard.export.formats import FileFormat
from dashboard.export.pictures import NoBrowserError, PictureError, Pictures
from dashboard.export.sizes import PRESETS
from dashboard.i18n import Language
from dashboard.plotting.theme import THEMES
from dashboard.requests.parameters import APPEARANCE, SIZE
from dashboard.server.capabilities import find_capabilities
from tests.real import served_charts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.export.picture import Picture

PNG, SVG, PDF = FileFormat.PNG, FileFormat.SVG, FileFormat.PDF
BROWSER = find_capabilities().browser


@pytest.fixture(scope="module")
def pictures(dataset) -> Iterator[Pictures]:
    with Pictures(ChartRenderer(dataset), BROWSER, 2, 64, 60) as one:
        yield one


@pytest.fixture(scope="module")
def chart_request(dataset, catalogue) -> Callable[..., ChartRequest]:
    def asked(chart: str, **query: str) -> ChartRequest:
        values = {name: [value] for name, value in query.items()}
        return read_chart_request(
            catalogue[chart], dataset, values, Language.KO, (*SIZE, *APPEARANCE)
        )

    return asked


def size_of(text: Element) -> float:
    """Return the size of letters that a text of a drawing states last, in pixels."""
    return float(re.findall(r"font-size: ?([^;]+)", text.get("style", ""))[-1].removesuffix("px"))


def opened(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.content)).convert("RGBA")


def test_every_chart_in_every_size_has_just_its_pixels(pictures, chart_request, catalogue):
    asked = {
        (chart, name): pictures.draw(chart_request(chart, size=name), PNG)
        for chart in catalogue
        for name in PRESETS
    }
    for (_, name), future in asked.items():
        picture = future.result()
        assert opened(picture).size == PRESETS[name]
        assert ("size", name) in picture.origin.parameters


@pytest.mark.parametrize(
    ("query", "pixels"),
    [
        ({"width": "333"}, (333, None)),
        ({"width": "1600", "scale": "1.5"}, (2400, None)),
        ({"height": "500"}, (None, 500)),
        ({"width": "777", "height": "555", "scale": "2"}, (1554, 1110)),
        ({}, (2280, None)),
    ],
)
def test_a_picture_is_as_wide_and_high_as_asked(pictures, chart_request, query, pixels):
    size = opened(
        pictures.draw(chart_request("model-sizes", country="GB", **query), PNG).result()
    ).size
    assert all(asked in (None, got) for asked, got in zip(pixels, size, strict=True))


def test_a_drawing_is_as_wide_and_high_as_asked(pictures, chart_request):
    asked = chart_request("market-growth", size="slide", lang="en")
    root = ElementTree.fromstring(pictures.draw(asked, SVG).result().content)
    size = float(root.attrib["width"]), float(root.attrib["height"])
    assert size == pytest.approx((1920, 1080))
    texts = "".join(root.itertext()).replace("\xa0", " ")
    assert "The 2024 forecast by IDC" in texts
    assert "CC BY 4.0" in texts


def test_an_exponent_is_smaller_than_what_it_stands_at(pictures, dataset):
    query = {"collections": ["articles,epoch-ai"]}
    asked = read_chart_request(served_charts()["compute-timeline"], dataset, query, Language.KO)
    root = ElementTree.fromstring(pictures.draw(asked, SVG).result().content)
    texts = list(root.iter("{http://www.w3.org/2000/svg}text"))
    bases = [one for one in texts[:-1] if (one.text or "").endswith("10\u200b")]
    assert len(bases) > 10
    for base in bases:
        exponent = texts[texts.index(base) + 1]
        assert size_of(exponent) == pytest.approx(0.7 * size_of(base), abs=0.01)


@pytest.mark.parametrize(
    ("query", "inches"),
    [({"size": "slide"}, 13.33), ({"size": "slide", "scale": "2"}, 13.33), ({"width": "960"}, 10)],
)
def test_a_picture_says_how_large_it_is_on_paper(pictures, chart_request, query, inches):
    asked = chart_request("model-sizes", country="GB", **query)
    picture = Image.open(io.BytesIO(pictures.draw(asked, PNG).result().content))
    across, down = picture.info["dpi"]
    assert across == down
    assert picture.width / across == pytest.approx(inches, abs=0.01)
    page = PdfReader(io.BytesIO(pictures.draw(asked, PDF).result().content)).pages[0]
    assert float(page.mediabox.width) / 72 == pytest.approx(inches, abs=0.02)
    assert page.mediabox.height / page.mediabox.width == pytest.approx(
        picture.height / picture.width, abs=0.01
    )


def test_a_picture_that_is_taken_away_names_its_address_and_one_in_a_page_does_not(
    pictures, chart_request
):
    def words(base: str, **query: str) -> str:
        asked = chart_request("model-sizes", country="GB,US", axis="log", **query)
        root = ElementTree.fromstring(pictures.draw(asked, SVG, base).result().content)
        return " ".join("".join(root.itertext()).split())

    address = "atlas.example/ai/charts/model-sizes?axis=log&country="
    for query in ({}, {"size": "slide"}, {"height": "900"}, {"width": "600", "height": "800"}):
        assert address in words("https://atlas.example/ai/", **query)
    assert "other.example/charts" in words("http://other.example/")
    assert "· /charts/model-sizes?axis=log" in words("/")
    assert "charts/model-sizes" not in words("https://atlas.example/ai/", width="800")
    assert "charts/model-sizes" not in words("")


@pytest.mark.parametrize("theme", THEMES)
def test_a_picture_has_its_themes_ground_or_none(pictures, chart_request, theme):
    plain, clear = (
        opened(
            pictures.draw(
                chart_request("model-sizes", country="GB", theme=theme, **appearance), PNG
            ).result()
        )
        for appearance in ({}, {"transparent": "1", "title": "0"})
    )
    paper = THEMES[theme].paper
    assert "#{:02x}{:02x}{:02x}{:02x}".format(*plain.getpixel((0, 0))) == f"{paper}ff"
    assert clear.getpixel((0, 0))[3] == 0
    assert clear.height < plain.height


def test_twenty_who_ask_at_once_have_it_drawn_once(pictures, chart_request, monkeypatch):
    drawn, draw = [], Browser.draw

    async def counted(browser, sheet):
        drawn.append(sheet)
        return await draw(browser, sheet)

    monkeypatch.setattr(Browser, "draw", counted)
    asked = [pictures.draw(chart_request("model-sizes", country="CN"), PNG) for _ in range(20)]
    contents = {future.result().content for future in asked}
    assert (len(contents), len(drawn)) == (1, 1)
    pictures.draw(
        chart_request("model-sizes", country="CN", lang="ko", theme="light"), PNG
    ).result()
    assert len(drawn) == 1


def test_a_picture_says_what_it_was_drawn_for(pictures, chart_request):
    asked = chart_request("model-sizes", axis="log", width="640", title="0", scale="3", lang="en")
    origin = pictures.draw(asked, SVG).result().origin
    assert origin.chart == "model-sizes"
    assert origin.format == "svg"
    assert dict(origin.parameters) == {
        "axis": "log",
        "lang": "en",
        "theme": "light",
        "title": "0",
        "width": "640",
    }


def test_who_cancels_gets_nothing_and_stops_nobody(pictures, chart_request):
    leaver = pictures.draw(chart_request("model-sizes", width="801"), PNG)
    leaver.cancel()
    with pytest.raises(CancelledError):
        leaver.result()
    assert (
        opened(pictures.draw(chart_request("model-sizes", width="801"), PNG).result()).width == 801
    )


@pytest.mark.parametrize(
    ("browser", "browsers", "missing"), [(None, 2, "chromium"), (BROWSER, 0, "ATLAS_BROWSERS")]
)
def test_without_a_browser_it_is_said_what_is_missing(
    dataset, chart_request, browser, browsers, missing
):
    with Pictures(ChartRenderer(dataset), browser, browsers, 8, 20) as none:
        error = none.draw(chart_request("model-sizes"), PNG).exception()
    assert isinstance(error, NoBrowserError)
    assert missing in error.words.ko
    assert missing in error.words.en


def test_after_the_end_nothing_is_drawn(dataset, chart_request):
    pictures = Pictures(ChartRenderer(dataset), BROWSER, 1, 8, 20)
    pictures.close()
    pictures.close()
    assert isinstance(pictures.draw(chart_request("model-sizes"), PDF).exception(), PictureError)
