"""What every test may ask for: the real dataset, the real charts, the real server."""

from __future__ import annotations

import asyncio
import gc
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from urllib.error import URLError

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadFileScheduling

from dashboard.commands.memory import lasting
from tests.real import real_charts, real_dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xdist.scheduler import Scheduling

    from dashboard.charting.discovery import Catalogue
    from dashboard.dataset.dataset import Dataset

ROOT = Path(__file__).resolve().parent.parent
_PATIENCE = 60

_LONGEST_FIRST = ("browser", "server", "charts")
"""Rooms whose files take longest: begun last, one would keep a worker while the others idle."""

_TOGETHER = "tests/export/slides/"
"""A folder whose files need the same slides: one process makes them once."""

_COSTLY = (
    *(r"\b(drawing_server)\b", r"\b(signed_server)\b", r"def test_\w+\([^)]*\b(server)\b"),
    r"def \w+\((epoch)\b",
)
"""What asks for a server of the session, or for the dataset of thousands of models: one process
runs all that asks for it, and makes it once."""

_ROOMS = ("tests/server/", "tests/intake/")

settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")  # a machine that runs other tests beside this one is no fault


gc.set_threshold(2000, 20, 50)  # a tenth of all time went into searching everything for garbage


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """What is imported and read before the first test stays: nobody looks for garbage in it."""
    with lasting():
        return (yield)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def rank(item: pytest.Item) -> int:
        room = item.nodeid.split("/", 2)[1]
        return _LONGEST_FIRST.index(room) if room in _LONGEST_FIRST else len(_LONGEST_FIRST)

    items.sort(key=rank)


class _FilesTogether(LoadFileScheduling):
    def _split_scope(self, nodeid: str) -> str:
        return _TOGETHER if nodeid.startswith(_TOGETHER) else _group(super()._split_scope(nodeid))


@cache
def _group(path: str) -> str:
    asked = (ROOT / path).read_text(encoding="utf-8") if path.startswith(_ROOMS) else ""
    return next((found[1] for one in _COSTLY if (found := re.search(one, asked))), path)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Scheduling | None:
    by_file = config.getoption("dist") == "loadfile"
    return _FilesTogether(config, log) if by_file else None


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    return real_dataset()


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return real_charts()


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> None:
    """A shell starts what runs in its background deaf to SIGINT, and so would be its children."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _no_loop_of_another_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Playwright's event loop runs on beneath all tests of a process: it is put aside."""
    loop = None if "browser" in request.path.parts else asyncio._get_running_loop()
    if loop is not None:
        asyncio._set_running_loop(None)
    yield
    if loop is not None:
        asyncio._set_running_loop(loop)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_until_ready(address: str, process: subprocess.Popen[str]) -> None:
    """Ask until the server answers; a server that ends instead fails with its own words."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"the server ended: {process.communicate()}")
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.05)
    raise AssertionError("the server was not ready in time")


class Server:
    """The real server process at one address, which can be killed and started again.

    Attributes:
        address: Where it is.
    """

    def __init__(
        self,
        *arguments: str,
        folder: Path = ROOT,
        python: str = sys.executable,
        output: int | IO[str] = subprocess.PIPE,
        **environment: str,
    ) -> None:
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self._command = [python, "-m", "dashboard.cli", "serve", "--port", str(port), *arguments]
        self._folder, self._output = folder, output
        self._environment = {**os.environ, "ATLAS_PRERENDER": "0", **environment}

    def start(self) -> None:
        self.process = subprocess.Popen(
            self._command,
            cwd=self._folder,
            env=self._environment,
            stdout=self._output,
            stderr=subprocess.STDOUT,
            text=True,
        )
        wait_until_ready(self.address, self.process)

    def stop(self) -> None:
        self.process.terminate()
        self.process.communicate(timeout=20)

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate(timeout=20)


@contextmanager
def running_server(*arguments: str, **options: Any) -> Iterator[str]:
    """Run the real server process, see ``Server``; gives its address."""
    server = Server(*arguments, **options)
    try:
        server.start()
        yield server.address
    finally:
        server.stop()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The real server; of the pages that are asked for it draws no pictures."""
    with running_server(ATLAS_BROWSERS="0") as address:
        yield address


@pytest.fixture(scope="session")
def drawing_server() -> Iterator[str]:
    """The real server with browsers that draw pictures."""
    with running_server() as address:
        yield address
