"""The page that describes every address."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

import pytest

from tests.conftest import ROOT
from tests.server.client import HTML, ask


@pytest.fixture(scope="module")
def document(server):
    return ask(server, "/openapi.json").json


@pytest.fixture(scope="module", params=["ko", "en"])
def page(server, request) -> str:
    return ask(server, f"/api?lang={request.param}", headers=HTML).text


def test_the_page_names_every_address_and_parameter(page, document) -> None:
    told = {unescape(code) for code in re.findall(r"<code>([^<]*)</code>", page)}
    assert set(document["paths"]) <= told
    named = document["components"]["parameters"].values()
    assert {one["name"] for one in named if one["in"] == "query"} <= told


def test_every_status_is_explained(page) -> None:
    linked = set(re.findall(r'<a href="#statuses">(\d+)</a>', page))
    explained = set(re.findall(r'<th scope="row"><code>(\d{3})</code></th>', page))
    assert linked
    assert {status for status in linked if not status.startswith("2")} == explained


def test_the_page_stands_alone(page, server) -> None:
    tags = re.findall(r"<(?:script|link)[^>]*>", page)
    named = [tag for tag in tags if 'rel="canonical"' not in tag and "hreflang=" not in tag]
    loaded = re.findall(r'(?:src|href)="([^"]+)"', "".join(named))
    assert loaded
    assert all(urlsplit(address).netloc == "" for address in loaded)
    assert all(ask(server, address).status == 200 for address in loaded)
    assert "<style" not in page
    assert not re.search(r"<script(?![^>]*src=)", page)
    assert not re.search(r"\son\w+=|\sstyle=", page)


def test_every_place_that_the_page_leads_to_is_on_it(page) -> None:
    places = set(re.findall(r'href="#([^"]+)"', page))
    known = re.findall(r'\sid="([^"]+)"', page)
    assert places <= set(known)
    assert len(known) == len(set(known))


def test_the_page_speaks_the_readers_language_and_theme(server) -> None:
    korean = ask(server, "/api", headers={"Accept-Language": "ko"})
    english = ask(server, "/api?theme=dark", headers={"Accept-Language": "en"})
    assert '<html lang="ko">' in korean.text
    assert '<html lang="en" data-bs-theme="dark">' in english.text
    assert english.headers["Content-Language"] == "en"
    assert "주소 작성법" in korean.text
    assert "How addresses are written" in english.text


def test_wrong_parameters_of_the_page_are_all_told(server) -> None:
    told = ask(server, "/api?lang=xx&theme=pink&what=1")
    assert (told.status, told.is_problem) == (422, True)
    assert {fault["parameter"] for fault in told.json["faults"]} == {"lang", "theme", "what"}


def test_commands_name_the_address_that_the_page_was_asked_at(server, page) -> None:
    commands = [unescape(one) for one in re.findall(r"<pre[^>]*><code>(curl [^<]*)</code>", page)]
    assert commands
    assert all(f'"{server}/' in command for command in commands)


def test_the_addresses_in_the_document_answer(drawing_server) -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    written = re.findall(r'https://atlas\.example(/[^"\s]+)', text)
    grammar = re.findall(r"^(/\S+) +(\?\S+)", text, re.MULTILINE)
    asked = [one for one in written if not one.startswith("/api/verify")]
    asked += [path + query for path, query in grammar]
    assert len(asked) > 6
    answers = {address: ask(drawing_server, address).status for address in asked}
    assert set(answers.values()) == {200}, answers


def test_the_document_tells_every_status_of_a_refusal(document) -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| (\d{3}) \|", text, re.MULTILINE))
    refused = {
        status
        for path in document["paths"].values()
        for operation in path.values()
        for status in operation["responses"]
        if status >= "400"
    }
    assert refused - told == {"416"}  # told of with the archive that has parts


def test_the_example_of_every_chart_draws_something(server, catalogue):
    page = ask(server, "/api?lang=en", headers=HTML).text
    examples = [unescape(one) for one in re.findall(r'href="(/charts/[^"]+\.json\?[^"]+)"', page)]
    assert len(examples) == len(catalogue)
    assert [one for one in examples if not ask(server, one).json["rows"]] == []
