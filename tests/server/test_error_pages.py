"""Whoever reads in a browser is told what is wrong on a page, in a frame on a small one."""

from __future__ import annotations

import socket
from html import unescape
from urllib.parse import urlsplit

import pytest

from dashboard.requests.parameters import LONGEST_QUERY
from dashboard.server.endpoints import LARGEST_BODY
from tests.server.client import HTML, ask
from tests.server.visitor import ROUTE

ENGLISH = {"Accept-Language": "en"}
FRAME = {**HTML, "Sec-Fetch-Dest": "iframe"}
PROBLEM = "application/problem+json"
PAGE = "text/html; charset=utf-8"
LONG = "x=" + "y" * LONGEST_QUERY

FAULTS = [
    ("GET", "/nowhere", 404),
    ("GET", "/models?x=1", 422),
    ("GET", "/charts/model-sizes.png?axis=x", 422),
    ("GET", "/charts/model-sizes.bmp", 404),
    ("GET", "/charts/nothing.csv", 404),
    ("GET", "/api/tables/nothing.json", 404),
    ("GET", "/api/search?limit=x", 422),
    ("GET", "/search?x=1", 422),
    ("GET", "/api?x=1", 422),
    ("GET", "/oembed", 422),
    ("GET", "/assets/nothing.css", 404),
    ("GET", f"/models?{LONG}", 414),
    ("GET", f"/charts/model-sizes.svg?{LONG}", 414),
    ("GET", "/models?x=%ff", 422),
    ("GET", "/embed/nothing", 404),
    ("GET", "/embed/model-sizes?axis=x", 422),
    ("GET", f"/embed/model-sizes?{LONG}", 414),
    ("POST", "/models", 405),
    ("DELETE", "/api/tables", 405),
    ("GET", "/exports", 405),
    ("GET", ROUTE, 405),
    ("POST", "/embed/model-sizes", 405),
    ("POST", "/api/verify", 422),
]


@pytest.mark.parametrize(("method", "path", "status"), FAULTS, ids=lambda one: str(one)[:32])
def test_a_browser_reads_a_page_and_a_program_a_problem(server, method, path, status) -> None:
    body = None if method == "GET" else b""
    told = ask(server, path, method, ENGLISH, body)
    assert (told.status, told.headers["Content-Type"]) == (status, PROBLEM)
    for kind in (HTML, FRAME):
        shown = ask(server, path, method, {**kind, **ENGLISH}, body)
        assert (shown.status, shown.headers["Content-Type"]) == (status, PAGE)
        assert '<html lang="en"' in shown.text
        assert LONG not in shown.text
        if "react-entry-point" in shown.text:  # the live page says it
            assert kind is HTML
            continue
        assert told.json["title"] in unescape(shown.text)
        assert "Accept" in shown.headers["Vary"].split(", ")
        is_small = kind is FRAME or path.startswith("/embed/")
        assert ('class="site-header"' in shown.text) is not is_small


def test_a_long_page_of_an_error_is_compressed_like_any_other(server) -> None:
    path = f"/charts/model-sizes.csv?{'&'.join(f'wrong{n}=1' for n in range(20))}"
    headers = {**HTML, **ENGLISH, "Accept-Encoding": "br"}
    shown = ask(server, path, headers=headers)
    assert (shown.status, shown.headers["Content-Type"]) == (422, PAGE)
    assert shown.headers["Content-Encoding"] == "br"
    assert all(f"wrong{n}=1" in shown.text for n in range(20))


def test_a_body_that_is_too_large_has_a_page(server) -> None:
    large = b"x" * (LARGEST_BODY + 1)
    shown = ask(server, "/exports", "POST", {**HTML, **ENGLISH}, large)
    assert (shown.status, shown.headers["Content-Type"]) == (413, PAGE)
    assert "16,000 bytes" in shown.text


def test_a_page_lists_every_fault_and_what_exists(server) -> None:
    shown = ask(server, "/charts/model-sizes.csv?axis=x&country=XX&lang=en", headers=HTML).text
    for said in ("axis=x", "country=XX", "Allowed: linear, log"):
        assert said in shown
    missing = ask(server, "/charts/nothing.csv?lang=ko", headers=HTML).text
    assert 'href="/charts/model-sizes.csv"' in missing
    assert "없는 주소입니다" in missing


def test_a_refused_token_is_a_page_in_the_readers_language(signed_server) -> None:
    framed = ask(signed_server, "/embed/model-sizes?lang=en&theme=dark", headers=FRAME)
    assert (framed.status, framed.headers["Content-Type"]) == (403, PAGE)
    assert 'data-embed=""' in framed.text
    assert 'content="dark"' in framed.text
    opened = ask(signed_server, "/charts/model-sizes.png", headers={**HTML, **ENGLISH})
    assert (opened.status, opened.headers["Content-Type"]) == (403, PAGE)
    assert 'class="site-header"' in opened.text
    assert ask(signed_server, "/charts/model-sizes.png").json["reason"] == "missing"


def test_head_has_the_headers_of_the_page(server) -> None:
    got, head = (ask(server, "/embed/nothing", one, HTML) for one in ("GET", "HEAD"))
    assert (head.status, head.body) == (404, b"")
    assert head.headers["Content-Type"] == PAGE
    assert head.headers["Content-Length"] == got.headers["Content-Length"]


@pytest.mark.parametrize(
    "accepted",
    [
        *("*/*", "", "image/avif,image/webp,*/*;q=0.8", "application/json, text/html;q=0.5"),
        *("text/html;q=0", "text/html;q=x", "text/htmlx", "application/problem+json"),
    ],
)
def test_who_does_not_ask_for_html_gets_none(server, accepted: str) -> None:
    answer = ask(server, "/charts/nothing.csv", headers={"Accept": accepted})
    assert answer.headers["Content-Type"] == PROBLEM


@pytest.mark.parametrize(
    ("head", "kind", "words"),
    [
        ("Accept: */*\r\nAccept-Language: en", PROBLEM, "cannot be read"),
        ("Accept: text/html\r\nAccept-Language: ko", PAGE, "퍼센트 인코딩"),
    ],
)
def test_letters_that_are_not_escaped_are_told_to_be(server, head, kind, words) -> None:
    with socket.create_connection(("127.0.0.1", urlsplit(server).port or 0), timeout=20) as one:
        one.sendall(f"GET /search?q=삼성 HTTP/1.1\r\nHost: x\r\n{head}\r\n\r\n".encode())
        answer = b"".join(iter(lambda: one.recv(4_000), b"")).decode()
    start, _, body = answer.partition("\r\n\r\n")
    assert start.startswith("HTTP/1.1 400 ")
    assert f"content-type: {kind}" in start.lower()
    assert f"content-length: {len(body.encode())}" in start.lower()
    assert words in body
