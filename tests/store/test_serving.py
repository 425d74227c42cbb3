"""Servers show the current edition of a store, and go on where it is gone."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from dashboard.dataset.package_files import write_files
from dashboard.store.address import file_of, store_address
from dashboard.store.store import Store
from tests.conftest import Server
from tests.server.client import HTML, ask
from tests.store.editing import noted, titled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from benchmarks.postgres import Postgres

_PATIENCE = 30
_PROMISED = 3.0
"""Seconds within which a server shows what was published."""

_READ = "/api/tables/models.json?model=hyperclova"
_TAGGED = (
    "/embed/model-sizes?lang=en",
    "/charts/model-sizes.json?lang=en",
    "/charts/model-sizes.png?lang=en&width=400",
)


def until(is_so: Callable[[], bool]) -> float:
    begun = time.monotonic()
    while not is_so():
        assert time.monotonic() - begun < _PATIENCE, "it did not come about in time"
        time.sleep(0.02)
    return time.monotonic() - begun


def ready(server: str) -> dict:
    return ask(server, "/readyz").json


@contextmanager
def served(address: str, folder: Path, **options: str) -> Iterator[str]:
    """Run a server whose folder has no dataset: what it shows is of the store."""
    server = Server(ATLAS_DATA=str(folder), ATLAS_STORE=address, **options)
    try:
        server.start()
        yield server.address
    finally:
        server.stop()


@contextmanager
def gone(address: str, postgres: Callable[[], Postgres]) -> Iterator[None]:
    """Have a store be gone for a while."""
    file = file_of(address)
    found = [] if file is None else file.parent.glob(f"{file.name}*")
    moved = [(path, path.with_name(f"away-{path.name}")) for path in found]
    if file is None:
        postgres().stop()
    for path, away in moved:
        path.rename(away)
    try:
        yield
    finally:
        for path, away in moved:
            away.rename(path)
        if file is None:
            postgres().start()


def test_a_published_edition_is_shown_within_seconds_and_its_answers_have_other_tags(
    store, address, files, tmp_path
) -> None:
    store.publish(files, None, "kim")
    with served(address, tmp_path) as server:
        first = ready(server)
        assert first["edition"] == 1
        assert first["snapshot"] == store.current_edition().fingerprint
        tags = {path: ask(server, path, headers=HTML).headers["ETag"] for path in _TAGGED}
        for path, tag in tags.items():
            assert ask(server, path, headers={**HTML, "If-None-Match": tag}).status == 304
        waited = []
        for version in (2, 3, 4):
            after = titled(noted(files, f"V{version}"), f"Watch {version}")
            store.publish(after, version - 1, "lee")
            waited.append(until(lambda version=version: ready(server)["edition"] == version))
        assert min(waited) < _PROMISED  # the others may have waited for a busy machine
        assert b"Note V4" in ask(server, _READ, headers=HTML).body
        for path, tag in tags.items():
            answer = ask(server, path, headers={**HTML, "If-None-Match": tag})
            assert (answer.status, answer.headers["ETag"] != tag) == (200, True), path
        back = store.roll_back(1, "kim")
        until(lambda: ready(server)["edition"] == 5)
        assert ready(server)["snapshot"] == back.fingerprint == first["snapshot"]
        for path, tag in tags.items():
            assert ask(server, path, headers={**HTML, "If-None-Match": tag}).status == 304
    with served(address, tmp_path) as later:
        assert ready(later)["edition"] == 5


def test_without_the_store_reading_goes_on_and_it_comes_back_by_itself(
    store, address, files, tmp_path, request
) -> None:
    store.publish(files, None, "kim")
    with served(address, tmp_path, ATLAS_BROWSERS="0") as server:
        assert ready(server)["store"] == {"unreachable_since": None}
        with gone(address, lambda: request.getfixturevalue("postgres")):
            until(lambda: ready(server)["store"]["unreachable_since"] is not None)
            told = ready(server)
            assert (told["status"], told["edition"], told["refused"]) == ("ready", 1, None)
            assert ask(server, _READ, headers=HTML).status == 200
        until(lambda: ready(server)["store"]["unreachable_since"] is None)
        store.publish(noted(files, "A"), 1, "lee")
        until(lambda: ready(server)["edition"] == 2)
        assert b"Note A" in ask(server, _READ, headers=HTML).body


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_store_that_cannot_be_reached_ends_the_start_in_words(workers, tmp_path) -> None:
    address = "postgresql://nobody:of-a-test@127.0.0.1:1/nothing"
    server = Server("--workers", workers, ATLAS_STORE=address, ATLAS_DATA=str(tmp_path))
    with pytest.raises(AssertionError, match="the store cannot be used") as ended:
        server.start()
    assert "of-a-test" not in str(ended.value)
    assert "Traceback" not in str(ended.value)


def test_a_folder_is_served_until_its_first_edition(files, tmp_path) -> None:
    write_files(tmp_path, files)
    server = Server(ATLAS_DATA=str(tmp_path), ATLAS_BROWSERS="0")
    try:
        server.start()
        assert (ready(server.address)["edition"], ready(server.address)["store"]) == (None, None)
        with Store(store_address(tmp_path)) as store:
            store.publish(noted(files, "published"), None, "kim")
        until(lambda: ready(server.address)["edition"] == 1)
        assert b"Note published" in ask(server.address, _READ, headers=HTML).body
    finally:
        server.stop()
