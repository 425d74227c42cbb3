"""The page that describes every address."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

import pytest

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
    loaded = re.findall(r'<(?:script|link)[^>]*(?:src|href)="([^"]+)"', page)
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
    assert "주소를 쓰는 법" in korean.text
    assert "How an address is written" in english.text


def test_wrong_parameters_of_the_page_are_all_told(server) -> None:
    told = ask(server, "/api?lang=xx&theme=pink&what=1")
    assert (told.status, told.is_problem) == (422, True)
    assert {fault["parameter"] for fault in told.json["faults"]} == {"lang", "theme", "what"}


def test_commands_name_the_address_that_the_page_was_asked_at(server, page) -> None:
    commands = [unescape(one) for one in re.findall(r"<pre[^>]*><code>(curl [^<]*)</code>", page)]
    assert commands
    assert all(f'"{server}/' in command for command in commands)
