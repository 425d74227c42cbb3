"""A dataset that changes under a running server: taken whole, refused whole, never mixed."""

from __future__ import annotations

import asyncio
import json
import re
import time
import weakref
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING

import pytest

from dashboard.commands.memory import lasting
from dashboard.server.application import ApplicationBuilder
from dashboard.server.dataset_sources import FolderSource
from dashboard.server.lifespan import alive
from dashboard.server.replay import RepeatableRequest, replay
from dashboard.server.snapshots import SnapshotServer
from dashboard.settings import Settings
from tests.conftest import running_server
from tests.own_dataset import own_dataset
from tests.server.client import HTML, ask
from tests.server.visitor import SHOW, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from fastapi import FastAPI

    from dashboard.server.snapshot_state import SnapshotState

CLAIM = "model-hyperclova-hankyung"
NOTE = re.compile(r"Its language is stated[^\n]*")
MARK = re.compile(rb"Watch (\d+)|edition (\d+)")
"""What the title and a note of the same edition carry in every answer that shows them."""

PATHS = (
    "/?lang=en",
    "/models?lang=en",
    f"/evidence/{CLAIM}?lang=en",
    "/organizations/naver?lang=en",
    "/embed/model-sizes?lang=en",
    "/charts/model-sizes.csv?lang=en",
    "/charts/model-sizes.json?lang=en",
    "/charts/model-sizes.xlsx",
    "/api/tables/models.json?limit=3",
    "/api/tables",
    "/llms.txt",
    "/search?q=Naver&lang=en",
    "/nothing?lang=en",
)
RECENT = (RepeatableRequest("/models", "lang=en", "br", "en", "http", "atlas.example"),)
_PATIENCE = 30


def make(folder: Path, edition: int) -> None:
    """Write an edition as an editor's tools do, one file after the other."""
    models, descriptor = folder / "models.csv", folder / "datapackage.json"
    rows = NOTE.sub(f"Its language is stated in edition {edition}.", models.read_text("utf-8"), 1)
    told = {**json.loads(descriptor.read_text("utf-8")), "title": f"Watch {edition}"}
    for path, text in ((models, rows), (descriptor, json.dumps(told, ensure_ascii=False))):
        new = path.with_suffix(".new")
        new.write_text(text, "utf-8")
        new.replace(path)


def broken(folder: Path) -> Callable[[], None]:
    """Give a model a parent that there is none of; returns what sets it right."""
    memberships = folder / "memberships.csv"
    good = memberships.read_text("utf-8")
    memberships.write_text(good.replace(",naver,", ",naverr,", 1), "utf-8")
    return lambda: memberships.write_text(good, "utf-8") and None


def ready(server: str) -> dict:
    return ask(server, "/readyz").json


def until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not is_so():
        assert time.monotonic() < deadline, "the dataset was not taken in time"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    copy = own_dataset(tmp_path_factory.mktemp("changing"))
    make(copy, 0)
    return copy


@pytest.fixture(scope="module")
def changing(folder: Path) -> Iterator[str]:
    with running_server(ATLAS_DATA=str(folder), ATLAS_BROWSERS="0") as address:
        yield address


def take(server: str, folder: Path, edition: int) -> str:
    """Have a server take an edition; returns what its snapshot is known by."""
    before = ready(server)["snapshot"]
    make(folder, edition)
    until(lambda: ready(server)["snapshot"] != before)
    return str(ready(server)["snapshot"])


def test_no_answer_fails_or_is_mixed_while_the_dataset_changes(changing, folder) -> None:
    stop, seen = Event(), set()

    def read(start: int) -> tuple[int, list[str]]:
        answers, wrong = 0, []
        while not stop.is_set():
            path = PATHS[(start + answers) % len(PATHS)]
            answer = ask(changing, path, headers=HTML)
            answers += 1
            told = {one for found in MARK.findall(answer.body) for one in found if one}
            seen.update(told)
            if answer.status != (404 if path.startswith("/nothing") else 200) or len(told) > 1:
                wrong.append(f"{path}: {answer.status} {told}")
        return answers, wrong

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read, start) for start in range(0, 12, 3)]
        try:
            for edition in range(1, 7):
                take(changing, folder, edition)
        finally:
            stop.set()
    for reader in readers:
        answers, wrong = reader.result()
        assert answers > 20
        assert wrong == []
    assert len(seen) > 4


def test_an_open_page_stays_on_the_data_it_was_made_from(changing, folder) -> None:
    before = ready(changing)["snapshot"]
    body = json.dumps(Visitor(changing, "/models").body(SHOW, "view.data")).encode()

    def shown(snapshot: str) -> tuple[int, str, set[bytes]]:
        headers = {"Content-Type": "application/json", "Atlas-Snapshot": snapshot}
        answer = ask(changing, "/_dash-update-component", "POST", headers, body)
        told = {one for found in MARK.findall(answer.body) for one in found if one}
        return answer.status, answer.headers["Atlas-Snapshot"], told

    _, _, old = shown(before)
    after = take(changing, folder, 100)
    assert shown(before) == (200, after, old)
    assert shown(after) == (200, after, {b"100"})
    status, current, _ = shown("0123456789abcdef")
    assert (status, current) == (409, after)
    text = ask(changing, "/models?lang=en", headers=HTML).text
    assert f'data-snapshot="{after}"' in text


def test_a_broken_dataset_is_refused_with_its_faults_and_the_last_good_one_stays(
    changing, folder
) -> None:
    good = ready(changing)
    mend = broken(folder)
    until(lambda: ready(changing)["refused"] is not None)
    told = ready(changing)
    assert told["snapshot"] == good["snapshot"]
    assert told["since"] == good["since"]
    assert any("memberships.csv:" in fault for fault in told["refused"]["faults"])
    assert "naverr" in " ".join(told["refused"]["faults"])
    assert ask(changing, "/models?lang=en", headers=HTML).status == 200
    mend()
    until(lambda: ready(changing)["refused"] is None)
    assert ready(changing)["snapshot"] == good["snapshot"]


def test_every_process_takes_the_same_snapshot(tmp_path) -> None:
    folder = own_dataset(tmp_path)
    options = {"ATLAS_DATA": str(folder), "ATLAS_BROWSERS": "0"}
    with running_server("--workers", "2", **options) as server:
        before = ready(server)["snapshot"]
        make(folder, 7)

        def all_new(**headers: str) -> bool:
            """Whether each process answers from the new one; one of them may still be starting."""
            answers = [ask(server, "/?lang=en", headers={**HTML, **headers}) for _ in range(12)]
            return all(b"Watch 7" in answer.body for answer in answers)

        until(all_new)
        name = ready(server)["snapshot"]
        assert name != before
        until(lambda: all_new(**{"Atlas-Snapshot": name}))
        assert {ready(server)["snapshot"] for _ in range(12)} == {name}


def test_the_memory_of_a_snapshot_is_given_back(tmp_path) -> None:
    folder = own_dataset(tmp_path)
    builder = ApplicationBuilder(Settings(data=folder, prerender=False, browsers=0))
    made: list[weakref.ref[FastAPI]] = []

    def build(state: SnapshotState) -> FastAPI:
        application = builder.build(state)
        made.append(weakref.ref(application))
        return application

    async def change() -> None:
        with lasting():
            application = SnapshotServer(FolderSource(folder), build, builder.close)
        async with alive(application):
            await replay(RECENT, application, _PATIENCE)
            for edition in range(1, 4):
                make(folder, edition)
                async with asyncio.timeout(_PATIENCE):
                    while len(made) <= edition or sum(one() is not None for one in made) > 2:
                        await asyncio.sleep(0.05)

    asyncio.run(change())
    assert len(made) == 4


class Recorder:
    """Stands for the application of a snapshot; remembers what it is asked, and as what."""

    recent = RECENT

    def __init__(self, state: SnapshotState) -> None:
        self.state, self.asked = state, []

    async def __call__(self, scope, receive, send) -> None:
        if scope["type"] == "http":
            self.asked.append((scope["path"], self.state.is_current()))
            return
        for event in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{event}.complete"})


def test_what_was_asked_for_lately_is_made_before_a_changed_dataset_is_served(tmp_path) -> None:
    folder, made = own_dataset(tmp_path), []

    def build(state: SnapshotState) -> Recorder:
        made.append(Recorder(state))
        return made[-1]

    async def change() -> None:
        application = SnapshotServer(FolderSource(folder), build, lambda: None)
        async with alive(application), asyncio.timeout(_PATIENCE):
            make(folder, 1)
            while made[0].state.is_current():
                await asyncio.sleep(0.05)

    asyncio.run(change())
    before, after = made
    assert not before.asked
    assert set(after.asked) == {("/models", False)}
    assert after.state.is_current()
    assert (before.state.is_first, after.state.is_first) == (True, False)


def test_what_passes_its_checks_and_cannot_be_served_is_refused_and_tried_once(tmp_path) -> None:
    folder = own_dataset(tmp_path)
    builder = ApplicationBuilder(Settings(data=folder, prerender=False, browsers=0))
    states: list[SnapshotState] = []

    def build(state: SnapshotState) -> FastAPI:
        states.append(state)
        if len(states) > 1:
            raise KeyError("a table that a chart needs")
        return builder.build(state)

    def refused_since() -> datetime | None:
        refused = states[0].refusal()
        return refused and refused.since

    async def change() -> None:
        application = SnapshotServer(FolderSource(folder), build, builder.close)
        async with alive(application), asyncio.timeout(_PATIENCE):
            make(folder, 1)
            while (first := refused_since()) is None:
                await asyncio.sleep(0.05)
            make(folder, 2)
            while refused_since() == first:
                await asyncio.sleep(0.05)

    asyncio.run(change())
    assert len(states) == 3
