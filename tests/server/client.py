"""A client that sends what it is told to, odd or not."""

from __future__ import annotations

import gzip
import http.client
import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import brotli

if TYPE_CHECKING:
    from collections.abc import Mapping

HTML = {"Accept": "text/html"}
_PATIENCE = 60

_UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        unpack = _UNPACK[self.headers["Content-Encoding"]]
        return unpack(self.body).decode()

    @property
    def json(self) -> Any:
        return json.loads(self.text)

    @property
    def is_problem(self) -> bool:
        return self.headers["Content-Type"] == "application/problem+json"


def ask(
    server: str,
    path: str,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
) -> Answer:
    """Send one request; the path goes out as it stands, without any mending."""
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=120)
    named = "Host" in (headers or {})
    connection.putrequest(method, path, skip_host=named, skip_accept_encoding=True)
    for name, value in (headers or {}).items():
        connection.putheader(name, value)
    if body is not None:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    with connection.getresponse() as got:
        answer = Answer(got.status, got.headers, got.read())
    connection.close()
    return answer


def whole(server: str, path: str) -> Answer:
    """Ask until the server has the whole page: where it is busy it sends the frame first."""
    deadline = time.monotonic() + _PATIENCE
    while b'class="loading"' in (answer := ask(server, path, headers=HTML)).body:
        assert time.monotonic() < deadline, f"no first page for {path}"
        time.sleep(0.02)
    return answer


def ready(server: str, path: str) -> str:
    """Return the address of a page once the server has it whole."""
    whole(server, path)
    return path
