"""The same answer to the same address is compressed once; what streams, whenever it is sent."""

from __future__ import annotations

import gzip
import zlib
from collections import Counter

import brotli
import pytest
from starlette.responses import Response

from dashboard.server import compression
from dashboard.server.compression import CompressionMiddleware
from dashboard.server.validators import ValidatorMiddleware
from tests.server.test_static_cache import ask

BODY = b"words " * 5_000


@pytest.fixture
def packed(monkeypatch) -> Counter:
    """How often something was compressed, by its size."""
    counted: Counter = Counter()
    real = brotli.Compressor

    class Counting:
        def __init__(self, **options) -> None:
            self._packer = real(**options)

        def process(self, body: bytes) -> bytes:
            counted[len(body)] += 1
            return self._packer.process(body)

        def flush(self) -> bytes:
            return self._packer.flush()

        def finish(self) -> bytes:
            return self._packer.finish()

    monkeypatch.setattr(compression.brotli, "Compressor", Counting)
    return counted


def body_of(sent: list) -> bytes:
    return brotli.decompress(b"".join(message.get("body", b"") for message in sent[1:]))


def test_the_same_answer_is_compressed_once_and_another_is_not_taken_for_it(packed) -> None:
    bodies = [BODY, BODY, BODY[::-1]]

    async def app(scope, receive, send) -> None:
        await Response(bodies.pop(0), media_type="application/json")(scope, receive, send)

    server = CompressionMiddleware(ValidatorMiddleware(app))
    answers = [ask(server, "/file", accept_encoding="br") for _ in range(3)]
    assert [body_of(answer) for answer in answers] == [BODY, BODY, BODY[::-1]]
    assert packed == {len(BODY): 2}
    assert answers[0][0] == answers[1][0]


def test_gzip_too_is_made_once(monkeypatch) -> None:
    made: Counter = Counter()
    real = zlib.compressobj

    def counting(*options):
        made["gzip"] += 1
        return real(*options)

    monkeypatch.setattr(compression.zlib, "compressobj", counting)

    async def app(scope, receive, send) -> None:
        await Response(BODY, media_type="application/json")(scope, receive, send)

    server = CompressionMiddleware(ValidatorMiddleware(app))
    answers = [ask(server, "/file", accept_encoding="gzip") for _ in range(3)]
    assert [gzip.decompress(answer[1]["body"]) for answer in answers] == [BODY] * 3
    assert answers[0] == answers[1]
    assert made["gzip"] == 1


def test_what_streams_is_never_taken_from_what_is_kept(packed) -> None:
    async def app(scope, receive, send) -> None:
        headers = [(b"etag", b'"one"'), (b"content-type", b"text/csv")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": BODY, "more_body": True})
        await send({"type": "http.response.body", "body": BODY[::-1]})

    server = CompressionMiddleware(app)
    for _ in range(2):
        assert body_of(ask(server, "/file", accept_encoding="br")) == BODY + BODY[::-1]
    assert packed[len(BODY)] == 4
