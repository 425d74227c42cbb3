"""What readers asked for lately is made from a new snapshot before it becomes the current one."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import ASGIApp, Message, Scope

_SECONDS = 3.0
"""Time that answers are made ahead; until then readers have those of the snapshot before."""


class RepeatableRequest(NamedTuple):
    """All that an answer depends on which is the same for all who ask.

    Attributes:
        path: The path below the prefix.
        query: The query, cleaned and without a token.
        encoding: How the answer is compressed: ``br``, ``gzip`` or nothing.
        reader: The language of the reader, where the answer has words.
        scheme: The scheme of the address that the reader used.
        host: Its host and port.
    """

    path: str
    query: str
    encoding: str
    reader: str
    scheme: str
    host: str

    @property
    def scope(self) -> Scope:
        """The request that has such an answer."""
        headers = {
            "host": self.host,
            "accept-encoding": self.encoding or "identity",
            "accept-language": self.reader,
        }
        return {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": self.scheme,
            "path": self.path,
            "query_string": self.query.encode("latin-1"),
            "root_path": "",
            "headers": [
                (name.encode(), value.encode("latin-1")) for name, value in headers.items()
            ],
            "client": None,
            "server": None,
        }


async def replay(
    requests: Sequence[RepeatableRequest], application: ASGIApp, seconds: float = _SECONDS
) -> None:
    """Ask an application for what was asked for lately, one after the other.

    A page that takes longer than its readers would wait goes on being made, so all are asked for
    twice; what is kept by then takes no time.

    Args:
        requests: What was asked for.
        application: The application.
        seconds: Time that this may take.
    """
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            for request in (*requests, *requests):
                with suppress(Exception):  # told in the log; readers will be told too
                    await application(request.scope, _nothing_more, _nowhere)


async def _nothing_more() -> Message:
    """Wait: who asks stays until the answer is whole."""
    await asyncio.Event().wait()
    return {"type": "http.disconnect"}


async def _nowhere(_message: Message) -> None:
    """Send nothing."""
