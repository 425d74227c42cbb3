"""A whole answer is made and compressed once, for all to whom it says the same."""

from __future__ import annotations

import asyncio
import gzip
import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import brotli
import pytest
from msgspec.structs import replace
from starlette.responses import FileResponse, PlainTextResponse, Response, StreamingResponse

from dashboard.server.endpoints import (
    CONTEXT,
    DATA,
    FILES,
    PAGE,
    Access,
    Caching,
    Endpoint,
    EndpointPolicy,
    RequestContext,
    Sharing,
    context_of,
)
from dashboard.server.response_cache import ResponseCache

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.types import ASGIApp

VERSION = "abc"
FILE = f"/assets/atlas.css?{VERSION}"
BODY = b"words " * 5_000
LIVE = EndpointPolicy(Access.OPEN, Caching.LIVE, Sharing.NOTHING)


class Client:
    """Asks a cache before an application that counts what it makes."""

    def __init__(self, answer: ASGIApp, limit: int = 1_000_000) -> None:
        self.made: Counter[str] = Counter()
        self._answer = answer
        self.cache = ResponseCache(self._make, VERSION, limit)

    async def _make(self, scope, receive, send) -> None:
        self.made[scope["path"]] += 1
        await self._answer(scope, receive, send)

    async def ask(self, address: str, policy=DATA, method="GET", **headers: str) -> list[Any]:
        path, _, query = address.partition("?")
        sent: list[Any] = []
        context = RequestContext(Endpoint(path, method, None, policy, re.compile(path)), {})
        scope = {
            "type": "http",
            "method": method,
            "scheme": "http",
            "path": path,
            "query_string": query.encode(),
            "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()],
            "state": {CONTEXT: context},
        }

        async def send(message) -> None:
            sent.append(message)

        async def receive() -> Any:
            await asyncio.Event().wait()  # who asks stays until the answer is whole

        await self.cache(scope, receive, send)
        return sent

    def twice(self, address: str, **asked: Any) -> list[list[Any]]:
        return [asyncio.run(self.ask(address, **asked)) for _ in range(2)]


def body_of(sent: list[Any]) -> bytes:
    return b"".join(message.get("body", b"") for message in sent[1:])


def headers_of(sent: list[Any]) -> dict[bytes, bytes]:
    return dict(sent[0]["headers"])


@pytest.mark.parametrize(("address", "policy"), [("/api/tables", DATA), (FILE, FILES)])
@pytest.mark.parametrize(
    ("encoding", "unpack"),
    [("br", brotli.decompress), ("gzip", gzip.decompress), ("identity", bytes)],
)
def test_an_answer_is_made_once_in_each_encoding(address, policy, encoding, unpack) -> None:
    client = Client(Response(BODY, media_type="text/css"))
    once, again = client.twice(address, policy=policy, accept_encoding=encoding)
    assert once == again
    assert unpack(body_of(once)) == BODY
    assert headers_of(once).get(b"content-encoding", b"identity") == encoding.encode()
    assert client.made.total() == 1


def test_words_are_of_their_day(monkeypatch) -> None:
    client = Client(Response(BODY))
    for day in (date(2026, 11, 30), date(2026, 11, 30), date(2026, 12, 1)):
        monkeypatch.setattr("dashboard.server.response_cache.today", lambda day=day: day)
        asyncio.run(client.ask("/evidence/size-exaone-herald", policy=PAGE))
        asyncio.run(client.ask("/api/tables", policy=replace(DATA, is_worded=False)))
    assert client.made == {"/evidence/size-exaone-herald": 2, "/api/tables": 1}


def test_headers_added_to_one_answer_are_not_on_the_next() -> None:
    client = Client(Response(BODY))
    asyncio.run(client.ask("/api/tables"))[0]["headers"].append((b"set-by", b"somebody"))
    assert b"set-by" not in headers_of(asyncio.run(client.ask("/api/tables")))


@pytest.mark.parametrize(
    "told",
    [
        {"address": "/api/tables?lang=en"},
        {"accept_language": "en"},
        {"host": "another.example"},
        {"accept_encoding": "gzip"},
    ],
)
def test_what_an_answer_depends_on_makes_another_one(told: dict[str, str]) -> None:
    client = Client(Response(BODY))
    asyncio.run(client.ask("/api/tables"))
    client.twice(**{"address": "/api/tables", **told})
    assert client.made.total() == 2


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("/readyz", {"policy": LIVE}),
        ("/assets/atlas.css", {"policy": FILES}),
        ("/assets/atlas.css?older", {"policy": FILES}),
        (FILE, {"policy": FILES, "range": "bytes=0-1"}),
        ("/exports", {"method": "POST"}),
    ],
)
def test_what_is_of_the_moment_or_a_part_is_made_every_time(address, asked) -> None:
    client = Client(Response(BODY))
    client.twice(address, **asked)
    assert client.made.total() == 2


def test_what_is_wrong_or_for_its_bearer_is_made_every_time() -> None:
    async def for_its_bearer(scope, receive, send) -> None:
        context_of(scope).is_passing = True
        await Response(BODY)(scope, receive, send)

    for answer in (Response(BODY, 404), for_its_bearer):
        client = Client(answer)
        client.twice("/api/tables")
        assert client.made.total() == 2


def test_who_has_an_answer_is_told_so_without_making_it() -> None:
    client = Client(Response(BODY, headers={"Content-Language": "en"}))
    tag = headers_of(asyncio.run(client.ask("/api/tables")))[b"etag"]
    for _ in range(2):
        again = asyncio.run(client.ask("/api/tables", if_none_match=tag.decode()))
        assert (again[0]["status"], body_of(again)) == (304, b"")
        assert headers_of(again)[b"etag"] == tag
        assert b"content-language" not in headers_of(again)
    assert client.made.total() == 1


def test_what_several_ask_for_at_once_is_made_once_and_nobody_waits_for_a_failure() -> None:
    calls = iter([Exception("the first fails")])

    async def slow(scope, receive, send) -> None:
        await asyncio.sleep(0.01)
        if error := next(calls, None):
            raise error
        await Response(BODY)(scope, receive, send)

    client = Client(slow)

    async def asked() -> list[Any]:
        first = client.ask("/api/tables")
        others = [client.ask("/api/tables") for _ in range(5)]
        return await asyncio.gather(first, *others, return_exceptions=True)

    failed, *others = asyncio.run(asked())
    assert isinstance(failed, Exception)
    assert {body_of(one) for one in others} == {BODY}
    asyncio.run(asked())
    made = client.made.total()
    asyncio.run(asked())
    assert client.made.total() == made <= 6


def test_a_slow_reader_holds_up_nobody() -> None:
    client = Client(Response(BODY))

    async def asked() -> None:
        held = asyncio.Event()
        slow = asyncio.create_task(stuck(client, held))
        await held.wait()
        async with asyncio.timeout(5):
            assert body_of(await client.ask("/api/tables")) == BODY
        slow.cancel()

    asyncio.run(asked())
    assert client.made.total() == 1


async def stuck(client: Client, held: asyncio.Event) -> None:
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": "/api/tables",
        "query_string": b"",
        "headers": [],
        "state": {CONTEXT: RequestContext(Endpoint("/", "GET", None, DATA, re.compile("/")), {})},
    }

    async def never(_message) -> None:
        held.set()
        await asyncio.Event().wait()

    await client.cache(scope, None, never)


def test_what_streams_is_sent_as_it_comes_and_not_kept() -> None:
    async def parts():
        yield BODY
        yield BODY[::-1]

    async def streaming(scope, receive, send) -> None:
        await StreamingResponse(parts(), media_type="text/csv")(scope, receive, send)

    client = Client(streaming)
    for sent in client.twice("/api/tables", accept_encoding="br"):
        assert [len(message.get("body", b"")) for message in sent[1:3]] == [len(BODY)] * 2
        assert b"etag" not in headers_of(sent)
    assert client.made.total() == 2


def test_a_file_that_is_too_large_to_keep_is_sent_on_with_its_own_tag(tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    path.write_bytes(bytes(7_000_000))

    async def file(scope, receive, send) -> None:
        await FileResponse(path)(scope, receive, send)

    client = Client(file)
    once, again = client.twice("/api/tables", accept_encoding="br")
    assert len(once) > 10
    assert len(body_of(again)) == 7_000_000
    tag = headers_of(once)[b"etag"].decode()
    known = asyncio.run(client.ask("/api/tables", if_none_match=tag))
    assert (known[0]["status"], body_of(known)) == (304, b"")


def test_room_is_made_by_those_not_asked_for_the_longest() -> None:
    client = Client(PlainTextResponse("x" * 1_000), limit=3_500)
    for address in ("/1", "/2", "/3", "/1", "/4"):
        asyncio.run(client.ask(address))
    client.made.clear()
    for address in ("/1", "/3", "/4"):
        asyncio.run(client.ask(address))
    assert client.made.total() == 0
    asyncio.run(client.ask("/2"))
    assert client.made.total() == 1


def test_what_was_asked_for_lately_is_remembered_the_last_first() -> None:
    async def answer(scope, receive, send) -> None:
        context_of(scope).token = scope["query_string"].decode()
        await Response(BODY, 404 if scope["path"] == "/nothing" else 200)(scope, receive, send)

    client = Client(answer)
    for address in ("/1", "/2", "/nothing", "/3?a-token", "/1"):
        asyncio.run(client.ask(address, host="atlas.example", accept_encoding="br"))
    asyncio.run(client.ask("/readyz", policy=LIVE, host="atlas.example"))
    asyncio.run(client.ask(FILE, policy=FILES, host="atlas.example"))
    recent = client.cache.recent
    assert [one.path for one in recent] == ["/1", "/2"]
    assert recent[0] == ("/1", "", "br", "ko", "http", "atlas.example")


def test_only_so_many_requests_are_remembered() -> None:
    client = Client(Response(BODY))
    for number in range(100):
        asyncio.run(client.ask(f"/{number}", host="atlas.example"))
    assert [one.path for one in client.cache.recent] == [f"/{n}" for n in range(99, 35, -1)]
