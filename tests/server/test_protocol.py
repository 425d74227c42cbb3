"""Heads without an end hold no connection for long; too many connections are told to wait."""

from __future__ import annotations

import socket
import time
from contextlib import ExitStack, suppress
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn

from dashboard.server.limits import beyond_limits
from dashboard.server.protocol import LARGEST_HEAD, BoundedHttpProtocol
from tests.conftest import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"


class Impatient(BoundedHttpProtocol):
    patience = 1.0
    most = 4


async def application(scope: Any, receive: Any, send: Any) -> None:
    if refusal := beyond_limits(scope, 0):
        await refusal(scope, receive, send)
    else:
        head = [(b"content-length", b"2")]
        await send({"type": "http.response.start", "status": 200, "headers": head})
        await send({"type": "http.response.body", "body": b"ok"})


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    number = free_port()
    config = uvicorn.Config(
        application,
        port=number,
        http=Impatient,
        lifespan="off",
        log_level="critical",
    )
    server = uvicorn.Server(config)
    thread = Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield number
    server.should_exit = True
    thread.join()


@pytest.fixture
def connection(port: int) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as one:
        yield one


def wait_for_the_end(connection: socket.socket) -> None:
    """Read until the server ends a connection; a server that does not is a timeout."""
    with suppress(ConnectionResetError):
        while connection.recv(1000):
            continue


def send_slowly(connection: socket.socket, words: bytes) -> None:
    for letter in words:
        connection.sendall(bytes([letter]))
        time.sleep(0.02)


def send_without_end(connection: socket.socket) -> None:
    connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: ")
    for _ in range(LARGEST_HEAD):
        connection.sendall(b"x" * 100)


def test_whole_requests_are_answered_one_after_the_other(connection) -> None:
    for _ in range(3):
        connection.sendall(WHOLE)
        assert connection.recv(1000).endswith(b"ok")


@pytest.mark.parametrize("words", [b"", WHOLE[:20], WHOLE + WHOLE[:20]])
def test_who_stops_before_the_end_of_a_head_is_not_waited_for(connection, words: bytes) -> None:
    connection.sendall(words)
    wait_for_the_end(connection)


def test_who_says_a_letter_at_a_time_is_not_waited_for(connection) -> None:
    with pytest.raises((BrokenPipeError, ConnectionResetError)):
        send_slowly(connection, b"GET / HTTP/1.1\r\n" + b"x" * 10_000)


def test_a_head_without_an_end_is_not_read_to_it(connection) -> None:
    with pytest.raises((BrokenPipeError, ConnectionResetError)):
        send_without_end(connection)


def test_a_large_head_that_ends_is_read(connection) -> None:
    connection.sendall(WHOLE[:-2] + b"X-Long: " + b"x" * (LARGEST_HEAD // 2) + b"\r\n\r\n")
    assert connection.recv(1000).endswith(b"ok")


def test_a_process_with_too_many_connections_says_when_to_come_back(port: int) -> None:
    with ExitStack() as others:
        for _ in range(Impatient.most):
            others.enter_context(socket.create_connection(("127.0.0.1", port), timeout=20))
        last = others.enter_context(socket.create_connection(("127.0.0.1", port), timeout=20))
        last.sendall(WHOLE)
        answer = last.recv(4_000)
    assert answer.startswith(b"HTTP/1.1 503 ")
    assert b"retry-after: 5" in answer
    assert b"application/problem+json" in answer
