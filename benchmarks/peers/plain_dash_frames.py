"""Plain Dash for frames: each chart an application of its own on one server."""

from __future__ import annotations

import sys
from typing import Any

from dash import Dash, dcc
from flask import Flask

from benchmarks.peers.charts import CHARTS
from benchmarks.peers.frames import Frames, read_frames


def build(frames: Frames) -> Flask:
    """Return the server; a chart stands at ``/`` and its name, ``/``."""
    server = Flask(__name__)
    server.add_url_rule("/", "index", lambda: " ".join(CHARTS))
    for name, draw in CHARTS.items():
        # Dash would take the scripts of the Atlas, from whose folder it is started, for its own.
        own = {"server": server, "include_assets_files": False}
        options: dict[str, Any] = {**own, "url_base_pathname": f"/{name}/"}
        app = Dash(name, **options)
        app.layout = dcc.Graph(figure=draw(frames), style={"height": "400px"})
    return server


if __name__ == "__main__":
    build(read_frames()).run(host="127.0.0.1", port=int(sys.argv[1]), threaded=True)
