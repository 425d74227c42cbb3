"""Where a claim stands, so that a reader of the published article finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from dashboard.dataset.evidence import fragments, number_in
from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.records import Record

_IN_BODY = Text("본문 {count}개 문단 중 {number}번째", "paragraph {number} of {count}")
_IN_FILE = Text("저장한 파일의 {number}번째 문단", "paragraph {number} of the saved file")
_IN_DATA = Text("{row} 행의 {cells}", "{cells} of the row {row}")
_DIRECTIVE = ":~:text="


def place(claim: Record, source: Record | None) -> Text:
    """Return a claim's paragraph, counted within the article's body where that is known.

    Subheadings, captions and links to other articles count, as they do on the page. Of a file of
    data the row and its cells are returned.
    """
    if claim["row"]:
        row = ", ".join(part.partition("=")[2] or part for part in claim["row"].split("; "))
        return _IN_DATA.format(row=row, cells=", ".join(claim.entries("cells")))
    number = number_in(claim, "paragraph")
    first, last = (
        number_in(source, name) if source else None
        for name in ("first_paragraph", "last_paragraph")
    )
    if number is None or first is None or last is None:
        return _IN_FILE.format(number=claim["paragraph"])
    return _IN_BODY.format(number=number - first + 1, count=last - first + 1)


def place_of(claim: str, dataset: Dataset) -> Text:
    """Return where a claim stands, found by its identifier.

    Raises:
        KeyError: If there is no such claim.
    """
    record = dataset.records.claims_by_id[claim]
    return place(record, dataset.records.find("sources", record["source"]))


def address_of(claim: str, dataset: Dataset) -> str | None:
    """Return the address of a claim's words within its article; none if that has no address.

    A file of data has no words to scroll to: its own address is returned.

    A text fragment, https://wicg.github.io/scroll-to-text-fragment/: a browser scrolls to the
    first of the texts that it finds, so the longest, which is least likely to stand elsewhere, is
    the first.

    Raises:
        KeyError: If there is no such claim.
    """
    record = dataset.records.claims_by_id[claim]
    source = dataset.records.find("sources", record["source"])
    if source is None or not source["url"]:
        return None
    if record["row"]:
        return source["url"]
    texts = sorted(fragments(record), key=len, reverse=True)
    directives = "&text=".join(quote(text, safe="").replace("-", "%2D") for text in texts)
    return f"{source['url']}{'' if '#' in source['url'] else '#'}{_DIRECTIVE}{directives}"
