"""What is too long, too large or too slow is refused, on every route."""

from __future__ import annotations

import asyncio
import http.client
import json
from contextlib import closing, suppress
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.requests import Request

from dashboard.export.origin_reading import LARGEST
from dashboard.requests.parameters import LONGEST_QUERY
from dashboard.server.endpoints import LARGEST_BODY
from dashboard.server.limits import LONGEST_PATH, RefusedBodyError, bounded
from tests.server.client import ask
from tests.server.visitor import ROUTE

LARGEST_BODIES = {"/api/verify": LARGEST, ROUTE: 1_000_000}
ROUTES = [
    "/models",
    "/healthz",
    "/charts/model-sizes.png",
    "/charts/model-sizes.csv",
    "/embed/model-sizes",
    "/api/tables",
    "/oembed",
    "/openapi.json",
    "/assets/atlas.css",
    "/static/plotly/plotly.min.js",
    "/_dash-layout",
    "/nowhere",
]


@pytest.mark.parametrize("path", ROUTES)
def test_an_address_that_is_too_long_is_refused(server, path: str) -> None:
    told = ask(server, f"{path}?x={'y' * LONGEST_QUERY}")
    assert (told.status, told.is_problem) == (414, True)
    assert told.json["longest"] == LONGEST_QUERY


def test_a_path_that_is_too_long_is_refused(server) -> None:
    assert ask(server, f"/charts/{'x' * LONGEST_PATH}.png").status == 414


def announced(server: str, path: str, length: int) -> tuple[int, Any]:
    """Announce a body and send none of it."""
    with closing(http.client.HTTPConnection(urlsplit(server).netloc, timeout=30)) as connection:
        connection.putrequest("POST", path)
        connection.putheader("Content-Length", str(length))
        connection.putheader("Content-Type", "application/json")
        connection.endheaders()
        with connection.getresponse() as answer:
            assert answer.headers["Content-Type"] == "application/problem+json"
            assert answer.headers["Connection"] == "close"
            return answer.status, json.load(answer)


@pytest.mark.parametrize("path", [*ROUTES, "/exports", "/api/verify", ROUTE])
def test_a_body_that_is_announced_too_large_is_not_waited_for(server, path: str) -> None:
    largest = LARGEST_BODIES.get(path, LARGEST_BODY)
    status, told = announced(server, path, largest + 1)
    assert (status, told["largest"]) == (413, largest)


# What follows asks the reader of bodies itself: those without an end take their time.


def read(parts: list[bytes], seconds: float = 30, pause: float = 0) -> int:
    """Send a body in parts; the last is never the end. Returns its bytes, or why it is refused."""
    waiting = iter(parts)

    async def receive() -> Any:
        await asyncio.sleep(pause)
        part = next(waiting, None)
        if part is None:
            return {"type": "http.request", "body": b"", "more_body": False}
        return {"type": "http.request", "body": part, "more_body": True}

    async def body() -> int:
        scope = {"type": "http", "method": "POST", "headers": []}
        return len(await Request(scope, bounded(receive, LARGEST_BODY, seconds)).body())

    try:
        return asyncio.run(body())
    except RefusedBodyError as error:
        return error.status_code


def test_a_body_without_a_length_is_counted() -> None:
    half = b"x" * (LARGEST_BODY // 2)
    assert read([half, half]) == LARGEST_BODY
    assert read([half, half, b"x"]) == 413
    assert read([half] * 1_000_000) == 413


def test_a_body_that_does_not_come_in_time_is_not_waited_for() -> None:
    assert read([b"x"] * 1_000_000, seconds=0.2, pause=0.01) == 408
    assert read([b"x"] * 3, seconds=30, pause=0.01) == 3


def test_a_body_that_grows_too_large_is_told_so(server) -> None:
    """Where a handler reads it, not only where a length is announced."""
    with closing(http.client.HTTPConnection(urlsplit(server).netloc, timeout=30)) as connection:
        connection.putrequest("POST", "/api/verify")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders()
        with suppress(BrokenPipeError, ConnectionResetError):
            for _ in range(LARGEST // 1_000_000 + 1):
                connection.send(b"f4240\r\n" + b"x" * 1_000_000 + b"\r\n")
        with connection.getresponse() as answer:
            assert (answer.status, answer.headers["Connection"]) == (413, "close")
            assert json.load(answer)["largest"] == LARGEST
