"""How much a text may be, and the one error of a text that cannot be taken."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.i18n import Text

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class TextLimits:
    """What a file may be at most.

    Attributes:
        size: Its bytes.
        characters: The characters of its text.
        pages: The pages of a PDF.
        entries: The files in a DOCX or HWPX.
        unpacked: The bytes of these files together, unpacked.
        part: The bytes of one of them that has text, and of a part of a PDF, unpacked.
        elements: The elements of HTML, or of one of these files.
        ratio: How many times larger than packed one of them may be.
        seconds: How long a PDF may be read.
    """

    size: int = 20 * _MEGABYTE
    characters: int = 400_000
    pages: int = 100
    entries: int = 1_000
    unpacked: int = 40 * _MEGABYTE
    part: int = 8 * _MEGABYTE
    elements: int = 120_000
    ratio: int = 200
    seconds: float = 4.0


class RefusedTextError(Exception):
    """A text that cannot be taken: where, why, and what is allowed.

    Attributes:
        place: Where: the name of the file, and the part or page of it.
        rule: What is wrong there and what is allowed.
    """

    def __init__(self, place: str, rule: Text) -> None:
        self.place, self.rule = place, rule
        super().__init__(f"{place}: {rule.en}")


TOO_LARGE = Text(
    "{most} MB까지 올릴 수 있는데 {found} MB입니다.",
    "has {found} MB; {most} MB are allowed.",
)
TOO_LONG = Text(
    "{most:,}자까지 읽을 수 있는데 {found:,}자입니다.",
    "has {found:,} characters; {most:,} are allowed.",
)
TOO_MANY_ELEMENTS = Text(
    "요소가 {most:,}개를 넘는 문서입니다. 글을 붙여 넣어 주세요.",
    "has more than {most:,} elements; paste the words.",
)
TOO_MANY_PAGES = Text(
    "{most}쪽까지 읽을 수 있는데 {found}쪽입니다. 필요한 쪽만 저장해 올려 주세요.",
    "has {found} pages; {most} are allowed. Save the pages that matter.",
)
NO_TEXT = Text(
    "읽을 글이 없습니다. 글이 그림으로만 들어 있으면 내용을 붙여 넣어 주세요.",
    "has no text. If its text is a picture only, paste the words.",
)
UNKNOWN_KIND = Text(
    "읽을 수 없는 형식입니다. TXT, HTML, PDF, DOCX, HWPX를 올리거나 글을 붙여 넣어 주세요.",
    "is of no kind that can be read: TXT, HTML, PDF, DOCX, HWPX, or pasted text.",
)


def megabytes(size: int) -> str:
    """Return a size in MB, as exact as it is small."""
    return f"{size / _MEGABYTE:.3g}"
