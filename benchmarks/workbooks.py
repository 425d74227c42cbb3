"""Excel workbooks of every chart, with their charts and without, in turns: a process of its own.

Prints as JSON, for each chart, the milliseconds of processor of both, a sample after the other.
"""

from __future__ import annotations

import json
import sys
import time
from unittest.mock import patch

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.discovery import discover, offered_charts
from dashboard.charting.renderer import ChartRenderer
from dashboard.dataset.loading import load
from dashboard.export.files import data_file
from dashboard.export.formats import FileFormat
from dashboard.i18n import Language
from dashboard.locations import charts_directory, data_directory

_LEFT_OUT = patch("dashboard.export.workbook_chart.chart_sheets", lambda *_: None)
_WARM_UP = 3


def main() -> None:
    """Make as many pairs of each chart as the command line says."""
    pairs, dataset = int(sys.argv[1]), load(data_directory())
    charts = offered_charts(discover(charts_directory()), dataset)
    taken: dict[str, list[tuple[float, float]]] = {}
    for name, chart in charts.items():
        request = read_chart_request(chart, dataset, {}, Language.KO)

        def made() -> float:
            """Return the milliseconds of processor of a workbook of which nothing is kept."""
            renderer, began = ChartRenderer(dataset), time.process_time()
            data_file(request, FileFormat.XLSX, renderer, "/")  # noqa: B023 - called below
            return 1000 * (time.process_time() - began)

        for _ in range(_WARM_UP + pairs):
            whole = made()
            with _LEFT_OUT:
                taken.setdefault(name, []).append((whole, made()))
    print(json.dumps({name: samples[_WARM_UP:] for name, samples in taken.items()}))


if __name__ == "__main__":
    main()
