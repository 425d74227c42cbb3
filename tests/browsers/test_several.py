"""The recipe for several servers: one store, three processes, nginx in front, one is killed."""

from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http.client import IncompleteRead
from threading import Event
from typing import TYPE_CHECKING

import pytest

from benchmarks.postgres import running_postgres
from dashboard.store.store import Store
from tests.browsers.nginx import running_nginx
from tests.conftest import ROOT, Server, free_port
from tests.server.client import HTML, ask
from tests.server.visitor import SHOW, Visitor, post
from tests.store.editing import noted, real_files, titled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.server.client import Answer

pytestmark = pytest.mark.xdist_group("nginx")

_DOCUMENT = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
_RECIPE = re.search(r"```nginx\n(.*?)```", _DOCUMENT, re.DOTALL)[1]
_PORTS = re.findall(r"server 127\.0\.0\.1:(\d+);", _RECIPE)
_FRONT = re.search(r"listen (\d+);", _RECIPE)[1]
_PATIENCE = 60

_PATHS = (
    "/models?lang=en",
    "/embed/model-sizes?lang=en",
    "/charts/model-sizes.json?lang=en",
    "/api/tables/models.json?limit=3",
    "/readyz",
)
_TAGGED = ("/embed/model-sizes?lang=en", "/charts/model-sizes.png?lang=en&width=400")


def until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, "it did not come about in time"
        time.sleep(0.05)


class Several:
    """Three servers, their store, and the address that readers use."""

    def __init__(
        self, store: Store, options: dict[str, str], servers: list[Server], front: str
    ) -> None:
        self.store, self.options, self.servers, self.front = store, options, servers, front

    def editions(self, servers: list[Server] | None = None) -> set[int]:
        asked = self.servers if servers is None else servers
        return {ask(one.address, "/readyz").json["edition"] for one in asked}


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Several]:
    folder: Path = tmp_path_factory.mktemp("several")
    with ExitStack() as life:
        address = life.enter_context(running_postgres()).new_database()
        store = life.enter_context(Store(address))
        store.publish(real_files(), None, "kim")
        options = {"ATLAS_STORE": address, "ATLAS_DATA": str(folder), "ATLAS_BROWSERS": "1"}
        servers = [Server(**options, ATLAS_TRUSTED_PROXIES="127.0.0.1") for _ in _PORTS]
        for one in servers:
            one.start()
            life.callback(one.stop)
        recipe, port = _RECIPE, free_port()
        for documented, one in zip(_PORTS, servers, strict=True):
            recipe = recipe.replace(f"127.0.0.1:{documented}", one.address.removeprefix("http://"))
        recipe = recipe.replace(f"listen {_FRONT};", f"listen 127.0.0.1:{port};")
        front = f"http://127.0.0.1:{port}"
        life.enter_context(running_nginx(recipe, front, folder))
        yield Several(store, options, servers, front)


def test_an_edition_that_one_publishes_all_show(several) -> None:
    before = several.store.current_edition()
    assert several.editions() == {before.version}
    host = {**HTML, "Host": "atlas.example"}

    def tags_of(path: str) -> set[str]:
        return {ask(one.address, path, headers=host).headers["ETag"] for one in several.servers}

    tags = {path: tags_of(path) for path in _TAGGED}
    after = titled(noted(real_files(), "for all"), "Watch for all")
    edition = several.store.publish(after, before.version, "kim")
    until(lambda: several.editions() == {edition.version})
    assert len({ask(one.address, "/readyz").json["snapshot"] for one in several.servers}) == 1
    for path, before_tags in tags.items():
        assert len(before_tags) == len(tags_of(path)) == 1, path
        assert before_tags != tags_of(path), path
    later = Server(**several.options)
    later.start()
    try:
        assert several.editions([later]) == {edition.version}
    finally:
        later.stop()


def test_one_that_is_killed_under_load_costs_no_answer(several) -> None:
    stop = Event()
    body = Visitor(several.front, "/models").body(SHOW, "view.data")

    def one(number: int, start: int) -> tuple[str, Answer]:
        if number % 6 == start:
            return "a changed choice", post(several.front, body)
        path = _PATHS[(start + number) % len(_PATHS)]
        return path, ask(several.front, path, headers=HTML)

    def read(start: int) -> tuple[int, int, list[str]]:
        answers, cut, wrong = 0, 0, []
        while not stop.is_set():
            answers += 1
            try:
                path, answer = one(answers, start)
            except IncompleteRead:  # the killed one was sending it, and nobody else can go on
                cut += 1
                continue
            if answer.status != 200 or not answer.body:
                wrong.append(f"{path}: {answer.status}")
        return answers, cut, wrong

    killed, *others = several.servers
    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read, start) for start in range(4)]
        try:
            time.sleep(1)
            killed.kill()
            version = several.store.current_edition().version
            after = noted(real_files(), "after the kill")
            several.store.publish(after, version, "kim")
            until(lambda: several.editions(others) == {version + 1})
            time.sleep(1)
            killed.start()
            until(lambda: several.editions() == {version + 1})
        finally:
            stop.set()
    for reader in readers:
        answers, cut, wrong = reader.result()
        assert wrong == []
        assert cut <= 1
        assert answers > 20
