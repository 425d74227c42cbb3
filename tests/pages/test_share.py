"""What the dialog holds: the same state in every address."""

from __future__ import annotations

from datetime import date
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.charting.render import choices_of, draw
from dashboard.i18n import PAIR, Language
from dashboard.pages.features import Features
from dashboard.pages.page_request import PageRequest
from dashboard.pages.share import share_dialog, share_header, share_title
from dashboard.pages.share_callback import _opened
from dashboard.pages.site import build_site
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.shapes import WIDTHS, shapes_of
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import LIGHT
from dashboard.requests.query import pairs, parse
from tests.pages.conftest import every, words

BASE = "https://atlas.example:8443/ai/"
both_languages = pytest.mark.parametrize("language", PAIR)


def dialog(dataset, catalogue, language=Language.EN, **features):
    chart = catalogue["model-sizes"]
    site = build_site(dataset, catalogue, Features(**features))
    choices = choices_of(chart, dataset)
    state = parse({"axis": ["log"], "country": ["KR,US"]}, choices)
    drawings = [draw(chart, dataset, state, Canvas(language, LIGHT, one)) for one in WIDTHS]
    shapes = shapes_of([drawing.height for drawing in drawings])
    title = plain_text(drawings[-1].caption.title)
    query = {"lang": [language.value]}
    view = PageRequest(
        "/models",
        query,
        language,
        LIGHT,
        1280,
        "/ai/",
        "https://atlas.example:8443",
        dataset=dataset,
    )
    parts = share_dialog(chart, pairs(state, choices), title, shapes, site, view, date(2026, 1, 31))
    return parts, {one.id.removeprefix("share-"): one.children for one in every(parts, "Pre")}


@both_languages
def test_every_address_is_absolute_and_speaks_the_state(dataset, catalogue, language):
    _, texts = dialog(dataset, catalogue, language)
    frame = unescape(texts["frame"]).split('"')[1]
    for address, path in (
        (texts["page"], "charts/model-sizes"),
        (frame, "embed/model-sizes"),
        (texts["image"], "charts/model-sizes.png"),
        (texts["python"].split('"')[1], "charts/model-sizes.csv"),
    ):
        assert address.startswith(f"{BASE}{path}?")
        query = parse_qs(urlsplit(address).query)
        assert query["axis"] == ["log"]
        assert query["country"] == ["KR,US"]
        assert query["lang"] == [language.value]
    for name in ("r", "excel"):
        assert texts["python"].split('"')[1] in texts[name]
    assert texts["page"] in texts["citation"]
    assert texts["page"] in texts["bibtex"]
    assert f'src="{BASE}embed.js"' in texts["script"]


@both_languages
def test_every_text_has_a_button_that_copies_it(dataset, catalogue, language):
    parts, texts = dialog(dataset, catalogue, language)
    buttons = every(parts, "Button")
    assert [getattr(one, "data-copies") for one in buttons] == [f"share-{name}" for name in texts]
    labels = [getattr(one, "aria-label") for one in buttons]
    assert len(set(labels)) == len(labels)


def test_without_a_browser_no_picture_is_promised(dataset, catalogue):
    assert "image" not in dialog(dataset, catalogue, draws_pictures=False)[1]


def test_where_access_is_signed_the_place_of_the_token_is_shown(dataset, catalogue):
    parts, texts = dialog(dataset, catalogue, mint=lambda _resource: "secret")
    assert "secret" not in words(parts)
    for name in ("frame", "image", "python", "r", "excel"):
        assert "token=TOKEN" in texts[name]
    assert "token" not in texts["page"]
    assert "TOKEN" in words(every(parts, "P")[0])


@both_languages
def test_the_head_names_the_chart_and_the_way_out(catalogue, language):
    chart = catalogue["model-sizes"]
    heading, close = share_header(share_title(chart, language), language)
    assert chart.name[language] in heading.children
    assert heading.id == "share-title"
    assert getattr(close, "aria-label") == {"ko": "닫기", "en": "Close"}[language]


def test_collections_that_are_drawn_are_credited_in_what_is_cited(dataset, catalogue):
    site = build_site(dataset, catalogue, Features())
    told = {"chart": "model-sizes", "path": "/models", "search": "?lang=en"}
    credit = "Epoch AI, “Data on AI”, epoch.ai, CC BY 4.0"
    for collections, is_credited in (("", False), ("&collections=epoch-ai", True)):
        asked = {**told, "search": told["search"] + collections}
        _, _, parts = _opened(site, "/", asked)
        texts = {one.id.removeprefix("share-"): one.children for one in every(parts, "Pre")}
        assert (credit in texts["citation"]) is is_credited
        assert (credit in texts["bibtex"]) is is_credited


def test_a_readers_own_words_stand_in_the_frame_and_the_picture_alone(dataset, catalogue):
    site = build_site(dataset, catalogue, Features())
    asked = {"chart": "model-sizes", "path": "/models", "search": "?lang=en"}
    last = {"for": "web", "title": "Our <b>own</b>", "note": "Note", "transparent": "1"}
    _, _, parts = _opened(site, "/", {**asked, "last": last})
    texts = {one.id.removeprefix("share-"): one.children for one in every(parts, "Pre")}
    frame = unescape(texts["frame"]).split('"')[1]
    for address in (frame, texts["image"]):
        own = parse_qs(urlsplit(address).query)
        assert (own["title"], own["note"]) == (["Our <b>own</b>"], ["Note"])
        assert own["transparent"] == ["1"]
    assert "title=" not in texts["page"] + texts["python"]
    _, _, plain = _opened(site, "/", asked)
    assert "title=Our" not in str(plain)
