"""What a picture says of itself that the reader's own browser draws from a figure."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from dashboard.export.addresses import shown_address
from dashboard.export.formats import FileFormat
from dashboard.export.names import chart_file_name
from dashboard.export.origin import origin_of
from dashboard.export.picture import parameters_of
from dashboard.export.png import chunks_for
from dashboard.export.sizes import SCREEN, size_of

if TYPE_CHECKING:
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.rendered import RenderedChart
    from dashboard.dataset.dataset import Dataset

_SCALE = 2
"""Pixels of the picture for each of the figure."""


def picture_of(
    drawing: RenderedChart, chart_request: ChartRequest, dataset: Dataset, base: str
) -> dict[str, str | int]:
    """Return what belongs to a PNG of a figure: its name, its scale, the address below it.

    ``chunks`` are the parts of a PNG that belong behind its head, in Base64: density and record.

    Args:
        drawing: The figure.
        chart_request: What was asked for.
        dataset: The dataset.
        base: The address of the Atlas, ``/`` at the end.
    """
    parameters = parameters_of(chart_request, size_of(chart_request.state, FileFormat.PNG))
    origin = origin_of(drawing, chart_request, parameters, FileFormat.PNG, dataset)
    chunks = chunks_for(origin, origin.address(base), _SCALE * SCREEN)
    return {
        "name": chart_file_name(chart_request, FileFormat.PNG, dataset.version),
        "scale": _SCALE,
        "address": shown_address(chart_request, base),
        "chunks": b64encode(chunks).decode(),
    }
