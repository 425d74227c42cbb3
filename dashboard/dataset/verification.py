"""Compares the dataset with the saved articles, fragment by fragment."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.articles import read_articles
from dashboard.dataset.descriptor import read_package
from dashboard.dataset.evidence import fragments
from dashboard.dataset.files import read_records
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from dashboard.dataset.articles import Article
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


class TableSummary(Struct, frozen=True):
    """How many fragments stand where one table's claims say, of the articles that are at hand."""

    table: str
    claims: int
    fragments: int
    found: int


class Verification(Struct, frozen=True):
    """What a comparison with the articles has shown.

    `missing` are the sources that claims were read from and whose article is not at hand, each as
    the fault that it is where all must be; `unchecked` are the claims of these. `passed_over` are
    the sources that no claim was read from, such as a series of rates.
    """

    faults: tuple[Fault, ...]
    missing: tuple[Fault, ...]
    unchecked: int
    tables: tuple[TableSummary, ...]
    articles: tuple[str, ...]
    passed_over: tuple[str, ...]


def verify(directory: Path, articles: Path) -> Verification:
    """Compare the dataset in a folder with the articles in another, `<source>.txt` each.

    What is not at hand is not compared, and is no fault.

    Raises:
        BrokenDataset: the description is broken, so that no table can be read.
    """
    records, unreadable = read_records(directory, read_package(directory))
    texts, faults = read_articles(records, articles)
    faults += [*unreadable, *verify_records(records, texts)]
    cited = {record["source"] for record in records.article_claims}
    sources = [source["source"] for source in records.of("sources")]
    return Verification(
        faults=tuple(sorted(set(faults))),
        missing=tuple(
            source.fault("source", "is cited, but its article is not in the folder")
            for source in records.of("sources")
            if source["source"] in cited - texts.keys()
        ),
        unchecked=sum(record["source"] not in texts for record in records.article_claims),
        tables=tuple(_summaries(records, texts)),
        articles=tuple(source for source in sources if source in texts),
        passed_over=tuple(
            one
            for one in sources
            if one not in texts.keys() | cited and one not in records.data_sources
        ),
    )


_HASH = Text("글의 해시 {hash}가 아닙니다.", "is not the hash of the article, {hash}")
_NO_PARAGRAPH = Text("문단은 {count}개뿐입니다.", "is not one of the {count} paragraphs")
_COPY = Text(
    "{number}번째 문단에 통째로 다시 나옵니다. 그 문단을 인용하세요.",
    "stands again, complete, in paragraph {number}: cite that",
)
_ELSEWHERE = Text(
    "{number}번째 문단이 아니라 {others}번째 문단에 있는 구절이 있습니다: ‘{own}’.",
    "has {fragment}, which is not in paragraph {number} but in {others}",
)
_NOWHERE = Text(
    "{number}번째 문단에도, 글의 다른 곳에도 없는 구절이 있습니다: ‘{own}’.",
    "has {fragment}, which is not in paragraph {number} nor anywhere in the article",
)


def verify_records(records: Records, articles: Mapping[str, Article]) -> list[Fault]:
    """Every article whose hash differs, and every fragment that is not in its paragraph."""
    faults = list(_sources(records, articles))
    for record in records.article_claims:
        if record["source"] in articles:
            faults += _places(record, articles[record["source"]])
    return faults


def _sources(records: Records, articles: Mapping[str, Article]) -> Iterator[Fault]:
    for source in records.of("sources"):
        article = articles.get(source["source"])
        if article is not None and article.sha256 != source["sha256"]:
            yield source.fault("sha256", _HASH.format(hash=article.sha256))


def _places(record: Record, article: Article) -> Iterator[Fault]:
    number = _paragraph_number(record)
    paragraph = article.paragraph(number)
    if paragraph is None:
        yield record.fault("paragraph", _NO_PARAGRAPH.format(count=len(article.paragraphs)))
        return
    if number in article.later_copies:
        copy = article.later_copies[number]
        yield record.fault("paragraph", _COPY.format(number=copy))
    for fragment in fragments(record):
        if fragment not in paragraph:
            yield record.fault("as_written", _missing(fragment, number, article))


def _missing(fragment: str, number: int, article: Article) -> Text:
    elsewhere = [str(at) for at, text in enumerate(article.paragraphs, start=1) if fragment in text]
    words = _ELSEWHERE if elsewhere else _NOWHERE
    return words.format(
        own=fragment, fragment=repr(fragment), number=number, others=", ".join(elsewhere)
    )


def _paragraph_number(record: Record) -> int:
    text = record["paragraph"]
    return int(text) if text.isascii() and text.isdigit() and len(text) < len("1000000") else 0


def _summaries(records: Records, articles: Mapping[str, Article]) -> Iterator[TableSummary]:
    for name in dict.fromkeys(one.table.name for one in records.article_claims):
        claims = [one for one in records.of(name) if one["source"] in articles]
        count = Counter[bool]()
        for record in claims:
            paragraph = articles[record["source"]].paragraph(_paragraph_number(record))
            count.update(fragment in (paragraph or "") for fragment in fragments(record))
        yield TableSummary(name, len(claims), count.total(), count[True])
