"""``/charts/{chart}.{format}``: pictures and files, and what is wrong with an address."""

from __future__ import annotations

import io
import os
import signal
import socket
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from PIL import Image

from dashboard.export.formats import FileFormat
from tests.conftest import running_server
from tests.processes import processes, until
from tests.server.client import HTML, ask

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMATS = [str(one) for one in FileFormat]


@pytest.fixture(scope="module")
def server(drawing_server: str) -> str:
    return drawing_server


@pytest.fixture
def folder() -> Iterator[Path]:
    """A temporary folder for a server of its own; nothing is left in it."""
    path = Path(tempfile.mkdtemp(prefix="atlas-", dir="/tmp"))
    yield path
    assert until(lambda: not processes(str(path))), "a browser was left behind"
    assert until(lambda: not list(path.iterdir())), "a folder was left behind"
    path.rmdir()


@pytest.mark.parametrize("format_", FileFormat)
def test_a_chart_is_answered_in_its_format_and_language(server, dataset, format_):
    answer = ask(server, f"/charts/model-sizes.{format_}?country=GB&lang=en")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == format_.media_type
    assert answer.headers["Content-Language"] == "en"
    named = f"model-sizes.en.{dataset.version}.country=GB.{format_}"
    assert answer.headers["Content-Disposition"] == f'inline; filename="{named}"'


def test_a_picture_has_the_size_of_its_name(server):
    answer = ask(server, "/charts/market-growth.png?size=og&theme=dark")
    with Image.open(io.BytesIO(answer.body)) as picture:
        assert picture.size == (1200, 630)


def test_what_is_out_of_range_is_taken_as_the_nearest(server):
    answer = ask(server, "/charts/model-sizes.svg?country=GB&width=9")
    assert b'width="200"' in answer.body


def test_a_figure_comes_with_what_is_asked_for(server):
    path = "/charts/model-sizes.json?country=GB&lang=en"
    whole, part = ask(server, path).json, ask(server, f"{path}&fields=figure,written").json
    assert whole.keys() - part.keys() == {"columns", "rows", "sources"}
    for member in part.keys() - {"claims", "parameters", "address"}:
        assert part[member] == whole[member]
    assert part["claims"] == [{"claim": one["claim"]} for one in whole["claims"]]
    assert ask(server, f"{path}&fields=colours").status == 422


@pytest.mark.parametrize("format_", FORMATS)
def test_an_unknown_chart_is_not_found_and_those_that_exist_are_named(server, format_):
    answer = ask(server, f"/charts/no-such.{format_}")
    assert (answer.status, answer.is_problem) == (404, True)
    assert f"/charts/model-sizes.{format_}" in answer.json["exists"]


@pytest.mark.parametrize("path", ["/charts/model-sizes.gif", "/charts/model-sizes.PNG"])
def test_an_unknown_format_is_not_found_and_those_that_exist_are_named(server, path):
    answer = ask(server, path)
    assert (answer.status, answer.json["exists"]) == (404, FORMATS)


@pytest.mark.parametrize("format_", FORMATS)
def test_every_fault_of_an_address_is_named(server, format_):
    answer = ask(server, f"/charts/model-sizes.{format_}?axis=round&lang=fr&colour=red")
    assert answer.status == 422
    assert {fault["parameter"] for fault in answer.json["faults"]} == {"axis", "lang", "colour"}


@pytest.mark.parametrize(
    ("format_", "refused"),
    [
        ("json", {"size", "scale", "height"}),
        ("csv", {"size", "scale", "height", "width", "title", "transparent"}),
        ("xlsx", {"size", "scale", "height", "width", "title", "transparent"}),
    ],
)
def test_rows_have_no_size(server, format_, refused):
    query = "size=og&scale=2&height=300&width=300&title=0&transparent=1"
    answer = ask(server, f"/charts/model-sizes.{format_}?{query}")
    assert {fault["parameter"] for fault in answer.json["faults"]} == refused
    assert ask(server, f"/charts/model-sizes.svg?{query}&country=GB").status == 200


@pytest.mark.parametrize("path", ["/charts/model-sizes", "/charts/model-sizes/"])
def test_a_chart_without_a_format_is_its_page(server, path):
    answer = ask(server, path, headers=HTML)
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith("text/html")


def test_a_server_that_is_killed_leaves_no_browser(folder):
    with running_server(TMPDIR=str(folder)) as server:
        assert ask(server, "/charts/model-sizes.svg?country=GB").status == 200
        [process] = processes(f"serve --port {urlsplit(server).port}")
        os.kill(process, signal.SIGKILL)


def test_a_full_queue_says_when_to_ask_again_and_who_leaves_makes_room(folder):
    settings = {"ATLAS_BROWSERS": "1", "ATLAS_RENDER_QUEUE": "1", "TMPDIR": str(folder)}
    with running_server(**settings) as server, ThreadPoolExecutor(12) as many:
        paths = [f"/charts/alliance-matrix.png?width={width}" for width in range(700, 712)]
        answers = list(many.map(lambda path: ask(server, path), paths))
        refused = [answer for answer in answers if answer.status == 503]
        assert {answer.status for answer in answers} == {200, 503}
        assert all(int(answer.headers["Retry-After"]) >= 1 for answer in refused)
        assert all(answer.is_problem and answer.json["detail"] for answer in refused)
        for width in range(800, 812):
            leave(server, f"/charts/alliance-matrix.png?width={width}")
        assert until(lambda: ask(server, "/charts/alliance-matrix.png?width=900").status == 200)
        assert processes(str(folder))
    assert until(lambda: not processes(str(folder))), "the server ended, its browser did not"


def leave(server: str, path: str) -> None:
    """Ask for something and go away."""
    with socket.create_connection(tuple(urlsplit(server).netloc.split(":"))) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: atlas\r\n\r\n".encode())


def test_without_a_browser_it_is_said_what_to_install():
    with running_server(ATLAS_BROWSERS="0") as server:
        answer = ask(server, "/charts/model-sizes.png?lang=ko")
        assert (answer.status, answer.is_problem) == (503, True)
        assert "ATLAS_BROWSERS" in answer.json["detail"]
        assert answer.headers["Content-Language"] == "ko"
        assert ask(server, "/charts/model-sizes.csv").status == 200
