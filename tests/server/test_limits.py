"""What is too long, too large or too slow is refused, on every route."""

from __future__ import annotations

import asyncio
import http.client
import json
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.requests import Request
from starlette.responses import Response

from dashboard.requests.parameters import LONGEST_QUERY
from dashboard.server.limits import LARGEST_BODIES, LARGEST_BODY, LONGEST_PATH, LimitsMiddleware
from tests.server.client import ask
from tests.server.visitor import ROUTE

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


# What follows asks the middleware itself: bodies that come without an end take their time.


async def reads(scope: Any, receive: Any, send: Any) -> None:
    body = await Request(scope, receive).body()
    await Response(f"{len(body)}")(scope, receive, send)


def answered(parts: list[bytes], seconds: float = 30, pause: float = 0) -> tuple[int, bytes]:
    """Send a body in parts; the last is never the end."""
    sent: list[Any] = []
    waiting = iter(parts)

    async def receive() -> Any:
        await asyncio.sleep(pause)
        part = next(waiting, None)
        if part is None:
            return {"type": "http.request", "body": b"", "more_body": False}
        return {"type": "http.request", "body": part, "more_body": True}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/nowhere",
        "query_string": b"",
        "headers": [],
    }
    asyncio.run(LimitsMiddleware(reads, seconds)(scope, receive, send))
    return sent[0]["status"], sent[1]["body"]


def test_a_body_without_a_length_is_counted() -> None:
    half = b"x" * (LARGEST_BODY // 2)
    assert answered([half, half]) == (200, str(LARGEST_BODY).encode())
    assert answered([half, half, b"x"])[0] == 413
    assert answered([half] * 1_000_000)[0] == 413


def test_a_body_that_does_not_come_in_time_is_not_waited_for() -> None:
    assert answered([b"x"] * 1_000_000, seconds=0.2, pause=0.01)[0] == 408
    assert answered([b"x"] * 3, seconds=30, pause=0.01) == (200, b"3")
