"""A document of Hancom's HWPX, read by dochan as its changes would leave it."""

from __future__ import annotations

import io
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from dochan.hwpx.parser import HWPXParser

from dashboard.i18n import Text
from dashboard.intake.texts.bylines import read_byline
from dashboard.intake.texts.limits import RefusedTextError
from dashboard.intake.texts.manuscript import Manuscript, Omission
from dashboard.intake.texts.paragraph_builder import ParagraphBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.intake.texts.limits import TextLimits
    from dashboard.intake.texts.packages import TextPackage

_UNREAD = Text("읽지 못한 부분: {detail}", "could not be read: {detail}")
_NOT_READ = Text(
    "HWPX를 읽지 못했습니다({detail}). 다시 저장해 올리거나 글을 붙여 넣어 주세요.",
    "could not be read as HWPX ({detail}); save it again, or paste the words.",
)
_MEMO = Text("메모", "a memo")
_MARGIN = Text("머리말·꼬리말", "a header or footer")
_DELETED = Text("지운 글(변경 내용)", "deleted text (tracked change)")
_STRUCK_OUT = Text("취소선을 그은 글", "struck-out text")
_MARK_OF_DELETION = b"deleteBegin"


def read_hwpx(package: TextPackage, limits: TextLimits) -> Manuscript:
    """Read a document of HWPX.

    Raises:
        RefusedTextError: If it is damaged, too long, or declares entities.
    """
    parts = [name for name in package.names if name.lower().endswith((".xml", ".hpf", ".rdf"))]
    has_deletions = _MARK_OF_DELETION in b"".join(map(package.read, parts))
    document = _parsed(package, "final")
    builder = ParagraphBuilder(package.filename, limits.characters)
    if has_deletions:
        for text in _deleted(document, _parsed(package, "preserve")):
            builder.leave_out(_DELETED, text)
    for section in document.sections:
        for element in section.elements:
            _block(element, builder)
    errors = [str(one).removeprefix("ERR: ") for one in document.errors]
    if errors and not builder.paragraphs:
        raise RefusedTextError(package.filename, _NOT_READ.format(detail=errors[0]))
    unread = (Omission(_UNREAD.format(detail=one), "") for one in errors)
    stored = "\n".join(builder.paragraphs)
    return read_byline(Manuscript(stored, left_out=(*builder.omissions, *unread)))


def _parsed(package: TextPackage, revisions: str) -> Any:
    content = io.BytesIO(package.data)
    return HWPXParser().parse(content, include_assets=False, revision_mode=revisions)


def _deleted(final: Any, whole: Any) -> Iterator[str]:
    """Yield the pieces that a document has lost by its changes."""
    live, everything = (
        [one.text for one in document.find_all("paragraph")] for document in (final, whole)
    )
    for tag, start, end, first, last in _changes(everything, live):
        kept = live[first:last] if tag == "replace" else []
        for text, rest in zip_longest(everything[start:end], kept, fillvalue=""):
            yield from (
                text[begin:until]
                for kind, begin, until, _, _ in _changes(text, rest)
                if kind in ("delete", "replace")
            )


def _changes(
    before: Sequence[Any], after: Sequence[Any]
) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def _block(element: Any, builder: ParagraphBuilder) -> None:
    """Add a part of a document; dochan tells its kind by its class alone."""
    kind = type(element).__name__
    if kind == "HeaderFooter" or getattr(element, "type", "") == "comment":
        builder.leave_out(_MARGIN if kind == "HeaderFooter" else _MEMO, element.text)
    elif kind == "Paragraph":
        _runs(element, builder)
        builder.end()
    elif kind == "Equation":
        builder.add(element.script)
        builder.end()
    else:
        for row in getattr(element, "rows", ()):
            _row(row, builder)
        for paragraph in (*getattr(element, "paragraphs", ()), *getattr(element, "caption", ())):
            _block(paragraph, builder)


def _runs(paragraph: Any, builder: ParagraphBuilder) -> None:
    for run in paragraph.runs:
        if run.note_ref:
            continue
        if run.strikeout:
            builder.leave_out(_STRUCK_OUT, run.text)
        elif run.superscript:
            builder.raise_up(run.text)
        else:
            builder.add(run.text)


def _row(row: list[Any], builder: ParagraphBuilder) -> None:
    cells = [one for one in row if not one.is_merged_away]
    notes = []
    for number, cell in enumerate(cells):
        if number:
            builder.add(" | ")
        for block in cell.paragraphs:
            if type(block).__name__ == "Paragraph":
                _runs(block, builder)
                builder.add(" ")
            else:
                notes.append(block)
    builder.end()
    for block in notes:
        _block(block, builder)
