from __future__ import annotations

import re

import pytest

from tests.server.client import HTML, ask
from tests.server.visitor import ROUTE

ANSWERS = [
    ("/", "GET", 200),
    ("/nowhere", "GET", 404),
    ("/models?lang=xx", "GET", 422),
    ("/models", "POST", 405),
    ("/models", "HEAD", 200),
    ("/healthz", "GET", 200),
    ("/openapi.json", "GET", 200),
    ("/assets/atlas.css", "GET", 200),
    ("/assets/nonsense", "GET", 404),
    ("/_dash-layout", "GET", 200),
    ("/_dash-component-suites/nonsense/x.js", "GET", 404),
    (ROUTE, "GET", 405),
    (ROUTE, "POST", 415),
]


def policy(headers) -> dict[str, list[str]]:
    directives = headers["Content-Security-Policy"].split("; ")
    return {name: values for name, *values in (one.split(" ") for one in directives)}


def addresses(server: str) -> list[str]:
    return re.findall(r'(?:src|href)="([^"]+)"', ask(server, "/").text)


@pytest.mark.parametrize(("path", "method", "status"), ANSWERS)
def test_every_answer_keeps_to_itself(server, path: str, method: str, status: int) -> None:
    answer = ask(server, path, method, headers={"Accept": "*/*"})
    assert answer.status == status
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Set-Cookie"] is None
    assert answer.headers["Server"] is None
    directives = policy(answer.headers)
    assert directives["default-src"] == ["'self'"]
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*"} & set(directives["script-src"])
    sources = {value for values in directives.values() for value in values}
    hashed = {value for value in sources if value.startswith("'sha256-")}
    assert sources - hashed <= {"'self'", "'none'", "'unsafe-inline'", "data:", "blob:"}


def test_the_page_names_no_other_host(server) -> None:
    assert addresses(server)
    assert all(re.match(r"/(?!/)", address) for address in addresses(server))


def test_files_named_by_their_content_are_kept_for_ever(server) -> None:
    for address in addresses(server):
        if address == "/assets/icon.svg":
            continue
        answer = ask(server, address)
        assert answer.status == 200, address
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable", address


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/nowhere",
        "/healthz",
        "/assets/atlas.css",
        "/assets/atlas.css?of-another-version",
        "/_dash-layout",
        "/_dash-component-suites/dash/dcc/async-graph.js",
    ],
)
def test_all_else_is_asked_for_again(server, path: str) -> None:
    assert ask(server, path, headers=HTML).headers["Cache-Control"] == "no-cache"


def test_a_missing_file_is_not_remembered(server) -> None:
    version = next(one for one in addresses(server) if "atlas.css" in one).partition("?")[2]
    answer = ask(server, f"/assets/nonsense.css?{version}")
    assert (answer.status, answer.headers["Cache-Control"]) == (404, "no-cache")


def test_an_unchanged_file_is_not_sent_again(server) -> None:
    tag = ask(server, "/assets/atlas.css").headers["ETag"]
    again = ask(server, "/assets/atlas.css", headers={"If-None-Match": tag})
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/static/bootstrap/bootstrap.min.css", "/_dash-dependencies", "/assets/atlas.css"]
)
def test_text_is_sent_compressed(server, path: str) -> None:
    plain, packed = ask(server, path), ask(server, path, headers={"Accept-Encoding": "gzip"})
    assert plain.headers["Content-Encoding"] is None
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.text == plain.text
    assert len(packed.body) < len(plain.body) / 2
    assert "Accept-Encoding" in packed.headers["Vary"]


def test_pages_are_sent_compressed(server) -> None:
    packed = ask(server, "/", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.text.endswith("</html>\n")
