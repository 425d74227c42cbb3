"""A picture, and what has to be drawn for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace
from plotly.io.json import to_json_plotly

from dashboard.export.addresses import shown_address
from dashboard.export.alphabet import EVERY_LETTER, INSTEAD, TOLD, Alphabet, briefly, drawn_texts
from dashboard.export.formats import FileFormat
from dashboard.export.origin import origin_of
from dashboard.export.render_job import RenderJob
from dashboard.export.sizes import Size, lay_out, margin_of, size_of
from dashboard.software import software_version

if TYPE_CHECKING:
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.renderer import ChartRenderer, RenderedChart
    from dashboard.dataset.dataset import Dataset
    from dashboard.export.origin import Origin

Parameters = tuple[tuple[str, str], ...]
Key = tuple[str, Parameters, str, str, str, str]


class Picture(Struct, frozen=True):
    """A picture as it was drawn.

    Attributes:
        content: The file.
        origin: Where it came from.
        missing: Letters that there was no font for.
    """

    content: bytes
    origin: Origin
    missing: str = ""


def parameters_of(chart_request: ChartRequest, size: Size) -> Parameters:
    """Return everything that makes a picture what it is, as its address says it."""
    return (*chart_request.parameters, *chart_request.appearance, *size.parameters)


def key_of(
    chart_request: ChartRequest, format_: FileFormat, dataset: Dataset, base: str = ""
) -> Key:
    """Return what two pictures share if they are the same.

    That is chart, parameters, format, version of the dataset and of the software, and the address
    below the picture.
    """
    size = size_of(chart_request.state, format_)
    versions = dataset.version, software_version()
    address = _address(chart_request, size, base)
    return (
        chart_request.chart.id,
        parameters_of(chart_request, size),
        format_.value,
        *versions,
        address,
    )


def prepare(
    chart_request: ChartRequest,
    format_: FileFormat,
    renderer: ChartRenderer,
    base: str = "",
    alphabet: Alphabet = EVERY_LETTER,
) -> tuple[RenderJob, Origin]:
    """Return what a browser has to draw, and where the picture comes from.

    A letter without a font is replaced and named below the picture; not in an SVG, which is drawn
    with the fonts of whoever opens it.

    Args:
        chart_request: What is asked for.
        format_: The format of the picture.
        renderer: Where charts are drawn.
        base: The address of the Atlas, ``/`` at the end, for the address below the picture; without
            it none stands there.
        alphabet: The letters that there is a font for.
    """
    renderer = renderer.at(chart_request.viewpoint)
    size = size_of(chart_request.state, format_)
    address = _address(chart_request, size, base)

    def drawn(width: int, closeness: float, height: float = 0, remark: str = "") -> RenderedChart:
        margin = margin_of(size, closeness)
        plain = chart_request.canvas(width - 2 * margin)
        canvas = replace(
            plain,
            height=height,
            margin=margin,
            closeness=closeness,
            address=address,
            remark=remark,
            is_picture=True,
        )
        return renderer.draw(chart_request.chart, chart_request.state, canvas)

    def natural(width: int, closeness: float) -> float:
        return drawn(width, closeness).height

    layout = lay_out(size, format_, natural)
    drawing = drawn(layout.width, layout.closeness, layout.height)
    missing = "" if format_ is FileFormat.SVG else alphabet.missing(drawn_texts(drawing.figure))
    if missing:
        remark = TOLD[chart_request.language].format(instead=INSTEAD, letters=briefly(missing))
        drawing = drawn(layout.width, layout.closeness, layout.height, remark)
    sheet = RenderJob(
        figure=_without(missing, drawing.figure) if missing else to_json_plotly(drawing.figure),
        format=format_,
        width=layout.width,
        pixels=layout.pixels,
        inches=layout.inches,
        is_korean=chart_request.language.is_korean,
        font=renderer.brand.font,
        missing=missing,
    )
    parameters = parameters_of(chart_request, layout.size)
    return sheet, origin_of(drawing, chart_request, parameters, format_.value, renderer.dataset)


def _without(missing: str, figure: dict[str, Any]) -> str:
    """Return a figure as JSON, letters without a font replaced."""
    return json.dumps(figure, ensure_ascii=False).translate(
        dict.fromkeys(map(ord, missing), INSTEAD)
    )


def _address(chart_request: ChartRequest, size: Size, base: str) -> str:
    """Return the address below a picture; one in a page of the Atlas has none."""
    return shown_address(chart_request, base) if margin_of(size) else ""
