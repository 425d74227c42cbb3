"""The whole page of an embed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from dashboard.i18n import Language
from dashboard.pages.features import Features
from dashboard.server.embedded.document import Shell
from dashboard.server.embedded.page import embed_page
from dashboard.server.embedded.reading import read_chart, read_topic
from dashboard.server.static_files import find_plotly_scripts
from tests.server.elements import elements

if TYPE_CHECKING:
    from dashboard.pages.page import Site

READER = "of.a.reader"
BASE = "https://atlas.example/ai/"


def addresses(text: str) -> list[str]:
    names = {"href", "src", "srcset", "data-figure", "data-plotly", "data-evidence"}
    return [value for _, tags in elements(text) for name, value in tags.items() if name in names]


def shell_of(site: Site) -> Shell:
    return Shell("/ai/", "1", site.identity.title, find_plotly_scripts())


def page_of(site: Site, token: str = "") -> str:
    embed = read_chart("model-sizes", site, {}, Language.EN)
    return embed_page(embed, site, shell_of(site), BASE, token)


@pytest.fixture(scope="module")
def page(crowded) -> str:
    """The page of a chart, opened with a token."""
    return page_of(crowded, READER)


def test_charts_of_a_topic_stand_below_each_other(crowded) -> None:
    embed = read_topic("models", crowded, {}, Language.EN)
    found = elements(embed_page(embed, crowded, shell_of(crowded), BASE))
    headings = [name for name, _ in found if name in {"h1", "h2"}]
    assert headings == ["h1", *["h2"] * len(crowded.catalogue)]
    charts = [tags["data-chart"] for _, tags in found if "data-chart" in tags]
    assert charts == list(crowded.catalogue)


def test_every_address_lies_below_the_prefix(page) -> None:
    for address in addresses(page):
        assert address.startswith(("/ai/", BASE)), address


def test_a_token_goes_to_files_and_nowhere_else(page) -> None:
    found = addresses(page)
    files = [one for one in found if "/ai/charts/model-sizes." in one]
    assert files
    assert all(f"token={READER}" in one for one in files)
    assert not [one for one in found if "token" in one and one not in files]


def test_where_the_server_draws_nothing_the_page_says_so(crowded) -> None:
    site = replace(crowded, features=Features(draws_pictures=False))
    found = elements(page_of(site))
    assert not [name for name, _ in found if name in {"picture", "img"}]
    assert not [tags for _, tags in found if ".png?" in tags.get("href", "")]
    [stage] = [tags for _, tags in found if tags.get("class") == "stage"]
    assert "--from-0:340/" in stage["style"]
    assert [name for name, _ in found if name == "noscript"]
