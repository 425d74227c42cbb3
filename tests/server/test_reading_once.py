"""The address of a page is read once for each way of looking at it, not by each of its parts."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from dashboard.commands.get import ask
from dashboard.locations import data_directory
from dashboard.requests import query
from dashboard.server.application import create_application
from dashboard.settings import Settings
from tests.conftest import ROOT

if TYPE_CHECKING:
    from dashboard.server.snapshots import SnapshotServer

READ = query.read.__code__
HOUSE = f"{ROOT / 'dashboard'}/"
PAGES = ("/", "/models", "/market", "/organizations", "/organizations/naver", "/evidence", "/about")


@pytest.fixture(scope="module")
def application() -> SnapshotServer:
    return create_application(Settings(data=data_directory(), browsers=0, prerender=False))


def entered(application: SnapshotServer, address: str) -> Counter[Any]:
    """Return how often each function of the house is entered for an address asked for again."""
    found: Counter[Any] = Counter()

    def note(frame, event, _argument) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(HOUSE):
            found[frame.f_code] += 1

    async def asked() -> int:
        sys.setprofile(note)
        threading.setprofile(note)
        try:
            return (await ask(application, address, "127.0.0.1"))[0]
        finally:
            sys.setprofile(None)
            threading.setprofile(None)

    assert asyncio.run(asked()) == 200
    return found


@pytest.mark.parametrize("address", PAGES)
def test_an_address_is_read_at_most_three_times_for_a_page(
    application, monkeypatch, address
) -> None:
    monkeypatch.setattr("dashboard.server.prerender.pages._PATIENCE", 60)  # the whole page, at once
    assert 1 <= entered(application, f"{address}?lang=en")[READ] <= 3
