"""What the head of a page tells searches: its own words, its address, that in each language."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.server.client import HTML, ask

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES = ["/evidence/size-exaone-herald", "/organizations/naver", "/api", "/search"]
TITLE, DESCRIPTION = r"<title>([^<]+)</title>", r'<meta name="description" content="([^"]+)">'
CANONICAL = r'<link rel="canonical" href="([^"]+)">'
ALTERNATE = r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">'


def found(pattern: str, text: str) -> str:
    [one] = re.findall(pattern, text)
    return unescape(one)


@pytest.fixture(scope="module", params=["ko", "en"])
def heads(request, server, catalogue, dataset) -> Iterator[dict[str, str]]:
    paths = [*ask(server, "/nowhere").json["exists"], *PAGES]
    named = [path for path in paths if "{" not in path]
    answers = {path: ask(server, f"{path}?lang={request.param}", headers=HTML) for path in named}
    assert {answer.status for answer in answers.values()} == {200}
    return {path: answer.text.partition("<body")[0] for path, answer in answers.items()}


def test_every_page_has_a_title_and_a_description_of_its_own(heads) -> None:
    for pattern in (TITLE, DESCRIPTION):
        told = [found(pattern, head) for head in heads.values()]
        assert len(set(told)) == len(told)
        assert all(10 <= len(one) <= 400 for one in told)


def test_a_page_names_its_address_and_that_in_each_language(server) -> None:
    asked = "axis=log&theme=dark&fbclid=1&as_of=2022-03-05&lang=en"
    head = ask(server, f"/charts/model-sizes?{asked}", headers=HTML).text
    own = f"{server}/charts/model-sizes?axis=log"
    assert found(CANONICAL, head) == f"{own}&lang=en&as_of=2022-03-05"
    shared = found(r'<meta property="og:url" content="([^"]+)">', head)
    assert shared == f"{own}&lang=en&theme=dark&as_of=2022-03-05"
    others = {name: unescape(address) for name, address in re.findall(ALTERNATE, head)}
    assert others == {
        "ko": f"{own}&as_of=2022-03-05&lang=ko",
        "en": f"{own}&as_of=2022-03-05&lang=en",
        "x-default": f"{own}&as_of=2022-03-05",
    }
    assert "fbclid=" not in head


def test_every_link_of_a_page_leads_somewhere(server) -> None:
    for path in ("/", "/models", "/api", "/search?q=lg", "/evidence/size-exaone-herald"):
        text = ask(server, path, headers=HTML).text
        links = re.findall(r"<a ([^>]*)>", text)
        assert links
        assert all(re.search(r'href="[^"]', link) for link in links)


def test_an_address_that_does_not_fit_names_no_other(server) -> None:
    for path in ("/nowhere", "/models?x=1", "/search?x=1"):
        text = ask(server, path, headers=HTML).text
        assert not re.findall(f"{CANONICAL}|{ALTERNATE}", text)
