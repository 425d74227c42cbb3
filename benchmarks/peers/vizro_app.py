"""Vizro: the three charts on a page."""

from __future__ import annotations

import sys

import vizro.models as vm
from vizro import Vizro
from vizro.models.types import capture

from benchmarks.peers.charts import CHARTS
from benchmarks.peers.frames import read_frames

_FRAMES = read_frames()


@capture("graph")
def drawn(data_frame: object, name: str) -> object:  # noqa: ARG001 -- Vizro wants a frame first
    """Return one of the three charts."""
    return CHARTS[name](_FRAMES)


def build() -> Vizro:
    """Return the application."""
    graphs = [vm.Graph(figure=drawn(_FRAMES.sizes, name=name)) for name in CHARTS]
    page = vm.Page(title="Vizro", components=graphs)
    return Vizro().build(vm.Dashboard(pages=[page]))


if __name__ == "__main__":
    build().run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
