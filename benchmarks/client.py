"""A client that keeps its connection and takes the time of each answer."""

from __future__ import annotations

import http.client
import time
from dataclasses import dataclass

_PATIENCE = 120.0
_IDLE = 1.0
_HEADERS = {"Accept-Encoding": "gzip, deflate, br", "Accept-Language": "ko"}


class RefusedError(RuntimeError):
    """An answer that was not 200."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    Attributes:
        seconds: From sending to the last byte.
        body: The body as it came over the line.
    """

    seconds: float
    body: bytes


def plain(port: int, path: str) -> bytes:
    """Return what a server of this machine answers to who takes nothing compressed."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    connection.request("GET", path)
    with connection.getresponse() as answer:
        content = answer.read()
    connection.close()
    if answer.status != http.HTTPStatus.OK:
        raise RefusedError(f"GET {path}: {answer.status} {content[:500]!r}")
    return content


class Client:
    """One client of one server.

    Args:
        port: The server's port on this machine.
    """

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
        self._used = 0.0

    def get(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        """Ask for an address."""
        return self._ask("GET", path, None, headers or {})

    def post(self, path: str, body: bytes) -> Answer:
        """Send JSON."""
        return self._ask("POST", path, body, {"Content-Type": "application/json"})

    def _ask(self, method: str, path: str, body: bytes | None, more: dict[str, str]) -> Answer:
        self._reconnect()
        started = time.perf_counter()
        self._connection.request(method, path, body, _HEADERS | more)
        answer = self._connection.getresponse()
        content = answer.read()
        self._used = time.perf_counter()
        if answer.status != http.HTTPStatus.OK:
            raise RefusedError(f"{method} {path}: {answer.status} {content[:500]!r}")
        return Answer(self._used - started, content)

    def _reconnect(self) -> None:
        """Connect anew before the clock starts: servers close connections that are idle."""
        if time.perf_counter() - self._used > _IDLE:
            self._connection.close()
            self._connection.connect()
