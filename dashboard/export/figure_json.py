"""A chart as JSON: figure, words, rows, claims and sources."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dashboard.analysis.claim_records import claim_records
from dashboard.export.addresses import addresses_of
from dashboard.export.cells import heading, plain
from dashboard.export.contents import drawn_rows, sources_behind
from dashboard.export.formats import FileFormat
from dashboard.export.own_picture import picture_of
from dashboard.figures.parameters import RECORD
from dashboard.figures.table import PROFILES, marked_rows
from dashboard.figures.text import plain_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.export.part import Part
    from dashboard.figures.look import Look
    from dashboard.figures.prints import Print
    from dashboard.figures.studio import Studio
    from dashboard.tables.dataset import Dataset
    from dashboard.tables.identity import Identity
    from dashboard.words import Language

WIDTH = 1140
"""The width in pixels that a figure is drawn for where the address names none."""


def figure_json(look: Look, studio: Studio, base: str) -> bytes:
    """Return a chart as JSON; what an address says of width and dress shapes the figure."""
    canvas = look.canvas(_pixels(look, "width") or WIDTH, _pixels(look, "height"))
    drawing, dataset = studio.draw(look.chart, look.state, canvas), studio.dataset
    addresses = addresses_of(look, FileFormat.JSON, base)
    content = {
        "chart": look.chart.id,
        "title": plain_text(drawing.caption.title),
        "subtitle": plain_text(drawing.caption.subtitle),
        "alternative": plain_text(drawing.caption.alternative),
        "language": look.language,
        "theme": look.theme.name,
        "parameters": dict(look.parameters),
        "address": addresses.file,
        "page": addresses.page,
        "dataset": _dataset(dataset.identity, look.language),
        "figure": _figure(drawing),
        **_data(drawing, look, dataset),
    }
    if look.state.values.get(RECORD.name):
        content["picture"] = picture_of(drawing, look, dataset, base)
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _dataset(identity: Identity, language: Language) -> dict[str, str | None]:
    return {
        "title": identity.title[language],
        "publisher": identity.publisher[language],
        "version": identity.version,
        "licence": identity.licence[language],
        "licence_address": identity.licence_address or None,
    }


def _pixels(look: Look, name: str) -> int:
    return int(look.state.number(name)) if name in look.state.values else 0


def _figure(drawing: Print) -> dict[str, Any]:
    figure = json.loads(drawing.text)
    return {"data": figure["data"], "layout": figure["layout"]}


def _data(drawing: Print, look: Look, dataset: Dataset) -> dict[str, Any]:
    """Return columns, rows, claims and sources; a row names its claims as a list.

    ``written`` are the rows once more, as the table on the page shows them.
    """
    frame, language = drawing.frame, look.language
    part = drawn_rows(look.chart, frame, dataset, language)
    claims = claim_records(dataset, list(drawing.claims), language)
    return {
        "columns": _columns(part),
        "rows": [_with_list(row, "claims", ";") for row in part.rows],
        "written": [
            {name: value if name == PROFILES else plain(value) for name, value in row.items()}
            for row in marked_rows(look.chart, frame, dataset, language, look.standpoint)
        ],
        "claims": [{name: plain(value) for name, value in claim.items()} for claim in claims],
        "sources": [
            _with_list(row, "claims", "; ") for row in sources_behind(frame, dataset, language).rows
        ],
    }


def _columns(part: Part) -> list[dict[str, str]]:
    return [
        {"name": column.name, "words": heading(column, part.language), "format": column.format}
        for column in part.columns
    ]


def _with_list(row: Mapping[str, Any], name: str, between: str) -> dict[str, Any]:
    return {**row, name: [one for one in str(row[name] or "").split(between) if one]}
