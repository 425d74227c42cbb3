"""Plain Dash: three charts on a page, each with one choice, served by Dash itself."""

from __future__ import annotations

import sys

from dash import Dash, Input, Output, dcc, html

from benchmarks.peers.charts import CHARTS, OFF, ON
from benchmarks.peers.frames import Frames, read_frames


def build(frames: Frames) -> Dash:
    """Return the application; the first figures are in its layout, which saves a round trip."""
    app = Dash(__name__, title="Plain Dash")
    app.layout = html.Div(
        [html.H1("Plain Dash"), *[part for name in CHARTS for part in _chart(name, frames)]]
    )
    for name in CHARTS:
        _register(app, name, frames)
    return app


def _chart(name: str, frames: Frames) -> list[html.Div | dcc.Graph | dcc.RadioItems]:
    return [
        dcc.RadioItems([OFF, ON], OFF, id=f"{name}-choice", inline=True),
        dcc.Graph(id=name, figure=CHARTS[name](frames)),
    ]


def _register(app: Dash, name: str, frames: Frames) -> None:
    @app.callback(
        Output(name, "figure"), Input(f"{name}-choice", "value"), prevent_initial_call=True
    )
    def redraw(choice: str) -> object:
        return CHARTS[name](frames, choice)


if __name__ == "__main__":
    build(read_frames()).run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
