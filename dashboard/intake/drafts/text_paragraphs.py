"""The paragraphs of a manuscript as they are read: without mark-up, in sentences, with figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.dataset.korean_dates import read_readings
from dashboard.dataset.numerals import read_figures
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.korean_dates import Reading
    from dashboard.dataset.numerals import ReadFigure
    from dashboard.i18n.edtf import Edtf
    from dashboard.intake.texts.manuscript import Manuscript

_MARKUP = re.compile(
    r"!\[[^\]]*\]\([^)]*\)|</?[A-Za-z][^<>]*>|\*\*|\]\([^)\s]*\)|\\(?=[#*_\[])|^#{1,6} |https?://\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
_SENTENCE = re.compile(
    r"(?<=[가-힣][다요죠까음됨함임])[.!?]+[\"”’'」)]*(?=\s|[가-힣‘“\"'<]|$)|[!?]+[\"”’']+(?=\s|$)"
)
_NO_BODY = re.compile(
    r"^\W*$|^(?:layout|title|subtitle|categories|tags|comments)\s*:|^\s*\[(?:링크|앵커)\]|^\s*###"
    r"|^\s*(?:기사\s?스크랩|공유|댓글|클린뷰|프린트|실시간 뉴스|맞춤 정보)\s*$"
    r"|^.{0,40}(?<![가-힣])[가-힣]{2,4}\s?기자.{0,30}$|^.{0,12}(?:입력|등록|수정|승인)\s?[:：]?\s?(?:19|20)\d\d"
    r"|무단\s?(?:전재|복제)|저작권자|Copyright|ⓒ|그래픽\s?="
)
_SAID = re.compile(r"[가-힣][다요죠까음됨함임][.!?\"”’')]*\s*$")
_LONGEST_HEADING = 70
_SOME_DAY = read_edtf("2000-01-01")
LONGEST_SEARCHED, MOST_SEARCHED = 5_000, 2_000
"""The longest paragraph, in characters, that is searched for claims, and how many are: no article
has longer ones or more."""


@dataclass(frozen=True)
class TextParagraph:
    """A paragraph as it is read.

    Attributes:
        number: Its number, from 1.
        original: What stands there.
        text: The same with mark-up blanked out, so that places are the same.
        published: When the article was published, if it says so.
        is_body: Whether it is part of the article, not of the page around it.
        is_repeated: Whether it stands again, complete, further down.
    """

    number: int
    original: str
    text: str
    published: Edtf | None
    is_body: bool
    is_repeated: bool

    @cached_property
    def is_heading(self) -> bool:
        """Whether it is a headline or a caption: short and no sentence."""
        return len(self.text.strip()) <= _LONGEST_HEADING and not _SAID.search(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence begins and ends."""
        ends = [found.end() for found in _SENTENCE.finditer(self.text)]
        if not ends or ends[-1] < len(self.text):
            ends.append(len(self.text))
        return tuple(zip([0, *ends[:-1]], ends, strict=True))

    def sentence_at(self, position: int) -> tuple[int, int]:
        """Return the sentence that holds a place."""
        return next(one for one in self.sentences if position < one[1] or one[1] == len(self.text))

    @cached_property
    def figures(self) -> tuple[ReadFigure, ...]:
        """Its figures, in order."""
        return read_figures(self.text)

    @cached_property
    def dates(self) -> tuple[Reading, ...]:
        """Its dates and intervals; where its day is not known, those alone that say their year."""
        if self.published:
            return read_readings(self.text, self.published)
        found = read_readings(self.text, _SOME_DAY)
        return tuple(one for one in found if all(part.year for part in one.expressions))


def read_paragraphs(manuscript: Manuscript, published: Edtf | None) -> tuple[TextParagraph, ...]:
    """Return the paragraphs of a manuscript, as they are read."""
    return tuple(_read(manuscript, published))


def _read(manuscript: Manuscript, published: Edtf | None) -> Iterator[TextParagraph]:
    originals = manuscript.paragraphs
    front, whole, end = _end_of_front_matter(originals), "\n".join(originals), 0
    for number, original in enumerate(originals, start=1):
        text = _MARKUP.sub(lambda found: " " * len(found[0]), original)
        end += len(original) + 1
        is_searched = len(original) <= LONGEST_SEARCHED and number <= front + MOST_SEARCHED
        is_body = is_searched and number > front and not _NO_BODY.search(original)
        repeated = is_body and whole.find(original, end) >= 0
        yield TextParagraph(number, original, text, published, is_body, repeated)


def _end_of_front_matter(originals: tuple[str, ...]) -> int:
    if not originals or originals[0].strip() != "---":
        return 0
    ends = (n for n, line in enumerate(originals[1:], start=2) if line.strip() == "---")
    return next(ends, 0)
