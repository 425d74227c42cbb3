"""A new chart file, seen by a reader: a card with controls, a table and words in two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import running_server
from tests.server.new_chart import CHART, charts_with_one_more

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = {
    "ko": ("기사마다 주장이 몇 건인가", "기사별 주장", "순서"),
    "en": ("How many claims each article carries", "Claims by article", "Order"),
}


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[str]:
    charts = charts_with_one_more(tmp_path_factory.mktemp("new"))
    with running_server(ATLAS_CHARTS=str(charts)) as address:
        yield address


@pytest.fixture(scope="module")
def contexts() -> Iterator[dict]:
    """Readers of this server only."""
    known: dict = {}
    yield known
    for context in known.values():
        context.close()


@pytest.mark.parametrize("language", WORDS)
def test_it_has_a_card_with_controls_table_and_words(stay, dataset, language: str) -> None:
    title, name, order = WORDS[language]
    seen = stay()
    page = seen.go(f"/market?lang={language}")
    card = page.locator(f"#chart-{CHART}")
    assert title in card.locator("h2").inner_text()
    described = card.locator("[role=application]").get_attribute("aria-label")
    assert described.startswith(title)
    assert described.endswith(f": {len(dataset.claims)}.")
    assert name in card.locator("[role=group]").get_attribute("aria-label")
    assert (
        order
        in card.locator(".choice").first.inner_text() + card.locator("legend").first.inner_text()
    )
    card.locator(".actions button[aria-expanded]").click()
    rows = f"#chart-{CHART} .ag-center-cols-container .ag-row"
    page.wait_for_function(
        "([rows, wanted]) => document.querySelectorAll(rows).length === wanted",
        arg=[rows, dataset.claims["source"].nunique()],
    )
    assert seen.troubles == []


def test_a_choice_of_it_goes_into_the_address(stay) -> None:
    seen = stay()
    page = seen.go("/market?lang=en")
    page.locator(f"#chart-{CHART} input[value=rising] + label").click()
    page.wait_for_url(f"**{CHART}.order=rising**")
    page.reload()
    seen.drawn()
    assert page.locator(f"#chart-{CHART} input[value=rising]").is_checked()
    assert seen.troubles == []
