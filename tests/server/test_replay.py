"""What was asked for lately is asked for again: the same requests, for a bounded time."""

from __future__ import annotations

import asyncio

from dashboard.locations import data_directory
from dashboard.server.application import ApplicationBuilder
from dashboard.server.lifespan import alive
from dashboard.server.replay import RepeatableRequest, replay
from dashboard.settings import Settings
from tests.server.snapshots import first_state

REQUESTS = tuple(
    RepeatableRequest(path, query, encoding, reader, scheme, "atlas.example:8443")
    for path, query, encoding, reader, scheme in (
        ("/models", "lang=en", "br", "en", "https"),
        ("/evidence", "q=%EB%84%A4%EC%9D%B4%EB%B2%84", "gzip", "ko", "http"),
        ("/embed/model-sizes", "", "", "en", "https"),
        ("/charts/model-sizes.json", "width=720", "br", "ko", "http"),
        ("/api/tables", "lang=ko", "br", "ko", "https"),
        ("/openapi.json", "", "br", "", "https"),
    )
)


def test_an_answer_is_kept_as_it_was_for_the_reader_who_asked_for_it() -> None:
    settings = Settings(data=data_directory(), browsers=0, prerender=False, prefix="/atlas/")
    state = first_state()
    application = ApplicationBuilder(settings).build(state)

    async def asked() -> None:
        async with alive(application):
            await replay(REQUESTS, application, seconds=60)

    asyncio.run(asked())
    assert application.recent == REQUESTS[::-1]


def test_what_takes_too_long_or_fails_holds_nothing_up() -> None:
    asked = []

    async def application(scope, _receive, _send) -> None:
        asked.append(scope["path"])
        if len(asked) == 1:
            raise RuntimeError(scope["path"])
        await asyncio.Event().wait()

    asyncio.run(asyncio.wait_for(replay(REQUESTS, application, seconds=0.01), 10))
    assert asked == ["/models", "/evidence"]
