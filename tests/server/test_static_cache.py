"""Files whose addresses name their content are made once."""

from __future__ import annotations

from collections import Counter

import anyio
import pytest
from starlette.responses import Response

from dashboard.server.compression import CompressionMiddleware
from dashboard.server.static_cache import StaticCacheMiddleware

VERSION = "abc"
FILE = f"/assets/atlas.css?{VERSION}"


@pytest.fixture
def made() -> Counter:
    return Counter()


@pytest.fixture
def files(made: Counter) -> StaticCacheMiddleware:
    async def app(scope, receive, send) -> None:
        made[scope["path"]] += 1
        status = 404 if "missing" in scope["path"] else 200
        await Response(b"x" * 5000, status, media_type="text/css")(scope, receive, send)

    return StaticCacheMiddleware(CompressionMiddleware(app), VERSION)


def ask(app, address: str, **headers: str) -> list:
    path, _, query = address.partition("?")
    sent: list = []
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query.encode(),
        "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()],
    }

    async def send(message) -> None:
        sent.append(message)

    anyio.run(app, scope, None, send)
    return sent


def test_a_file_is_packed_once_in_each_encoding(files, made) -> None:
    for encoding in ("br", "gzip", "identity"):
        once, again = (ask(files, FILE, accept_encoding=encoding) for _ in range(2))
        assert once == again
        assert made[FILE.partition("?")[0]] == 1
        made.clear()


def test_headers_added_to_one_answer_are_not_on_the_next(files) -> None:
    ask(files, FILE)[0]["headers"].append((b"set-by", b"somebody"))
    assert (b"set-by", b"somebody") not in ask(files, FILE)[0]["headers"]


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("/assets/atlas.css", {}),
        ("/assets/atlas.css?older", {}),
        (f"/assets/missing.css?{VERSION}", {}),
        (FILE, {"range": "bytes=0-1"}),
        (FILE, {"if_none_match": '"tag"'}),
        ("/api/tables", {}),
    ],
)
def test_all_else_is_asked_for_every_time(files, made, address, headers) -> None:
    for _ in range(2):
        ask(files, address, **headers)
    assert list(made.values()) == [2]
