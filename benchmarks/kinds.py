"""The servers that are measured: the Atlas and its peers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.peers.frames import ALL
from benchmarks.servers import Kind

if TYPE_CHECKING:
    from pathlib import Path


def _module(name: str, *, lives_apart: bool = False) -> Kind:
    return Kind(name, lambda port: ("-m", f"benchmarks.peers.{name}", str(port)), lives_apart)


ATLAS = Kind("atlas", lambda port: ("-m", "dashboard.cli", "serve", "--port", str(port)))
PLAIN_DASH = _module("plain_dash")
PLAIN_DASH_ALL = replace(PLAIN_DASH, name="plain_dash_all", settings=((ALL, "1"),))
PLAIN_DASH_FRAMES = _module("plain_dash_frames")
VIZRO = _module("vizro_app", lives_apart=True)
STREAMLIT = Kind(
    "streamlit_app",
    lambda port: (
        *("-m", "streamlit", "run", "benchmarks/peers/streamlit_app.py"),
        *("--server.port", str(port), "--server.address", "127.0.0.1"),
        *("--server.headless", "true", "--server.fileWatcherType", "none"),
        *("--browser.gatherUsageStats", "false", "--global.developmentMode", "false"),
    ),
    lives_apart=True,
)
PANEL = Kind(
    "panel_app",
    lambda port: (
        *("-m", "panel", "serve", "benchmarks/peers/panel_app.py", "--index", "panel_app"),
        *("--port", str(port), "--address", "127.0.0.1"),
        *("--allow-websocket-origin", f"127.0.0.1:{port}"),
    ),
    lives_apart=True,
)

NAMES = {
    "vizro_app": "Vizro",
    "streamlit_app": "Streamlit",
    "panel_app": "Panel",
}
"""The peers with pages, by kind."""


def datasette(database: Path) -> Kind:
    """Return Datasette over a database."""
    return Kind(
        "datasette",
        lambda port: ("-m", "datasette", "serve", "--port", str(port), str(database)),
        lives_apart=True,
    )
