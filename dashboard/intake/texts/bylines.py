"""What an article says of itself: its title, who wrote it where, and when."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dashboard.dataset.normal_text import normal_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.intake.texts.manuscript import Manuscript

_DAY = r"""(?P<year>(?:19|20)?\d\d)\ ?(?:[.\-/]|년)\ ?(?P<month>\d{1,2})\ ?(?:[.\-/]|월)\ ?
    (?P<day>\d{1,2})(?!\d)(?:\ ?일)?"""
_FIRST = r"(?:기사)?(?:입력|등록|게재|작성|송고|발행)(?:일시?|시간|날짜)?|승인|published|posted"
_LATER = r"(?:최종)?(?:수정|업데이트|갱신)(?:일시?|시간)?|updated|modified"
_PUBLISHED = re.compile(rf"(?:{_FIRST})\ ?[:：]?\ ?{_DAY}", re.VERBOSE | re.IGNORECASE | re.ASCII)
_CHANGED = re.compile(rf"(?:{_LATER})\ ?[:：]?\ ?{_DAY}", re.VERBOSE | re.IGNORECASE | re.ASCII)
_ALONE = re.compile(rf"{_DAY}(?P<rest>.*)", re.VERBOSE | re.ASCII)
_TIME = re.compile(
    r"[.\s]*(?:\(?[월화수목금토일]\)?)?[.\s]*(?:(?:오전|오후)?\s?\d{1,2}:\d\d(?::\d\d)?)?\s*"
)
_REPORTER = re.compile(
    r"(?:^|[\s\])=·|])(?:(?P<publisher>[가-힣A-Za-z]{2,12})\s)?"
    r"(?P<author>[가-힣]{2,4})\s?(?:선임|수석|전문|객원|인턴)?\s?(?:기자|특파원|논설위원)(?![가-힣])"
)
_CREDIT = re.compile(
    r"[\[(](?:[가-힣]{2,4}\s?=\s?)?(?P<publisher>[가-힣A-Za-z]{2,12})(?:\s?=\s?|\]\s?|\)\s?)"
    r"(?P<author>[가-힣]{2,4})\s?(?:기자|특파원)"
)
_MEDIA = "일보|신문|경제|뉴스|타임스|저널|닷컴|미디어|네트워크|방송"
_MEDIUM = re.compile(rf"(?:{_MEDIA})$")
_PUBLISHER = re.compile(
    rf"(?:^|글[.,]?\s?)(?P<publisher>[가-힣A-Za-z]{{2,12}}?(?:{_MEDIA}))(?=$|\s)"
)
_URL = re.compile(r"https?://[^\s()<>\"']+")
_FRONT = re.compile(r"""^(?P<key>title|author|date|url|publisher)\s*:\s*(?P<value>.+)$""")
_NO_HEADLINE = re.compile(rf"[.]\s*$|(?:{_FIRST}|{_LATER})\s?[:：]?\s?\d|기자(?![가-힣])")
_NO_TITLE = re.compile(r"^[-=*_#\s]*$|^\[?(?:링크|기사|사진|영상)")
_LONGEST_LINE = 60
_LONGEST_TITLE = 120
_HANGUL = re.compile("[가-힣]")
_CENTURY = 2000
_HEAD, _NEAR_TOP, _HEADLINE = 15, 4, 12


def read_byline(manuscript: Manuscript) -> Manuscript:
    """Return a manuscript with what its own lines say of it, where nothing is known yet."""
    lines = manuscript.paragraphs
    front = dict(_front_matter(lines))
    author, publisher = _reporter(lines)
    head = "\n".join(lines[:_HEAD])
    url = _URL.search(head)
    return replace(
        manuscript,
        title=manuscript.title or front.get("title", "") or _title(lines),
        publisher=manuscript.publisher or front.get("publisher", "") or publisher,
        author=manuscript.author or front.get("author", "") or author,
        published_on=manuscript.published_on or published_in(lines),
        url=manuscript.url or front.get("url", "") or (url[0].rstrip(").,") if url else ""),
        language=language_of(manuscript.text),
    )


def language_of(text: str) -> str:
    """Return the language of a text: Korean where it has a fair part of Hangul."""
    letters = sum(one.isalpha() for one in text)
    return "ko" if len(_HANGUL.findall(text)) * 5 >= letters or not letters else "en"


def published_in(lines: Iterable[str]) -> str:
    """Return the day that an article was first published; EDTF, empty where no line says it.

    `입력` wins over `수정`, and either over a day that stands at the beginning of a short line.
    """
    texts = [normal_text(line).text for line in lines]
    for pattern in (_PUBLISHED, _CHANGED):
        for text in texts:
            for found in pattern.finditer(text):
                if day := _day(found):
                    return day
    for text in texts:
        alone = _ALONE.match(text.strip()) if len(text) <= _LONGEST_LINE else None
        is_stamp = alone and (_REPORTER.search(alone["rest"]) or _TIME.fullmatch(alone["rest"]))
        if alone and is_stamp and (day := _day(alone)):
            return day
    return ""


def _day(found: re.Match[str]) -> str:
    year = int(found["year"])
    try:
        whole = year + _CENTURY * (year < 100)
        return date(whole, int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return ""


def _reporter(lines: tuple[str, ...]) -> tuple[str, str]:
    """Return the author and the publisher of the line that names a reporter."""
    author, publisher = "", ""
    for line in lines:
        found = _CREDIT.search(line)
        if found is None and len(line) <= _LONGEST_LINE:
            found = _REPORTER.search(line)
        if found and not author:
            author, publisher = found["author"], found["publisher"] or ""
            if _MEDIUM.search(author):  # 홍길동 한경닷컴 기자
                author, publisher = publisher, author
        named = _PUBLISHER.search(line) if len(line) <= _LONGEST_LINE else None
        if named and author and not publisher:
            publisher = named["publisher"]
    return author, publisher


def _title(lines: tuple[str, ...]) -> str:
    """Return the first line that is long enough for a headline; the first one if none is."""
    near = (one for one in lines[:_NEAR_TOP] if not _NO_HEADLINE.search(one))
    head = [*(one for one in near if len(one) >= _HEADLINE), *lines[:_HEAD]]
    for line in head:
        if len(line) <= _LONGEST_TITLE and not _NO_TITLE.search(line) and len(line) > len("제목"):
            return line.strip("#*•▶■ \t")
    return ""


def _front_matter(lines: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the entries between two lines of dashes at the top."""
    if not lines or lines[0].strip() != "---":
        return
    for line in lines[1:_HEAD]:
        if line.strip() == "---":
            return
        if found := _FRONT.match(line):
            yield found["key"], found["value"].strip().strip("'\"")
