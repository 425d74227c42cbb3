"""The text of a PDF in reading order: pypdf reads it, its lines are put together here."""

from __future__ import annotations

import io
import logging
import time
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader, apply_configuration
from pypdf.errors import FileNotDecryptedError, LimitReachedError

from dashboard.i18n import Text
from dashboard.intake.texts.bylines import read_byline
from dashboard.intake.texts.limits import TOO_LONG, TOO_MANY_PAGES, RefusedTextError
from dashboard.intake.texts.manuscript import Manuscript
from dashboard.intake.texts.paragraph_builder import ParagraphBuilder
from dashboard.intake.texts.pdf_lines import TextPiece, joined_lines, lines_of

if TYPE_CHECKING:
    from dashboard.intake.texts.limits import TextLimits
    from dashboard.intake.texts.pdf_lines import TextLine

_ENCRYPTED = Text(
    "암호가 걸린 PDF입니다. 암호를 풀어 저장한 뒤 올려 주세요.",
    "is encrypted; save it without a password.",
)
_TOO_SLOW = Text(
    "{most:g}초 안에 읽을 수 없는 PDF입니다. 필요한 쪽만 저장해 올려 주세요.",
    "cannot be read within {most:g} seconds; save the pages that matter.",
)
_UNPACKS = Text(
    "풀면 {most} MB가 넘는 부분이 있는 PDF입니다. 필요한 쪽만 저장해 올려 주세요.",
    "has a part that unpacks to more than {most} MB; save the pages that matter.",
)
_SPACED = Text(
    "낱자로 떨어져 있어 수치를 잇지 못한 줄",
    "a line set letter by letter, whose numbers could not be joined",
)
_PICTURE = Text(
    "글이 없는 쪽(그림일 수 있음): {page}쪽", "a page without text, perhaps a picture: {page}"
)
_RESERVE = 1024 * 1024


def read_pdf(data: bytes, filename: str, limits: TextLimits) -> Manuscript:
    """Read a PDF.

    Raises:
        RefusedTextError: If it is encrypted, has too many pages or too much text, or takes too
            long.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    most = limits.part
    with apply_configuration(
        zlib_maximum_output_length=most,
        lzw_maximum_output_length=most,
        run_length_maximum_output_length=most,
        array_based_stream_maximum_output_length=most,
        stream_decoding_work_maximum_length=2 * most,
        zlib_maximum_recovery_input_length=_RESERVE,
        stream_parsing_work_maximum_count=400_000,
    ):
        try:
            return _read(data, filename, limits)
        except LimitReachedError as error:
            rule = _UNPACKS.format(most=most // _RESERVE)
            raise RefusedTextError(filename, rule) from error
        except FileNotDecryptedError as error:
            raise RefusedTextError(filename, _ENCRYPTED) from error


def _read(data: bytes, filename: str, limits: TextLimits) -> Manuscript:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        raise RefusedTextError(filename, _ENCRYPTED)
    count = len(reader.pages)
    if count > limits.pages:
        rule = TOO_MANY_PAGES.format(found=count, most=limits.pages)
        raise RefusedTextError(filename, rule)
    collector = _Collector(filename, limits)
    lines: list[TextLine] = []
    builder = ParagraphBuilder(filename, limits.characters)
    for number, page in enumerate(reader.pages, start=1):
        found = lines_of(collector.pieces(page))
        lines += found
        if not found:
            builder.leave_out(_PICTURE.format(page=number), f"{number}")
    for text in joined_lines(lines):
        if text.is_doubtful:
            builder.leave_out(_SPACED, text.text)
        else:
            builder.add(text.text)
            builder.end()
    stored = "\n".join(builder.paragraphs)
    return read_byline(Manuscript(stored, left_out=tuple(builder.omissions)))


class _Collector:
    """Collects the text of pages with its places, within time and length."""

    def __init__(self, filename: str, limits: TextLimits) -> None:
        self._filename, self._limits, self._length = filename, limits, 0
        self._until = time.monotonic() + limits.seconds
        self._pieces: list[TextPiece] = []

    def pieces(self, page: Any) -> list[TextPiece]:
        """Return the text of a page.

        Raises:
            RefusedTextError: If it is too long, or takes too long.
        """
        self._pieces = []
        page.extract_text(visitor_operand_before=self._watch, visitor_text=self._take)
        return self._pieces

    def _watch(self, *_of_operation: Any) -> None:
        if time.monotonic() > self._until:
            rule = _TOO_SLOW.format(most=self._limits.seconds)
            raise RefusedTextError(self._filename, rule)

    def _take(self, text: str, outer: Any, inner: Any, _font: Any, size: float) -> None:
        self._length += len(text)
        if self._length > self._limits.characters:
            rule = TOO_LONG.format(most=self._limits.characters, found=self._length)
            raise RefusedTextError(self._filename, rule)
        self._pieces.append(TextPiece.of(text, outer, inner, size))
