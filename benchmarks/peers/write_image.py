"""``fig.write_image`` once, in a process that did nothing before; prints the seconds it took.

Imports and the building of the figure are not counted, which favours the peer.
"""

from __future__ import annotations

import sys
import time

from benchmarks.peers.charts import CHARTS
from benchmarks.peers.frames import read_frames


def main(chart: str, path: str) -> None:
    """Draw a chart into a file."""
    figure = CHARTS[chart](read_frames())
    started = time.perf_counter()
    figure.write_image(path, width=1200, height=675, scale=2)
    print(time.perf_counter() - started)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
