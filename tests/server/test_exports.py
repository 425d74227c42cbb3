"""Archives of charts: bounded, refused with reasons, ended when their reader leaves."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.charting.discovery import offered_charts
from dashboard.export.formats import DATA, FileFormat
from tests.conftest import running_server
from tests.server.archives import archive_of, asking, events, names
from tests.server.client import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SLOW = "/exports?formats=png,pdf&themes=&sizes="


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


def test_without_a_browser_there_is_data_and_in_the_end_nothing(
    tmp_path, catalogue, dataset
) -> None:
    with running_server(TMPDIR=str(tmp_path), ATLAS_BROWSERS="0") as server:
        archive, _ = archive_of(server, "/exports")
        assert {*archive.namelist()} == {
            *names(offered_charts(catalogue, dataset), (FileFormat.PPTX, *DATA), dataset.version),
            "README.txt",
        }
        refused = ask(server, "/exports?formats=png&lang=en", "POST")
        assert (refused.status, refused.is_problem) == (503, True)
        assert "browser" in refused.json["detail"]
        assert len(archives(tmp_path)) == 1
    assert archives(tmp_path) == []
