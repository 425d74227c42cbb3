"""The security headers: every answer keeps to itself, and each kind may do no more than it must."""

from __future__ import annotations

import pytest

from tests.server.client import HTML, Answer, ask
from tests.server.visitor import ROUTE

ANSWERS = [
    ("/", "GET", 200),
    ("/nowhere", "GET", 404),
    ("/models?lang=xx", "GET", 422),
    ("/models", "POST", 405),
    ("/models", "HEAD", 200),
    ("/embed/model-sizes", "GET", 200),
    ("/embed/nowhere", "GET", 404),
    ("/charts/nowhere.png", "GET", 404),
    ("/healthz", "GET", 200),
    ("/openapi.json", "GET", 200),
    ("/assets/atlas.css", "GET", 200),
    ("/assets/icon.svg", "GET", 200),
    ("/assets/nonsense", "GET", 404),
    ("/_dash-layout", "GET", 200),
    ("/_dash-component-suites/nonsense/x.js", "GET", 404),
    (ROUTE, "GET", 405),
    (ROUTE, "POST", 415),
]
OWN = {"'self'", "'none'", "data:", "blob:", ""}


def policy(answer: Answer) -> dict[str, set[str]]:
    directives = answer.headers["Content-Security-Policy"].split("; ")
    return {name: set(values) for name, *values in (one.split(" ") for one in directives)}


@pytest.mark.parametrize(("path", "method", "status"), ANSWERS)
def test_every_answer_keeps_to_itself(server, path: str, method: str, status: int) -> None:
    answer = ask(server, path, method, headers={"Accept": "*/*"})
    assert answer.status == status
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] in {"same-origin", "no-referrer"}
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["X-Frame-Options"] is None
    assert answer.headers["Set-Cookie"] is None
    assert answer.headers["Server"] is None
    directives = policy(answer)
    assert directives["default-src"] <= {"'self'", "'none'"}
    assert directives["frame-ancestors"] == {"'self'"}
    scripts = directives.get("script-src", set())
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*"} & scripts
    sources = {value for values in directives.values() for value in values}
    hashed = {value for value in sources if value.startswith("'sha256-")}
    assert sources - hashed - {"'unsafe-inline'"} <= {*OWN, server}


@pytest.mark.parametrize("path", ["/", "/models?lang=xx", "/nowhere", "/charts/model-sizes"])
def test_a_page_runs_its_own_scripts_only(server, path: str) -> None:
    scripts = policy(ask(server, path, headers=HTML))["script-src"]
    assert {one for one in scripts if not one.startswith("'sha256-")} == {"'self'"}


def test_an_embed_may_load_scripts_pictures_and_figures_of_its_own_and_no_more(server) -> None:
    answer = ask(server, "/embed/model-sizes", headers=HTML)
    directives = policy(answer)
    assert directives["default-src"] == {"'none'"}
    # WebKit matches nothing with 'self' in a sandbox.
    assert directives["script-src"] == directives["connect-src"] == {"'self'", server}
    assert {"'self'", server} <= directives["style-src"] & directives["img-src"]
    assert "'unsafe-inline'" not in directives["style-src"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_a_drawing_opened_by_itself_runs_nothing(server) -> None:
    directives = policy(ask(server, "/assets/icon.svg"))
    assert directives["default-src"] == {"'none'"}
    assert "script-src" not in directives
    assert "sandbox" in directives


@pytest.mark.parametrize("path", ["/healthz", "/assets/atlas.js", "/_dash-layout", "/nowhere"])
def test_what_is_no_page_may_load_nothing(server, path: str) -> None:
    directives = policy(ask(server, path, headers={"Accept": "application/json"}))
    assert directives["default-src"] == {"'none'"}
    assert "script-src" not in directives
