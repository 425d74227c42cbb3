"""HTTP as uvicorn speaks it, with bounds on heads and connections, and problems for refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from dashboard.server.limits import BUSY
from dashboard.server.unreadable_request import unreadable_request

if TYPE_CHECKING:
    from asyncio import TimerHandle, Transport

LARGEST_HEAD = 64_000
"""Bytes that the address and the headers of a request may have together."""

HEAD_SECONDS = 20.0
"""Time that they may take to arrive, counted from the connection for the first request."""

MOST_CONNECTIONS = 900
"""Connections of a process: below the thousand files that it may commonly have open."""


class BoundedHttpProtocol(HttpToolsProtocol):
    """Closes connections whose requests do not begin in time, or begin without an end."""

    patience = HEAD_SECONDS
    most = MOST_CONNECTIONS
    _waiting: TimerHandle | None = None
    _head = 0
    _received = b""

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, and count what belongs to a head."""
        self._received = data
        super().data_received(data)
        if self._waiting is not None:
            self._head += len(data)
            if self._head > LARGEST_HEAD:
                self.send_400_response("The head of the request is too large.")

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - ours says more
        """Refuse what is no request; of its head only what has just arrived is known."""
        self.transport.write(unreadable_request(self._received))
        self.transport.close()

    def on_message_begin(self) -> None:
        """Begin to wait for the rest of the head."""
        super().on_message_begin()
        if self._waiting is None:
            self._wait()

    def on_headers_complete(self) -> None:
        """Wait no longer: what follows is bounded by the application."""
        self._stop_waiting()
        self.scope["state"][BUSY] = max(len(self.connections), len(self.tasks)) >= self.most
        super().on_headers_complete()

    def _wait(self) -> None:
        self._head = 0
        self._waiting = self.loop.call_later(self.patience, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
