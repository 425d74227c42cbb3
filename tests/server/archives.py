"""Orders of archives as a page gives them, told step by step."""

from __future__ import annotations

import http.client
import io
import json
from contextlib import contextmanager
from itertools import product
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zipfile import ZipFile

from tests.server.client import ask

if TYPE_CHECKING:
    from collections.abc import Iterator


BEGINNINGS = {
    "png": b"\x89PNG\r\n\x1a\n",
    "svg": b"<svg",
    "pdf": b"%PDF-",
    "csv": "\ufeff".encode(),
    "xlsx": b"PK",
    "json": b"{",
    "pptx": b"PK",
    "hwpx": b"PK",
}


@contextmanager
def asking(server: str, path: str) -> Iterator[http.client.HTTPResponse]:
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=120)
    connection.request("POST", path)
    with connection.getresponse() as answer:
        yield answer
    connection.close()


def events(answer: http.client.HTTPResponse) -> Iterator[tuple[str, dict[str, Any]]]:
    name = ""
    for line in answer:
        key, _, value = line.decode().rstrip("\n").partition(": ")
        if key == "event":
            name = value
        elif key == "data":
            yield name, json.loads(value)


def archive_of(server: str, path: str) -> tuple[ZipFile, list[tuple[str, dict[str, Any]]]]:
    with asking(server, path) as answer:
        assert answer.status == 200
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        assert answer.headers["X-Accel-Buffering"] == "no"
        told = list(events(answer))
    assert told[-1][0] == "finished"
    got = ask(server, told[-1][1]["address"])
    assert (got.status, got.headers["Content-Type"]) == (200, "application/zip")
    assert len(got.body) == told[-1][1]["bytes"]
    return ZipFile(io.BytesIO(got.body)), told


def names(
    catalogue, formats: tuple[str, ...], version: str, languages: tuple[str, ...] = ("ko", "en")
) -> set[str]:
    return {
        f"{chart}.{language}.{version}.{format_}"
        for chart, language, format_ in product(catalogue, languages, formats)
    }
