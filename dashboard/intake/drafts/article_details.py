"""What is known of an article beside its text: the row of `sources` that its claims cite."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from dashboard.intake.drafts.romanization import romanized_name, romanized_slug

if TYPE_CHECKING:
    from dashboard.dataset.records import Records
    from dashboard.intake.texts.manuscript import Manuscript

_UNKNOWN = "article"


@dataclass(frozen=True, slots=True)
class ArticleDetails:
    """An article as a source.

    Attributes:
        title: Its title.
        publisher: Who published it, in its language.
        published_on: When; EDTF.
        sha256: The hash of its text.
        collection: The collection that it belongs to.
        publisher_en: The publisher in English; romanized where it is empty.
        author: Who wrote it.
        url: Its address.
        language: Its language.
        source: The identifier; made of publisher and day where it is empty.
    """

    title: str
    publisher: str
    published_on: str
    sha256: str
    collection: str
    publisher_en: str = ""
    author: str = ""
    url: str = ""
    language: str = "ko"
    source: str = ""

    @classmethod
    def of(cls, manuscript: Manuscript, collection: str) -> ArticleDetails:
        """Return what a text says of itself, for a person to complete."""
        return cls(
            manuscript.title,
            manuscript.publisher,
            manuscript.published_on,
            manuscript.sha256,
            collection,
            author=manuscript.author,
            url=manuscript.url,
            language=manuscript.language,
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """The columns that have to be filled in before anything can be published."""
        needed = ("title", "publisher", "published_on", "collection")
        return tuple(name for name in needed if not getattr(self, name))

    @property
    def identifier(self) -> str:
        """The identifier of the source: `gasangilbo-2025-03-10`."""
        if self.source:
            return self.source
        name = romanized_slug(self.publisher_en or self.publisher).replace("-", "") or _UNKNOWN
        return f"{name}-{_common_day(self.published_on)}".strip("-")

    def distinct_from(self, records: Records) -> ArticleDetails:
        """Return the article under an identifier that no other text has: the second of a day."""
        found, count = self.identifier, 1
        while (other := records.find("sources", found)) and other["sha256"] != self.sha256:
            count += 1
            found = f"{self.identifier}-{count}"
        return replace(self, source=found)

    @property
    def row(self) -> dict[str, str]:
        """The row of `sources`."""
        return {
            "source": self.identifier,
            "title": self.title,
            "publisher": self.publisher,
            "publisher_en": self.publisher_en or romanized_name(self.publisher),
            "author": self.author,
            "published_on": self.published_on,
            "url": self.url,
            "language": self.language,
            "sha256": self.sha256,
            "kind": "article",
            "collection": self.collection,
        }


def _common_day(published_on: str) -> str:
    """Return a day, or of an interval what both ends share: `2022` of two months of 2022."""
    first, _, last = published_on.partition("/")
    parts = zip(first.split("-"), (last or first).split("-"), strict=False)
    return "-".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], parts))
