"""Files whose addresses name their content are read and compressed once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlette.datastructures import Headers

from dashboard.cache import SingleFlightCache
from dashboard.server.caching import is_fixed
from dashboard.server.compression import encoding_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_MOST, _BYTES = 256, 32 * 1024 * 1024
_ELSE = ("if-none-match", "if-modified-since", "range")
"""What asks for less than the whole file."""


@dataclass(slots=True)
class _CachedFile:
    """An answer while it is sent, to be sent again."""

    messages: list[Message] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether all of it was sent, and it was a file."""
        first, last = self.messages[0], self.messages[-1]
        return bool(first["status"] == 200 and not last.get("more_body", False))

    @property
    def size(self) -> int:
        """The bytes of the file."""
        return sum(len(message.get("body", b"")) for message in self.messages)


class StaticCacheMiddleware:
    """Keeps whole answers, compressed as they were sent, for as long as the process lives.

    Args:
        app: The application, with what compresses its answers.
        version: The fingerprint in the addresses of files.
    """

    def __init__(self, app: ASGIApp, version: str) -> None:
        self._app, self._version = app, version
        self._kept: SingleFlightCache[_CachedFile] = SingleFlightCache(
            _MOST, _BYTES, lambda answer: answer.size
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send a file as it was sent before, or pass the request on and remember the answer."""
        asked = Headers(scope=scope) if scope["type"] == "http" else Headers()
        if not self._is_file(scope) or any(name in asked for name in _ELSE):
            await self._app(scope, receive, send)
            return
        key = scope["path"], encoding_of(asked)
        answer = self._kept.find(key) or await self._made(key, scope, receive)
        for message in answer.messages:
            await send(
                {**message, "headers": list(message["headers"])}
                if "headers" in message
                else message
            )

    async def _made(self, key: tuple[str, str], scope: Scope, receive: Receive) -> _CachedFile:
        answer = _CachedFile()

        async def noted(message: Message) -> None:
            answer.messages.append(message)

        await self._app(scope, receive, noted)
        if answer.is_whole:
            self._kept.put(key, answer)
        return answer

    def _is_file(self, scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] != "GET":
            return False
        return is_fixed(scope["path"], scope["query_string"].decode("latin-1"), self._version)
