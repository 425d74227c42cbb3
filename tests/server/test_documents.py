"""The documents name every address, every setting and every header that there is."""

from __future__ import annotations

import re

import pytest

from dashboard.pages.site import build_site
from dashboard.settings import Settings, variable
from dashboard.tokens import Refusal
from tests.conftest import ROOT
from tests.server.client import HTML, ask

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
ANSWERS = [
    ("/", "GET"),
    ("/nowhere", "GET"),
    ("/models", "POST"),
    ("/embed/model-sizes", "GET"),
    ("/charts/model-sizes.csv", "GET"),
    ("/charts/model-sizes.csv", "OPTIONS"),
    ("/api/tables/models.json?limit=1", "GET"),
    ("/api/dataset.zip", "GET"),
    ("/oembed?url=x", "GET"),
    ("/openapi.json", "GET"),
    ("/embed.js", "GET"),
    ("/assets/atlas.css", "GET"),
    ("/exports", "GET"),
    ("/healthz", "GET"),
]
PLAIN = {
    "accept-ranges",
    "connection",
    "content-length",
    "content-type",
    "date",
    "last-modified",
    "transfer-encoding",
    "vary",
}
"""Headers that every server of files sends."""


@pytest.fixture(scope="module")
def text() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)


@pytest.fixture(scope="module")
def routes(table) -> list[str]:
    return [one.path for one in table if one.policy.is_documented]


def test_every_address_is_documented(text: str, routes: list[str]) -> None:
    named = set(re.findall(r"(?<![\w.<])/[\w{}./*-]+", text))
    missing = [route for route in routes if not any(_means(route, one) for one in named)]
    assert len(routes) > 10
    assert missing == []


def _means(route: str, named: str) -> bool:
    pattern = re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(route))
    return re.fullmatch(pattern, named) is not None


def test_every_page_is_documented(text: str, dataset, catalogue) -> None:
    pages = build_site(dataset, catalogue).pages
    named = set(re.findall(r"`(/[\w{}./-]*)", text))
    single = {path for path in pages if not path.startswith("/charts/")} | {"/charts/{chart}"}
    assert single <= named, single - named


def test_every_setting_is_documented(text: str) -> None:
    assert not [name for name in Settings.model_fields if f"`{variable(name)}`" not in text]


def test_every_header_is_documented(text: str, server: str) -> None:
    sent: set[str] = set()
    for path, method in ANSWERS:
        preflight = {"Origin": "null", "Access-Control-Request-Method": "GET"}
        sent |= set(ask(server, path, method, HTML | preflight).headers)
    named = {name.lower() for name in re.findall(r"`([A-Z][A-Za-z-]+)", text)}
    assert {name.lower() for name in sent} - PLAIN - named == set()


def test_every_refusal_of_a_token_is_documented(text: str) -> None:
    assert not [refusal for refusal in Refusal if f"| `{refusal}` |" not in text]
