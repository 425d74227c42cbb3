"""Pictures of embeds a second, asked for again: one process, beside nginx with the same files."""

from __future__ import annotations

import shutil
import subprocess
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from benchmarks.bench import Measurement
from benchmarks.client import plain
from benchmarks.comparison import in_turns, of_bar
from benchmarks.kinds import ATLAS
from benchmarks.measurements.portal import EMBEDS
from benchmarks.measurements.table import rate_of
from benchmarks.servers import free_port, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bench import Bench
    from benchmarks.comparison import Comparison

_BAR = "served"
_WIDTHS = (340, 640, 1140)
_THEMES = ("light", "dark")
_PATIENCE = 10.0
_NGINX = """
daemon off;
pid {folder}/nginx.pid;
error_log stderr;
worker_processes 1;
events {{}}
http {{
    access_log off;
    types {{ image/svg+xml svg; }}
    sendfile on;
    open_file_cache max=100;
    keepalive_requests 10000000;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{ listen 127.0.0.1:{port}; root {folder}; }}
}}
"""


def run(bench: Bench) -> Iterator[Comparison]:
    """Measure the pictures of the portal's embeds, in three widths and both themes."""
    program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        yield of_bar(_BAR, "a second", (), (), "no nginx on this machine")
        return
    folder = bench.place("nginx")
    with ExitStack() as stack:
        server = stack.enter_context(running(ATLAS, bench))
        ours, theirs = [], []
        for number, path in enumerate(_pictures()):
            (folder / f"{number}.svg").write_bytes(plain(server.port, path))
            ours.append(path)
            theirs.append(f"/{number}.svg")
        port = stack.enter_context(_nginx(program, folder))
        taken = in_turns(
            bench.pairs,
            {"ours": rate_of(server.port, *ours), "theirs": rate_of(port, *theirs)},
        )
    note = f"{len(ours)} pictures over and over, by a client in Python"
    yield of_bar(_BAR, "a second", taken["ours"], taken["theirs"], note)


def _pictures() -> Iterator[str]:
    for embed in EMBEDS:
        chart, _, language = embed.removeprefix("embed/").partition("?")
        for theme in _THEMES:
            for width in _WIDTHS:
                yield f"/charts/{chart}.svg?{language}&theme={theme}&width={width}"


@contextmanager
def _nginx(program: str, folder: Path) -> Iterator[int]:
    """Run nginx over a folder until the block ends; gives its port."""
    port, written = free_port(), folder / "nginx.conf"
    written.write_text(_NGINX.format(folder=folder, port=port), encoding="utf-8")
    process = subprocess.Popen(
        [program, "-e", "stderr", "-p", folder, "-c", written], stderr=subprocess.DEVNULL
    )
    try:
        _wait(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _wait(port: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            plain(port, "/0.svg")
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


SERVED = Measurement(_BAR, (_BAR,), run)
