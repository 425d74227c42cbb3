from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.i18n import Language
from dashboard.pages.features import Features
from dashboard.server.embedded.document import Shell
from dashboard.server.embedded.pages import EmbedPages, EmbedRequest
from dashboard.server.embedded.reading import read_chart, read_topic
from tests.server.elements import elements

ASKED = EmbedRequest(read_topic, "models", {}, Language.EN, "https://atlas.example/ai/", "")
READER, OTHER = "of.a.reader", "of.another"
CHART = replace(ASKED, read=read_chart, name="model-sizes")


def addresses(text: str) -> list[str]:
    names = {"href", "src", "srcset", "data-figure", "data-plotly", "data-evidence"}
    return [value for _, tags in elements(text) for name, value in tags.items() if name in names]


@pytest.fixture(scope="module")
def pages(crowded) -> EmbedPages:
    return EmbedPages(crowded, Shell("/ai/", "1", crowded.identity.title))


def test_charts_of_a_topic_stand_below_each_other(pages, crowded) -> None:
    found = elements(pages.of(ASKED).text)
    headings = [name for name, _ in found if name in {"h1", "h2"}]
    assert headings == ["h1", *["h2"] * len(crowded.catalogue)]
    charts = [tags["data-chart"] for _, tags in found if "data-chart" in tags]
    assert charts == list(crowded.catalogue)


def test_every_address_lies_below_the_prefix(pages) -> None:
    asked = replace(CHART, token=READER)
    for address in addresses(pages.of(asked).text):
        assert address.startswith(("/ai/", "https://atlas.example/ai/")), address


def test_a_token_goes_to_files_and_nowhere_else(pages) -> None:
    found = addresses(pages.of(replace(CHART, token=READER)).text)
    files = [one for one in found if "/ai/charts/model-sizes." in one]
    assert files
    assert all(f"token={READER}" in one for one in files)
    assert not [one for one in found if "token" in one and one not in files]


def test_a_page_is_written_once(pages) -> None:
    assert pages.of(CHART) is pages.of(replace(CHART))
    other = pages.of(replace(CHART, token=OTHER))
    assert OTHER in other.text
    assert OTHER not in pages.of(CHART).text


def test_where_the_server_draws_nothing_the_page_says_so(crowded) -> None:
    site = replace(crowded, features=Features(draws_pictures=False))
    found = elements(EmbedPages(site, Shell("/", "1", site.identity.title)).of(CHART).text)
    assert not [name for name, _ in found if name in {"picture", "img"}]
    assert not [tags for _, tags in found if ".png?" in tags.get("href", "")]
    [stage] = [tags for _, tags in found if tags.get("class") == "stage"]
    assert "--from-0:340/" in stage["style"]
    assert [name for name, _ in found if name == "noscript"]
