"""What a page of another origin may read, and what it may show."""

from __future__ import annotations

import pytest

from tests.server.client import HTML, Answer, ask

PORTAL = {"Origin": "https://portal.example"}
SANDBOX = {"Origin": "null"}
WANTED = {"Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "if-none-match"}

DATA = [
    "/api/tables",
    "/api/tables/models.csv",
    "/api/tables/nothing.json",
    "/api/dataset.zip",
    "/openapi.json",
    "/charts/model-sizes.json",
    "/charts/model-sizes.csv?foo=1",
]
OWN = ["/", "/charts/model-sizes", "/embed/model-sizes", "/_dash-layout", "/healthz", "/nowhere"]


def reader(answer: Answer) -> str | None:
    return answer.headers["Access-Control-Allow-Origin"]


@pytest.mark.parametrize("path", DATA)
def test_any_page_may_read_public_data_and_what_is_wrong_with_a_question(server, path) -> None:
    for origin in (PORTAL, SANDBOX):
        answer = ask(server, path, headers=origin)
        assert reader(answer) == "*"
        assert "ETag" in answer.headers["Access-Control-Expose-Headers"]
        assert answer.headers["Access-Control-Allow-Credentials"] is None


def test_an_unchanged_answer_may_be_read_too(server) -> None:
    tag = ask(server, "/api/tables").headers["ETag"]
    answer = ask(server, "/api/tables", headers={**PORTAL, "If-None-Match": tag})
    assert (answer.status, reader(answer)) == (304, "*")


@pytest.mark.parametrize("path", OWN)
def test_nothing_else_may_be_read(server, path) -> None:
    for method in ("GET", "OPTIONS"):
        answer = ask(server, path, method, headers={**HTML, **PORTAL, **WANTED})
        assert reader(answer) is None


def test_nothing_may_be_sent_from_elsewhere(server) -> None:
    answer = ask(server, "/api/tables", "POST", headers=PORTAL, body=b"{}")
    assert (answer.status, reader(answer)) == (405, None)


@pytest.mark.parametrize("path", ["/api/tables", "/charts/model-sizes.json"])
def test_a_browser_that_asks_first_is_told_what_it_may(server, path) -> None:
    answer = ask(server, path, "OPTIONS", headers={**PORTAL, **WANTED})
    assert (answer.status, answer.body, reader(answer)) == (204, b"", "*")
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD"
    assert answer.headers["Access-Control-Allow-Headers"] == "*"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_asking_what_is_possible_without_an_origin_is_no_preflight(server) -> None:
    assert ask(server, "/api/tables", "OPTIONS").status == 405


@pytest.mark.parametrize(
    ("path", "policy"),
    [
        ("/charts/model-sizes.json", "cross-origin"),
        ("/embed/model-sizes", "cross-origin"),
        ("/embed.js", "cross-origin"),
        ("/assets/atlas.css", "cross-origin"),
        ("/static/plotly/plotly.min.js", "cross-origin"),
        ("/", "same-origin"),
        ("/_dash-layout", "same-origin"),
    ],
)
def test_a_portal_may_show_pictures_and_scripts_but_no_pages(server, path, policy) -> None:
    answer = ask(server, path, "HEAD", headers=HTML)
    assert answer.status == 200
    assert answer.headers["Cross-Origin-Resource-Policy"] == policy


@pytest.mark.parametrize("path", ["/embed/model-sizes", "/api/tables", "/openapi.json", "/"])
def test_where_access_is_signed_no_other_page_reads_anything(
    signed_server, open_with, path
) -> None:
    address = path if path in {"/", "/openapi.json"} else open_with(path)
    answer = ask(signed_server, address, headers={**HTML, **SANDBOX})
    assert (answer.status, reader(answer)) == (200, None)
    told = ask(signed_server, address, "OPTIONS", headers={**PORTAL, **WANTED})
    assert reader(told) is None


@pytest.mark.parametrize("kind", ["json", "csv", "svg"])
def test_only_the_sandbox_reads_a_file_that_a_token_opened(signed_server, open_with, kind) -> None:
    path = f"/charts/model-sizes.{kind}"
    opened = ask(signed_server, open_with(path), headers=SANDBOX)
    assert (opened.status, reader(opened)) == (200, "null")
    for refused in (path, f"{path}?token=nonsense", open_with(path, "market-growth")):
        answer = ask(signed_server, refused, headers=SANDBOX)
        assert (answer.status, reader(answer)) == (403, None)
