"""The text of a PDF in reading order, its lines put together to paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.intake.texts.limits import TextLimits
    from dashboard.intake.texts.manuscript import Manuscript

_ENCRYPTED = Text(
    "암호가 걸린 PDF입니다. 암호를 풀어 저장한 뒤 올려 주세요.",
    "is encrypted; save it without a password.",
)
_TOO_SLOW = Text(
    "{most:g}초 안에 읽을 수 없는 PDF입니다. 필요한 쪽만 저장해 올려 주세요.",
    "cannot be read within {most:g} seconds; save the pages that matter.",
)
_SPACED = Text("낱자로 떨어져 있어 읽지 못한 글", "text set letter by letter, which was not read")


def read_pdf(data: bytes, filename: str, limits: TextLimits) -> Manuscript:
    """Read a PDF.

    Raises:
        RefusedTextError: If it is encrypted, has too many pages or no text, or takes too long.
    """
    raise NotImplementedError
