"""The routes that Dash and the static files bring along."""

from __future__ import annotations

import pytest

from tests.server.client import ask


@pytest.mark.parametrize(
    "path",
    [
        "/_dash-component-suites/nonsense/x.js",
        "/_dash-component-suites/dash/nonsense.js",
        "/_dash-component-suites/dash/../../../etc/passwd",
        "/_dash-component-suites/nonsense",
        "/_dash-nonsense",
        "/_dash-ws-callback",
        "/assets/nonsense",
        "/assets/",
        "/assets/../pyproject.toml",
        "/assets/..%2fpyproject.toml",
        "/assets/%00",
        "/static/bootstrap/nonsense",
        "/static/bootstrap/../../__init__.py",
        "/static",
        "/docs",
        "/docs/oauth2-redirect",
        "/redoc",
        "/healthz/",
        "/robots.txt",
    ],
)
def test_what_is_not_there_is_a_404(server, path: str) -> None:
    told = ask(server, path)
    assert (told.status, told.is_problem) == (404, True)
    assert "Traceback" not in told.text


def test_what_dash_needs_is_there(server) -> None:
    assert ask(server, "/_dash-layout").json["type"] == "Div"
    assert all("output" in callback for callback in ask(server, "/_dash-dependencies").json)
    assert ask(server, "/static/bootstrap/bootstrap.min.css").status == 200
    assert ask(server, "/_reload-hash").status == 200


def test_no_websocket_is_opened(server) -> None:
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
        "Sec-WebSocket-Version": "13",
        "Origin": server,
    }
    assert ask(server, "/_dash-ws-callback", headers=upgrade).status == 403
