"""Charts as a presentation: every one of them as charts, tables and shapes that can be edited."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.charting.footer import footer
from dashboard.charting.render import draw
from dashboard.export.addresses import addresses_of
from dashboard.export.contents import drawn_rows, evidence_of, with_evidence
from dashboard.export.formats import FileFormat
from dashboard.export.origin import origin_of
from dashboard.export.rdf import possible
from dashboard.export.slides.chart_xml import sheet_words
from dashboard.export.slides.colors import Palette
from dashboard.export.slides.native_chart import NativeChart
from dashboard.export.slides.pages import Piece, pages_of
from dashboard.export.slides.presentation import own_stage, template_stage, written
from dashboard.export.slides.slide import SlideWords, SlideWriter
from dashboard.export.slides.slide_frame import frame_of
from dashboard.export.slides.slide_origin import stamp_slide
from dashboard.export.slides.speaker_notes import speaker_notes
from dashboard.export.slides.table import SlideTable
from dashboard.export.slides.timeline import Timeline
from dashboard.export.spreadsheet import Book, spreadsheet
from dashboard.i18n import Text
from dashboard.plotting.text import plain_text
from dashboard.requests.parameters import RATIO
from dashboard.requests.query import pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.render import Drawing
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.dataset.dataset import Dataset
    from dashboard.export.cells import FilePart
    from dashboard.export.origin import Origin
    from dashboard.export.slides.presentation import Stage
    from dashboard.export.slides.sheet import ChartSheet
    from dashboard.export.slides.slide_frame import SlideFrame, SlideSheet
    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.logo import Logo

_WIDTH = 1140
_LONGEST = 255
"""Letters that a property of a file may have."""

_DATA = Text("데이터", "Data")
_PAGE = Text("{title} ({page}/{count})", "{title} ({page}/{count})")


class _Behind(Struct, frozen=True):
    """A chart drawn, and what stands behind it."""

    request: ChartRequest
    canvas: Canvas
    drawing: Drawing
    dataset: Dataset
    rows: FilePart
    evidence: FilePart
    logo: Logo | None = None


def deck(
    requests: Sequence[ChartRequest],
    renderer: ChartRenderer,
    base: str,
    ratio: str,
    template: bytes | None = None,
) -> bytes:
    """Return charts as a presentation.

    Args:
        requests: At least one chart, all in one language and theme.
        renderer: Where charts are drawn.
        base: The address of the Atlas, ``/`` at the end.
        ratio: ``16x9`` or ``4x3``; a template has its own.
        template: A presentation whose layouts, colours and fonts are used.

    Raises:
        InvalidTemplateError: If the template is no presentation.
    """
    first = requests[0]
    brand = renderer.brand
    own = own_stage(brand.theme(first.theme), ratio, brand.font) if not template else None
    stage = own or template_stage(template or b"")
    behind = [_behind(request, renderer.at(request.viewpoint)) for request in requests]
    for one in behind:
        _add(one, stage, base)
    identity, properties = behind[0].dataset.identity, stage.deck.core_properties
    title = plain_text(behind[0].drawing.caption.title)
    title = title if len(behind) == 1 else identity.title[first.language]
    properties.title = shorten(possible(title), _LONGEST, placeholder="…")
    properties.author = shorten(identity.publisher[first.language], _LONGEST, placeholder="…")
    properties.comments = shorten(identity.terms[first.language], _LONGEST, placeholder="…")
    return written(stage.deck)


def _behind(request: ChartRequest, renderer: ChartRenderer) -> _Behind:
    dataset, chart, language = renderer.dataset, request.chart, request.language
    drawn = renderer.drawn(chart, request.state)
    canvas = renderer.brand.on(replace(request.canvas(_WIDTH), is_picture=True))
    drawing = draw(chart, dataset, request.state, canvas, drawn, request.viewpoint)
    evidence = evidence_of(drawing.frame, dataset, language)
    rows = drawn_rows(chart, drawing.frame, dataset, language)
    return _Behind(
        request,
        canvas,
        drawing,
        dataset,
        with_evidence(rows, drawing.frame, evidence),
        evidence,
        renderer.brand.logos.get(request.theme.name),
    )


def _add(one: _Behind, stage: Stage, base: str) -> None:
    """Add the slides of a chart."""
    request, language = one.request, one.request.language
    caption, theme = one.drawing.caption, one.canvas.theme
    source = plain_text(footer(one.drawing.drawn, one.dataset, one.canvas, request.viewpoint))
    identity, addresses = one.dataset.identity, addresses_of(request, FileFormat.PPTX, base)
    speaker = speaker_notes(
        caption, one.evidence, addresses.page, base, identity.version, identity.terms[language]
    )
    frame, pages = _laid_out(one, source, stage.sheet)
    words = sheet_words(language)
    for place, pieces in enumerate(pages, start=1):
        title = caption.title
        if len(pages) > 1:
            title = _PAGE[language].format(title=title, page=place, count=len(pages))
        slide = stage.deck.slides.add_slide(stage.layout)
        writer = SlideWriter(slide, Palette(theme, stage.muted), words, stage)
        writer.write_words(SlideWords(caption, title, source, speaker), frame)
        if one.logo and stage.is_own:
            writer.logo(one.logo, stage.sheet)
        for piece in pieces:
            _put(piece, writer, one)
        stamp_slide(slide, _origin(one), base, stage.theme.blob)


def _origin(one: _Behind) -> Origin:
    request = one.request
    asked = [
        *request.parameters,
        *request.appearance,
        *pairs(request.state, [RATIO] if RATIO.name in request.state.values else []),
    ]
    return origin_of(one.drawing, request, tuple(asked), FileFormat.PPTX.value, one.dataset)


def _laid_out(one: _Behind, source: str, sheet: SlideSheet) -> tuple[SlideFrame, list[list[Piece]]]:
    """Return where the words stand and what is on each slide; several are numbered."""
    caption, language, marks = one.drawing.caption, one.request.language, one.drawing.marks
    frame = frame_of(caption, source, sheet)
    pages = pages_of(marks, frame.body, language)
    if len(pages) == 1:
        return frame, pages
    title = _PAGE[language].format(title=caption.title, page=len(pages), count=len(pages))
    frame = frame_of(replace(caption, title=title), source, sheet)
    return frame, pages_of(marks, frame.body, language)


def _put(piece: Piece, writer: SlideWriter, one: _Behind) -> None:
    for words in piece.words:
        writer.write("Words", words.paragraphs, words.stack, bold=words.bold)
    alternative = plain_text(one.drawing.caption.alternative)
    if isinstance(piece.content, NativeChart):
        writer.chart(piece.content, piece.box, alternative, lambda sheet: _workbook(sheet, one))
    elif isinstance(piece.content, SlideTable):
        writer.table(piece.content, piece.box, alternative)
    elif isinstance(piece.content, Timeline):
        writer.timeline(piece.content, piece.box)
    elif piece.content is not None:
        writer.network(piece.content, piece.box)


def _workbook(sheet: ChartSheet, one: _Behind) -> bytes:
    """Return the workbook behind a chart: what it draws, and the rows with their claims."""
    language, identity = one.request.language, one.dataset.identity

    return spreadsheet(
        Book(
            sheets={sheet.name: sheet.part(language), _DATA[language]: one.rows},
            notes="",
            lines=(),
            title=plain_text(one.drawing.caption.title),
            publisher=identity.publisher[language],
            licence=identity.terms[language],
            version=one.dataset.version,
            language=language,
        )
    )
