"""The rows drawn as a file: CSV, Excel workbook, JSON, PowerPoint slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.render import draw
from dashboard.export.addresses import addresses_of
from dashboard.export.comma_separated import comma_separated
from dashboard.export.contents import drawn_rows, evidence_of, sources_behind, with_evidence
from dashboard.export.figure_json import WIDTH, figure_json
from dashboard.export.formats import FileFormat
from dashboard.export.notes import notes
from dashboard.i18n import Text
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import LIGHT
from dashboard.requests.parameters import RATIO

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.renderer import ChartRenderer

_DATA = Text("데이터", "Data")
_EVIDENCE = Text("근거", "Evidence")
_SOURCES = Text("출처", "Sources")
_NOTES = Text("안내", "Notes")


def data_file(
    chart_request: ChartRequest,
    format_: FileFormat,
    renderer: ChartRenderer,
    base: str,
    template: Path | None = None,
) -> bytes:
    """Return the rows drawn, with their evidence, as a file.

    Args:
        chart_request: What is asked for.
        format_: CSV, XLSX, JSON or PPTX.
        renderer: Where it is drawn.
        base: The address of the Atlas, ``/`` at the end, for the address that produces it again.
        template: The presentation whose layouts, colours and fonts a slide has.

    Raises:
        ValueError: If the format is a picture's.
    """
    renderer = renderer.at(chart_request.viewpoint)
    if format_ is FileFormat.JSON:
        return figure_json(chart_request, renderer, base)
    if format_ is FileFormat.XLSX:
        return _workbook(chart_request, renderer, base)
    if format_ is FileFormat.PPTX:
        ratio = str(chart_request.state.values.get(RATIO.name, RATIO.default))
        return presentation([chart_request], renderer, base, ratio, template)
    if format_ is FileFormat.CSV:
        return _csv(chart_request, renderer)
    raise ValueError(f"{format_} is no format of data")


def _csv(chart_request: ChartRequest, renderer: ChartRenderer) -> bytes:
    frame, dataset = renderer.frame(chart_request.chart, chart_request.state), renderer.dataset
    part = drawn_rows(chart_request.chart, frame, dataset, chart_request.language)
    whole = with_evidence(part, frame, evidence_of(frame, dataset, chart_request.language))
    return comma_separated(whole.headings, whole.cells)


def _workbook(chart_request: ChartRequest, renderer: ChartRenderer, base: str) -> bytes:
    # XlsxWriter takes 2 MB, and few servers are ever asked for a workbook.
    from dashboard.export.spreadsheet import Book, spreadsheet
    from dashboard.export.workbook_chart import chart_sheets

    chart, state, dataset = chart_request.chart, chart_request.state, renderer.dataset
    drawn, canvas = renderer.drawn(chart, state), renderer.brand.on(chart_request.canvas(WIDTH))
    drawing = draw(chart, dataset, state, canvas, drawn, chart_request.viewpoint)
    frame, language = drawing.frame, chart_request.language
    rows = drawn_rows(chart_request.chart, frame, dataset, language)
    evidence = evidence_of(frame, dataset, language)
    addresses = addresses_of(chart_request, FileFormat.XLSX, base)
    return spreadsheet(
        Book(
            sheets={
                _DATA[language]: with_evidence(rows, frame, evidence),
                _EVIDENCE[language]: evidence,
                _SOURCES[language]: sources_behind(frame, dataset, language),
            },
            notes=_NOTES[language],
            lines=notes(drawing, chart_request, dataset, addresses),
            title=plain_text(drawing.caption.title),
            publisher=dataset.identity.publisher[language],
            licence=dataset.identity.terms[language],
            version=dataset.version,
            language=language,
            chart=chart_sheets(drawing.marks, renderer.brand.theme(LIGHT), language),
        )
    )


def document_file(
    charts: Sequence[tuple[ChartRequest, bytes]], renderer: ChartRenderer, base: str
) -> bytes:
    """Return charts as a document of Hancom's.

    Args:
        charts: At least one: what is asked for, and the chart as a PNG.
        renderer: Where charts are drawn.
        base: The address of the Atlas, ``/`` at the end.
    """
    # python-hwpx takes a second to import, and few servers are ever asked for a document.
    from dashboard.export.hancom import hancom_document

    return hancom_document(charts, renderer, base)


def presentation(
    chart_requests: Sequence[ChartRequest],
    renderer: ChartRenderer,
    base: str,
    ratio: str = "16x9",
    template: Path | None = None,
) -> bytes:
    """Return charts as one presentation.

    Args:
        chart_requests: At least one chart, all in one language and theme.
        renderer: Where they are drawn.
        base: The address of the Atlas, ``/`` at the end.
        ratio: The shape of a slide.
        template: The presentation whose layouts, colours and fonts slides have.

    Raises:
        InvalidTemplateError: If the template is no presentation.
    """
    # python-pptx takes 15 MB, and few servers are ever asked for a slide.
    from dashboard.export.slides.deck import deck

    own = template.read_bytes() if template else None
    return deck(chart_requests, renderer, base, ratio, own)
