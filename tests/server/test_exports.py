"""Every chart in one archive: told step by step, whole, ended when its reader leaves."""

from __future__ import annotations

import http.client
import io
import json
import time
from contextlib import contextmanager
from itertools import product
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest

from dashboard.export.formats import DATA, FileFormat
from tests.conftest import running_server
from tests.server.client import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SLOW = "/exports?formats=png,pdf&themes=&sizes="
BEGINNINGS = {
    "png": b"\x89PNG\r\n\x1a\n",
    "svg": b"<svg",
    "pdf": b"%PDF-",
    "csv": "\ufeff".encode(),
    "xlsx": b"PK",
    "json": b"{",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("archives")


@pytest.fixture(scope="module")
def exporter(place: Path) -> Iterator[str]:
    with running_server(TMPDIR=str(place)) as address:
        yield address


def archives(place: Path) -> list[Path]:
    return list(place.glob("hyperatlas-*/*"))


def until(condition: Callable[[], Any]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "this did not happen in time"
        time.sleep(0.05)


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


def names(catalogue, formats: tuple[FileFormat, ...]) -> set[str]:
    return {
        f"{chart}.{language}{'' if format_ in {'csv', 'xlsx'} else '.light'}.{format_}"
        for chart, language, format_ in product(catalogue, ("ko", "en"), formats)
    }


def test_the_archive_holds_every_chart_in_every_format_and_language(exporter, catalogue) -> None:
    archive, told = archive_of(exporter, "/exports?lang=en")
    assert archive.testzip() is None
    assert {*archive.namelist()} == {*names(catalogue, tuple(FileFormat)), "README.txt"}
    for name in names(catalogue, tuple(FileFormat)):
        content = archive.read(name)
        assert content.lstrip().startswith(BEGINNINGS[name.rpartition(".")[2]]), name
        assert len(content) > 1_000
    assert exporter in archive.read("README.txt").decode()
    steps = [data for name, data in told if name == "progress"]
    assert [step["done"] for step in steps] == list(range(len(steps)))
    assert all(step["missing"] == [] for step in steps)
    assert {step["total"] for step in steps} == {len(steps) - 1}


def test_who_leaves_ends_the_work_and_nothing_is_left(exporter, place: Path) -> None:
    before = archives(place)
    with asking(exporter, SLOW) as answer:
        told = events(answer)
        assert next(told)[1]["done"] == 0
        assert [path.suffix for path in archives(place) if path not in before] == [".part"]
    until(lambda: archives(place) == before)


def test_so_many_at_a_time_and_no_more(exporter) -> None:
    with asking(exporter, SLOW) as one, asking(exporter, SLOW) as two:
        next(events(one))
        next(events(two))
        refused = ask(exporter, f"{SLOW}&lang=en", "POST")
        assert (refused.status, refused.is_problem) == (503, True)
        assert int(refused.headers["Retry-After"]) > 0
        assert "archives" in refused.json["detail"]
    until(lambda: ask(exporter, "/exports?formats=csv&languages=en", "POST").status == 200)


def test_every_fault_of_an_order_is_named(exporter) -> None:
    told = ask(exporter, "/exports?formats=gif,png&themes=pink&axis=log&lang=en", "POST")
    assert told.status == 422
    assert {(one["parameter"], one["value"]) for one in told.json["faults"]} == {
        ("formats", "gif"),
        ("themes", "pink"),
        ("axis", "log"),
    }


@pytest.mark.parametrize("name", ["0" * 32, "x", "..%2f..%2fetc", "%00"])
def test_an_archive_that_is_not_there_is_a_404(exporter, name: str) -> None:
    told = ask(exporter, f"/exports/{name}.zip")
    assert (told.status, told.is_problem) == (404, True)


def test_an_archive_is_not_made_by_looking(exporter) -> None:
    told = ask(exporter, "/exports")
    assert (told.status, told.headers["Allow"]) == (405, "POST")


def test_without_a_browser_there_is_data_and_in_the_end_nothing(tmp_path, catalogue) -> None:
    with running_server(TMPDIR=str(tmp_path), ATLAS_BROWSERS="0") as server:
        archive, _ = archive_of(server, "/exports")
        assert {*archive.namelist()} == {*names(catalogue, DATA), "README.txt"}
        refused = ask(server, "/exports?formats=png&lang=en", "POST")
        assert (refused.status, refused.is_problem) == (503, True)
        assert "browser" in refused.json["detail"]
        assert len(archives(tmp_path)) == 1
    assert archives(tmp_path) == []
