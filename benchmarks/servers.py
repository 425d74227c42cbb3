"""Servers as real processes: started on a free port, waited for, stopped."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.peers.frames import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.bench import Bench

ROOT = Path(__file__).resolve().parent.parent
_PATIENCE = 120.0
_STEP = 0.002
_STOPPING = 20


class NotReadyError(RuntimeError):
    """A server that ended or did not answer in time."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of server.

    Attributes:
        name: Its name.
        arguments: The arguments of Python that start it on a port.
        lives_apart: Whether it runs in the environment of the peers and not in the Atlas's own.
        settings: Environment variables of its own.
        folder: Where its code lives.
        python: The Python that runs it; that of its environment where there is none.
    """

    name: str
    arguments: Callable[[int], tuple[str, ...]]
    lives_apart: bool = False
    settings: tuple[tuple[str, str], ...] = ()
    folder: Path = ROOT
    python: Path | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """A running server.

    Attributes:
        port: Its port on this machine.
        process: Its process identifier.
        seconds: From its start to its first answer.
    """

    port: int
    process: int
    seconds: float

    @property
    def address(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def running(
    kind: Kind, bench: Bench, data: Path | None = None, patience: float = _PATIENCE
) -> Iterator[Server]:
    """Run a server until the block ends.

    Args:
        kind: What to run.
        bench: The bench.
        data: The folder of the dataset; the bench's own if there is none.
        patience: Seconds that it may take until its first answer.

    Raises:
        NotReadyError: If it ends or does not answer in time.
    """
    port = free_port()
    log = bench.place("logs") / f"{kind.name}.log"
    with log.open("w", encoding="utf-8") as words:
        started = time.perf_counter()
        process = subprocess.Popen(
            [kind.python or _environments(bench)[kind.lives_apart], *kind.arguments(port)],
            cwd=kind.folder,
            env=environment(data or bench.data, kind.folder) | dict(kind.settings),
            stdout=words,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(port, process, log, started + patience)
            yield Server(port, process.pid, time.perf_counter() - started)
        finally:
            _stop(process)


def _environments(bench: Bench) -> dict[bool, Path]:
    """Return the Python of either environment, by whether it is that of the peers."""
    return {True: Path(sys.executable), False: bench.python}


def environment(data: Path, folder: Path = ROOT) -> dict[str, str]:
    """Return the environment without the Atlas's own settings, telemetry switched off."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ATLAS_")}
    own = {"ATLAS_DATA": str(data), DATA: str(data), "PYTHONPATH": str(folder)}
    silent = {"STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false", "DO_NOT_TRACK": "1"}
    return {**kept, **own, **silent}


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes], log: Path, deadline: float) -> None:
    while time.perf_counter() < deadline:
        if process.poll() is not None:
            break
        if _answers(port):
            return
        time.sleep(_STEP)
    tail = log.read_text(encoding="utf-8")[-2000:]
    raise NotReadyError(f"{log.stem} gave no answer; its last words:\n{tail}")


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", "/")
        answer = connection.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return answer.status == http.HTTPStatus.OK


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOPPING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
