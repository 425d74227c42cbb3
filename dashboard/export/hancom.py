"""Charts as a document of Hancom's: heading, picture, table of rows, sources in footnotes."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from hwpx import HwpxDocument
from msgspec import Struct
from PIL import Image

from dashboard.charting.chart import Format
from dashboard.charting.footer import footer
from dashboard.charting.render import draw
from dashboard.dataset.collections import credits_of
from dashboard.export.addresses import addresses_of
from dashboard.export.cells import heading
from dashboard.export.contents import (
    BESIDE,
    drawn_rows,
    evidence_of,
    sources_behind,
    with_evidence,
)
from dashboard.export.formats import FileFormat
from dashboard.i18n import Text
from dashboard.plotting.text import plain_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.render import Drawing
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.dataset.dataset import Dataset
    from dashboard.export.cells import Cell, FilePart

_WIDTH, _WIDE, _HIGH = 1140, 245.0, 125.0
"""Pixels of the layout whose words are taken; millimetres that a picture may have on A4 across."""

_MARGINS = {"left": 25.0, "right": 25.0, "top": 20.0, "bottom": 15.0}
_TABLE, _FIELDS = Text("표", "Table"), Text("문서 정보", "About this document")
_TITLE, _VERSION = Text("제목", "Title"), Text("데이터 버전", "Dataset version")
_TERMS, _PAGE = Text("이용 조건", "Licence"), Text("이 차트의 페이지", "Page of this chart")
_COMPUTED = Text("자동으로 계산된 제목", "Computed title")
_BODY = "바탕글"
_SHOWN = BESIDE[:3]
"""What stands beside each row: whose claims, where, and as written."""

_DAY = (1980, 1, 1, 0, 0, 0)
_NUMBER, _FIRST = re.compile(rb'\b(id|instid|instId|beginIDRef)="(\d{5,})"'), 1_000_000_000
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def hancom_document(
    charts: Sequence[tuple[ChartRequest, bytes]], renderer: ChartRenderer, base: str
) -> bytes:
    """Return charts as an HWPX file, each from a page of its own on.

    Args:
        charts: At least one: what is asked for, and the chart as a PNG.
        renderer: Where charts are drawn.
        base: The address of the Atlas, ``/`` at the end.
    """
    document = HwpxDocument.new()
    document.page.setup(
        paper_size="A4",
        orientation="landscape",
        margins_mm=_MARGINS,
    )
    tables = []
    for place, (request, picture) in enumerate(charts):
        of_chart = f"{request.chart.name[request.language]}: " if len(charts) > 1 else ""
        drawn = _drawn(request, renderer.at(request.viewpoint))
        tables.append(_add_chart(document, drawn, picture, {"pageBreak": "1"} if place else {}))
        _add_fields(document, _fields(drawn, base), of_chart)
        document.add_paragraph(_clean(plain_text(drawn.credit)), style=_BODY)
    for run, table in tables:
        run.append(table)
    return _written(document)


class _DrawnChart(Struct, frozen=True):
    """A chart drawn, and the line of its foot."""

    request: ChartRequest
    drawing: Drawing
    dataset: Dataset
    credit: str


def _drawn(request: ChartRequest, renderer: ChartRenderer) -> _DrawnChart:
    chart, dataset = request.chart, renderer.dataset
    drawn = renderer.drawn(chart, request.state)
    canvas = renderer.brand.on(request.canvas(_WIDTH))
    drawing = draw(chart, dataset, request.state, canvas, drawn, request.viewpoint)
    credit = footer(drawn, dataset, canvas, request.viewpoint)
    return _DrawnChart(request, drawing, dataset, credit)


def _add_chart(
    document: Any, drawn: _DrawnChart, picture: bytes, attributes: Mapping[str, str]
) -> tuple[Any, Any]:
    """Add a chart: its title, its picture, its notes, its sources in footnotes, a place for rows.

    Each field that is added is looked for in the whole document: the tables join it at last.

    Returns:
        The place, and the table of the rows.
    """
    drawing, dataset, language = drawn.drawing, drawn.dataset, drawn.request.language
    body = document.styles.resolve(_BODY)
    document.add_heading(_clean(plain_text(drawing.caption.title)), 1, **attributes)
    about = document.add_paragraph(_clean(plain_text(drawing.caption.subtitle)), style=body)
    for row in sources_behind(drawing.frame, dataset, language).rows:
        document.notes.add_footnote(_clean(_source(row)), about)
    wide, high = _measures(picture)
    document.add_picture(picture, "png", width_mm=wide, height_mm=high, style=body)
    for note in drawing.caption.notes:
        document.add_paragraph(_clean(plain_text(note)), style=body)
    document.add_heading(_TABLE[language], 2)
    evidence = evidence_of(drawing.frame, dataset, language)
    rows = drawn_rows(drawn.request.chart, drawing.frame, dataset, language)
    table = _add_table(document, with_evidence(rows, drawing.frame, evidence))
    document.add_heading(_FIELDS[language], 2)
    run = table.getparent()
    run.remove(table)
    return run, table


def _add_fields(document: Any, fields: Mapping[str, str], of_chart: str) -> None:
    body = document.styles.resolve(_BODY)
    for name, value in fields.items():
        paragraph = document.add_paragraph(f"{name}: ", style=body)
        own = f"{of_chart}{name}"
        document.fields.add(own, prompt=name, paragraph=paragraph)
        document.fields.fill(_clean(value), name=own)


def _measures(picture: bytes) -> tuple[float, float]:
    """Return width and height of a picture in millimetres: its own shape, as large as fits."""
    with Image.open(io.BytesIO(picture)) as image:
        ratio = image.height / image.width
    wide = min(_WIDE, _HIGH / ratio)
    return wide, wide * ratio


def _source(row: Mapping[str, Cell]) -> str:
    parts = (row["publisher"], row["title"], row["author"], row["published_on"], row["url"])
    return ", ".join(str(part) for part in parts if part)


def _add_table(document: Any, part: FilePart) -> Any:
    """Add the rows drawn, each with whose claims it rests on, where these stand and their words."""
    beside = {column.name for column in BESIDE}
    shown = [
        column
        for column in part.columns
        if column.format is not Format.CLAIMS and column.name not in beside
    ]
    columns = [*shown, *_SHOWN]
    head = [heading(column, part.language) for column in columns]
    lines = [[_said(row.get(column.name)) for column in columns] for row in part.rows]
    table = document.add_table(len(lines) + 1, len(columns), style=_BODY)
    for row, texts in zip(table.rows, (head, *lines), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = _clean(text)
    return table.element


def _said(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    return f"{value:,}" if abs(value) >= 10_000 else f"{value}"


def _fields(drawn: _DrawnChart, base: str) -> dict[str, str]:
    language, identity, caption = (
        drawn.request.language,
        drawn.dataset.identity,
        drawn.drawing.caption,
    )
    terms = [identity.terms[language], *credits_of(drawn.dataset, list(drawn.drawing.claims))]
    computed = plain_text(caption.computed_title)
    return {
        _TITLE[language]: plain_text(caption.title),
        **({_COMPUTED[language]: computed} if computed else {}),
        _VERSION[language]: identity.version,
        _TERMS[language]: "; ".join(terms),
        _PAGE[language]: addresses_of(drawn.request, FileFormat.HWPX, base).page,
    }


def _clean(text: str) -> str:
    """Return a text on one line, without what XML cannot hold."""
    return _HIDDEN.sub("", " ".join(text.split()))


def _written(document: Any) -> bytes:
    """Return the file; the same content makes the same file."""
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(document.to_bytes())) as found,
        zipfile.ZipFile(kept, "w") as file,
    ):
        for old in found.infolist():
            entry = zipfile.ZipInfo(old.filename, _DAY)
            entry.compress_type = old.compress_type
            content = found.read(old.filename)
            is_section = old.filename.startswith("Contents/section")
            file.writestr(entry, _renumbered(content) if is_section else content)
    return kept.getvalue()


def _renumbered(section: bytes) -> bytes:
    """Return a section whose numbers count up, where the library has drawn them by lot."""
    numbers: dict[bytes, bytes] = {}

    def counted(found: re.Match[bytes]) -> bytes:
        own = numbers.setdefault(found[2], b"%d" % (_FIRST + len(numbers)))
        return b'%s="%s"' % (found[1], own)

    return _NUMBER.sub(counted, section)
