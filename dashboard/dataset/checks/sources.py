"""Sources: the identifier of an article carries its date, its claims stand in its body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import judged_once
from dashboard.dataset.evidence import number_in
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_DATED = re.compile(r"[a-z]+-(\d{4}(?:-\d{2}(?:-\d{2})?)?)", re.ASCII)


_OTHER_DAY = Text("{source}에 적힌 날짜가 아닙니다.", "is not the date in {source}")
_OUTSIDE = Text(
    "기사 본문({first}~{last}번째 문단) 밖입니다.",
    "is outside of the article's body, {first} to {last}",
)


def check(records: Records) -> Iterator[Fault]:
    """Articles whose date is not that of their identifier; claims outside of an article's body."""
    for record in records.of("sources"):
        dated = _DATED.fullmatch(record["source"])
        if dated and not _begins_with(record["published_on"], dated[1]):
            yield record.fault("published_on", _OTHER_DAY.format(source=record["source"]))
    yield from judged_once(
        records.article_claims, ("source", "paragraph"), lambda record: _outside(records, record)
    )


def _outside(records: Records, record: Record) -> Iterator[Fault]:
    source, number = records.find("sources", record["source"]), number_in(record, "paragraph")
    if source is None or number is None:
        return
    first, last = (number_in(source, name) for name in ("first_paragraph", "last_paragraph"))
    if first and last and not first <= number <= last:
        yield record.fault("paragraph", _OUTSIDE.format(first=first, last=last))


def _begins_with(published_on: str, date: str) -> bool:
    """Whether the date lies within the other one: the source of a year lies in that year."""
    return all(part == date or part.startswith(f"{date}-") for part in published_on.split("/"))
