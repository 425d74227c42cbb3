"""The rows drawn as a file: CSV, Excel workbook, JSON."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dashboard.export.addresses import addresses_of
from dashboard.export.comma_separated import comma_separated
from dashboard.export.contents import drawn_rows, evidence_of, sources_behind, with_evidence
from dashboard.export.figure_json import WIDTH, figure_json
from dashboard.export.formats import FileFormat
from dashboard.export.notes import notes
from dashboard.figures.text import plain_text
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.figures.look import Look
    from dashboard.figures.studio import Studio

_DATA = Words("데이터", "Data")
_EVIDENCE = Words("근거", "Evidence")
_SOURCES = Words("출처", "Sources")
_NOTES = Words("안내", "Notes")
_SOME_DAY = date(2000, 1, 1)


def data_file(look: Look, format_: FileFormat, studio: Studio, base: str) -> bytes:
    """Return the rows drawn, with their evidence, as a file.

    Args:
        look: What is asked for.
        format_: CSV, XLSX or JSON.
        studio: Where it is drawn.
        base: The address of the Atlas, ``/`` at the end, for the address that makes it anew.

    Raises:
        ValueError: If the format is a picture's.
    """
    studio = studio.at(look.standpoint)
    if format_ is FileFormat.JSON:
        return figure_json(look, studio, base)
    if format_ is FileFormat.XLSX:
        return _workbook(look, studio, base)
    if format_ is FileFormat.CSV:
        return _csv(look, studio)
    raise ValueError(f"{format_} is no format of data")


def _csv(look: Look, studio: Studio) -> bytes:
    frame, dataset = studio.frame(look.chart, look.state), studio.dataset
    part = drawn_rows(look.chart, frame, dataset, look.language)
    whole = with_evidence(part, frame, evidence_of(frame, dataset, look.language))
    return comma_separated(whole.headings, whole.cells)


def _workbook(look: Look, studio: Studio, base: str) -> bytes:
    # XlsxWriter takes 2 MB, and few servers are ever asked for a workbook.
    from dashboard.export.spreadsheet import Book, spreadsheet

    drawing = studio.draw(look.chart, look.state, look.canvas(WIDTH))
    frame, dataset, language = drawing.frame, studio.dataset, look.language
    rows = drawn_rows(look.chart, frame, dataset, language)
    evidence = evidence_of(frame, dataset, language)
    addresses = addresses_of(look, FileFormat.XLSX, base)
    return spreadsheet(
        Book(
            sheets={
                _DATA[language]: with_evidence(rows, frame, evidence),
                _EVIDENCE[language]: evidence,
                _SOURCES[language]: sources_behind(frame, dataset, language),
            },
            notes=_NOTES[language],
            lines=notes(drawing, look, dataset.identity, addresses),
            title=plain_text(drawing.caption.title),
            publisher=dataset.identity.publisher[language],
            licence=dataset.identity.terms[language],
            made_on=_day(dataset.version),
            language=language,
        )
    )


def _day(version: str) -> date:
    """Return the day of a version that is one; a file without a day of its own says any."""
    try:
        return date.fromisoformat(version)
    except ValueError:
        return _SOME_DAY
