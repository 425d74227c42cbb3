"""`hyperatlas serve` stops when it is told to and leaves no process behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.conftest import ROOT, free_port, wait_until_ready
from tests.processes import descendants, processes, until
from tests.server.client import ask

if TYPE_CHECKING:
    from collections.abc import Iterator

PROCFILE = (ROOT / "Procfile").read_text(encoding="utf-8")


def members(session: int) -> set[int]:
    """Every living process of a session, by the kernel's own list."""
    found = set()
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            state, _, _, own = entry.joinpath("stat").read_text().rpartition(")")[2].split()[:4]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(own) == session and state != "Z":
            found.add(int(entry.name))
    return found


def nobody_left(session: int) -> bool:
    """Whether a session empties; the kernel takes a moment to clear away what has ended."""
    deadline = time.monotonic() + 20
    while members(session) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not members(session)


def workers(session: int) -> set[int]:
    return {
        process
        for process in members(session)
        if b"spawn_main" in Path(f"/proc/{process}/cmdline").read_bytes()
    }


@contextmanager
def session(command: list[str], **environment: str) -> Iterator[subprocess.Popen[str]]:
    """Run a command in a session of its own; whatever it leaves behind is ended at last."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if members(process.pid):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def test_interrupted_it_ends_quietly() -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "dashboard.cli", "serve", "--port", str(port)]
    with session(command) as process:
        wait_until_ready(address, process)
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=60)[0] == f"Hyperscale AI Atlas: {address}/\n"
        assert process.returncode in {0, 130}
        assert nobody_left(process.pid)


def test_procfile_honours_port_and_web_concurrency_and_leaves_nothing_behind() -> None:
    (command,) = re.findall(r"^web: (.+)$", PROCFILE, re.MULTILINE)
    port = free_port()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    surroundings = {"PORT": str(port), "WEB_CONCURRENCY": "2", "PATH": path}
    # As supervisors do: the shell makes way for the server, which gets the signals itself.
    with session(["sh", "-c", f"exec {command}"], **surroundings) as process:
        wait_until_ready(f"http://127.0.0.1:{port}", process)
        assert len(workers(process.pid)) == 2
        process.terminate()
        said = process.communicate(timeout=60)[0]
        assert said == f"Hyperscale AI Atlas: http://0.0.0.0:{port}/ (2 processes)\n"
        assert process.returncode == 0
        assert nobody_left(process.pid)


def test_workers_and_browsers_end_when_their_parent_is_killed() -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "dashboard.cli", "serve", "--port", str(port)]
    with session(command, ATLAS_WORKERS="2") as process:
        wait_until_ready(address, process)
        assert ask(address, "/charts/model-sizes.png?width=300").status == 200
        started = descendants(process.pid)
        named = [Path(f"/proc/{one}/cmdline").read_bytes() for one in started]
        assert sum(b"spawn_main" in name for name in named) == 2
        assert any(b"headless" in name for name in named)
        process.kill()
        assert until(lambda: not {*started} & {*processes("")}), named
        assert nobody_left(process.pid)
