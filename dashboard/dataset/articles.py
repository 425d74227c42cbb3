"""The saved articles, which are not part of the dataset."""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING
from unicodedata import normalize

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


class Article(Struct, frozen=True, dict=True):
    """A saved article: its hash and its non-empty lines, which are its paragraphs."""

    sha256: str
    paragraphs: tuple[str, ...]

    def paragraph(self, number: int) -> str | None:
        """A paragraph, counted from 1."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None

    @cached_property
    def later_copies(self) -> Mapping[int, int]:
        """The paragraphs that stand again in a later one, and where."""
        copies = {}
        for number, paragraph in enumerate(self.paragraphs, start=1):
            later = self.paragraphs[number:]
            again = [at for at, other in enumerate(later, start=number + 1) if paragraph in other]
            if again:
                copies[number] = again[-1]
        return copies


def read_articles(records: Records, directory: Path) -> tuple[dict[str, Article], list[Fault]]:
    """Read the article of every source in a folder; a source without one is left out."""
    articles: dict[str, Article] = {}
    faults = []
    for source in records.of("sources"):
        path = directory / f"{source['source']}.txt"
        if not path.is_file():
            continue
        try:
            articles[source["source"]] = _read(path)
        except (OSError, UnicodeDecodeError) as error:
            faults.append(_unreadable(source, error))
    return articles, faults


def _read(path: Path) -> Article:
    content = path.read_bytes()
    lines = normalize("NFC", content.decode("utf-8")).split("\n")
    return Article(sha256(content).hexdigest(), tuple(line for line in lines if line.strip()))


def _unreadable(source: Record, error: Exception) -> Fault:
    return source.fault("source", f"has an article that cannot be read: {error}")
