"""Sources: the identifier of an article carries its publisher and its date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.faults import Fault
    from dashboard.tables.records import Records

_DATED = re.compile(r"[a-z]+-(\d{4}(?:-\d{2}(?:-\d{2})?)?)", re.ASCII)


def check(records: Records) -> Iterator[Fault]:
    """Articles whose date does not begin with the date in their identifier."""
    for record in records.of("sources"):
        dated = _DATED.fullmatch(record["source"])
        if dated and not _begins_with(record["published_on"], dated[1]):
            yield record.fault("published_on", f"is not the date in {record['source']}")


def _begins_with(published_on: str, date: str) -> bool:
    """Whether the date lies within the other one: the source of a year lies in that year."""
    return all(part == date or part.startswith(f"{date}-") for part in published_on.split("/"))
