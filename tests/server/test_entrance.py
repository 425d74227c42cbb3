"""Whatever goes wrong where requests come in: it is told as every other error is."""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.commands.get import ask
from dashboard.locations import data_directory
from dashboard.server.application import ApplicationBuilder
from dashboard.server.endpoints import ANY, PAGE, Endpoint, EndpointTable
from dashboard.settings import Settings
from tests.server.snapshots import first_state

if TYPE_CHECKING:
    from dashboard.server.entrance import Entrance

_ANY_PATH = re.compile("/(?P<rest>.*)")


@pytest.fixture
def entrance() -> Entrance:
    builder = ApplicationBuilder(Settings(data=data_directory(), browsers=0, prerender=False))
    return builder.build(first_state())


async def answered(entrance: Entrance, method: str, accept: str) -> tuple[int, dict, bytes]:
    sent: list[Any] = []
    scope = {
        "type": "http",
        "method": method,
        "scheme": "http",
        "path": "/healthz",
        "query_string": b"lang=en",
        "client": None,
        "headers": [(b"host", b"x"), (b"accept", accept.encode())],
    }

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    await entrance(scope, receive, send)
    start, body = sent
    return start["status"], dict(start["headers"]), body["body"]


class Broken:
    """Stands for a part with a fault of ours."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(name)


def broken_handler() -> EndpointTable:
    def handler(_request: Any, **_: str) -> None:
        raise RuntimeError("of a handler")

    return EndpointTable([Endpoint("/{rest:path}", ANY, handler, PAGE, _ANY_PATH)])


@pytest.mark.parametrize(
    "break_it",
    [
        lambda entrance: setattr(entrance, "table", broken_handler()),
        lambda entrance: setattr(entrance, "table", Broken()),
        lambda entrance: setattr(entrance, "_headers", Broken()),
        lambda entrance: setattr(entrance, "_cache", Broken()),
    ],
    ids=["handler", "table", "headers", "cache"],
)
def test_an_error_of_ours_is_a_problem_or_a_page_wherever_it_happens(entrance, break_it) -> None:
    break_it(entrance)
    status, headers, body = asyncio.run(answered(entrance, "GET", "*/*"))
    assert (status, headers[b"content-type"]) == (500, b"application/problem+json")
    assert "of a handler" not in json.loads(body)["title"]
    status, headers, body = asyncio.run(answered(entrance, "GET", "text/html"))
    assert (status, headers[b"content-type"]) == (500, b"text/html; charset=utf-8")
    assert b"Something went wrong on the server" in body
    assert asyncio.run(answered(entrance, "HEAD", "text/html"))[2] == b""


def test_an_answer_that_breaks_off_is_not_followed_by_another(entrance) -> None:
    async def breaking(_scope, _receive, send) -> None:
        await send({"type": "http.response.start", "status": 206, "headers": []})
        raise RuntimeError("in the middle")

    async def handler(_request: Any, **_: str) -> Any:
        return breaking

    entrance.table = EndpointTable([Endpoint("/{rest:path}", ANY, handler, PAGE, _ANY_PATH)])
    with pytest.raises(RuntimeError, match="in the middle"):
        asyncio.run(ask(entrance, "/healthz", "x"))
