"""Panel: the three charts on a page; run by ``panel serve``."""

from __future__ import annotations

import panel as pn

from benchmarks.peers.charts import CHARTS
from benchmarks.peers.frames import read_frames

pn.extension("plotly")
frames = pn.state.as_cached("frames", read_frames)
panes = [
    pn.pane.Plotly(draw(frames), name=name, sizing_mode="stretch_width")
    for name, draw in CHARTS.items()
]
pn.Column("# Panel", *panes, sizing_mode="stretch_width").servable(title="Panel")
