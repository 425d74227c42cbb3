"""A chart as JSON: figure, words, rows, claims and sources."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import TYPE_CHECKING, Any

from dashboard.analysis.claim_records import claim_records
from dashboard.charting.rows_table import PROFILES, marked_rows
from dashboard.dataset.collections import credits_of
from dashboard.export.addresses import addresses_of, shown_address
from dashboard.export.cells import heading, plain
from dashboard.export.contents import drawn_rows, sources_behind
from dashboard.export.formats import FileFormat
from dashboard.export.names import chart_file_name
from dashboard.export.origin import origin_of
from dashboard.export.picture import parameters_of
from dashboard.export.png import chunks_for
from dashboard.export.sizes import SCREEN, size_of
from dashboard.plotting.text import plain_text
from dashboard.requests.parameters import FIELDS, RECORD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.renderer import ChartRenderer, RenderedChart
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.identity import Identity
    from dashboard.export.cells import FilePart
    from dashboard.i18n import Language


WIDTH = 1140

"""The width in pixels that a figure is drawn for where the address names none."""

_SCALE = 2

"""Pixels of the picture for each of the figure."""


def figure_json(chart_request: ChartRequest, renderer: ChartRenderer, base: str) -> bytes:
    """Return a chart as JSON; what an address says of width and appearance shapes the figure."""
    canvas = chart_request.canvas(
        _pixels(chart_request, "width") or WIDTH, _pixels(chart_request, "height")
    )
    drawing, dataset = (
        renderer.draw(chart_request.chart, chart_request.state, canvas),
        renderer.dataset,
    )
    addresses = addresses_of(chart_request, FileFormat.JSON, base)
    credits_ = credits_of(dataset, drawing.claims)
    described = {
        "chart": chart_request.chart.id,
        "title": plain_text(drawing.caption.title),
        "subtitle": plain_text(drawing.caption.subtitle),
        "alternative": plain_text(drawing.caption.alternative),
        "language": chart_request.language,
        "theme": chart_request.theme.name,
        "parameters": dict(chart_request.parameters),
        "address": addresses.file,
        "page": addresses.page,
        "dataset": {
            **_dataset(dataset.identity, chart_request.language),
            **({"credits": credits_} if credits_ else {}),
        },
    }
    data = _data(drawing, chart_request, dataset)
    if chart_request.state.values.get(RECORD.name):
        data["picture"] = picture_of(drawing, chart_request, dataset, base)
    # The figure is JSON already; to read and write it again would take as long as all the rest.
    figure = f'"figure":{drawing.text},' if _is_asked(chart_request, "figure") else ""
    return f"{_written(described)[:-1]},{figure}{_written(data)[1:]}".encode()


def _written(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _dataset(identity: Identity, language: Language) -> dict[str, str | None]:
    return {
        "title": identity.title[language],
        "publisher": identity.publisher[language],
        "version": identity.version,
        "licence": identity.licence[language],
        "licence_address": identity.licence_address or None,
    }


def _is_asked(chart_request: ChartRequest, part: str) -> bool:
    """Return whether an answer holds a part: where none is named it holds all."""
    asked = chart_request.state.values.get(FIELDS.name)
    return not isinstance(asked, tuple) or not asked or part in asked


def _pixels(chart_request: ChartRequest, name: str) -> int:
    return int(chart_request.state.number(name)) if name in chart_request.state.values else 0


def _data(drawing: RenderedChart, chart_request: ChartRequest, dataset: Dataset) -> dict[str, Any]:
    """Return columns, rows, claims and sources as far as they are asked for.

    A row names its claims as a list; ``written`` are the rows as the table on the page shows them.
    Of a claim there is always the identifier.
    """
    frame, language = drawing.frame, chart_request.language
    data: dict[str, Any] = {}
    if _is_asked(chart_request, "rows"):
        part = drawn_rows(chart_request.chart, frame, dataset, language)
        data["columns"] = _columns(part)
        data["rows"] = [_with_list(row, "claims", ";") for row in part.rows]
    if _is_asked(chart_request, "written"):
        rows = marked_rows(chart_request.chart, frame, dataset, language, chart_request.viewpoint)
        data["written"] = [
            {name: value if name == PROFILES else plain(value) for name, value in row.items()}
            for row in rows
        ]
    if not _is_asked(chart_request, "evidence"):
        return {**data, "claims": [{"claim": claim} for claim in drawing.claims]}
    claims = claim_records(dataset, list(drawing.claims), language)
    sources = sources_behind(frame, dataset, language)
    return {
        **data,
        "claims": [{name: plain(value) for name, value in claim.items()} for claim in claims],
        "sources": [_with_list(row, "claims", "; ") for row in sources.rows],
    }


def _columns(part: FilePart) -> list[dict[str, str]]:
    return [
        {"name": column.name, "words": heading(column, part.language), "format": column.format}
        for column in part.columns
    ]


def _with_list(row: Mapping[str, Any], name: str, between: str) -> dict[str, Any]:
    return {**row, name: [one for one in str(row[name] or "").split(between) if one]}


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
