"""What the menu of a chart offers, with and without a browser on the server, with tokens."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.i18n import PAIR, Language
from dashboard.pages.download_menu import download_menu
from dashboard.pages.features import Features
from tests.pages.conftest import every, looking, words

STATE = [("axis", "log")]


def links(catalogue, features, language=Language.EN):
    """Return the links to files of the chart, and the menu."""
    menu = download_menu(catalogue["model-sizes"], STATE, features, looking(language=language))
    found = [
        (urlsplit(one.href).path, parse_qs(urlsplit(one.href).query), one)
        for one in every(menu, "A")
    ]
    return [one for one in found if not one[0].startswith("/decks/")], menu


def test_every_chart_of_the_topic_is_offered_as_one_deck(catalogue):
    _, menu = links(catalogue, Features(mint=lambda resource: f"for-{resource}"))
    (deck,) = (one.href for one in every(menu, "A") if one.href.startswith("/decks/"))
    assert urlsplit(deck).path == "/decks/models.pptx"
    asked = {"lang": ["en"], "theme": ["light"], "token": ["for-dataset"]}
    assert parse_qs(urlsplit(deck).query) == asked


def test_every_format_is_offered_in_the_state_in_force(catalogue):
    found, menu = links(catalogue, Features())
    shapes = [query.get("size", query.get("ratio")) for _, query, _ in found]
    suffixes = [path.rpartition(".")[2] for path, _, _ in found]
    assert [*zip(suffixes, shapes, strict=True)] == [
        ("png", None),
        ("png", ["slide"]),
        ("png", ["square"]),
        ("svg", None),
        ("pdf", None),
        ("pptx", None),
        ("pptx", ["4x3"]),
        ("csv", None),
        ("xlsx", None),
        ("json", None),
    ]
    for path, query, link in found:
        assert path.startswith("/charts/model-sizes.")
        assert query["axis"] == ["log"]
        assert query["lang"] == ["en"]
        assert "token" not in query
        assert link.download == "", "the answer says how the file is called"
        assert getattr(link, "data-follows") == "model-sizes"
    assert "as on the screen" in words(menu)


def test_without_a_browser_the_readers_own_draws_and_data_is_there(catalogue):
    found, menu = links(catalogue, Features(draws_pictures=False))
    assert [path.rpartition(".")[2] for path, _, _ in found] == [
        *("pptx", "pptx", "csv", "xlsx", "json")
    ]
    assert [one.id["part"] for one in every(menu, "Button")] == ["image"]


@pytest.mark.parametrize("language", PAIR)
def test_where_access_is_signed_each_link_carries_a_token_of_its_chart(catalogue, language):
    found, _ = links(catalogue, Features(mint=lambda resource: f"for-{resource}"), language)
    assert found
    assert all(query["token"] == ["for-model-sizes"] for _, query, _ in found)
