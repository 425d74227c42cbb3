"""What every claim is about, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from dashboard.analysis.claim_records import cells_of
from dashboard.analysis.claim_words import EVIDENCE_CELLS, headline
from dashboard.analysis.once import once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Table
    from dashboard.dataset.records import Record
    from dashboard.i18n import Text


class TableHeadlines(NamedTuple):
    """What the claims of a table are about; what several say alike is put into words once.

    Attributes:
        texts: What they are about, in Korean and English, case-folded.
        numbers: Which of the texts each claim has.
    """

    texts: Sequence[str]
    numbers: NDArray[Any]

    def containing(self, part: str) -> NDArray[np.bool_]:
        """Return of which claims the headline contains a case-folded text."""
        found = np.fromiter((part in text for text in self.texts), dtype=bool)
        return np.take(found, self.numbers)


@once
def table_headlines(dataset: Dataset) -> Mapping[str, TableHeadlines]:
    """Return what the claims of each table are about."""
    tables = dataset.package.tables.values()
    return {table.name: _headlines(dataset, table) for table in tables if table.holds_claims}


def _headlines(dataset: Dataset, table: Table) -> TableHeadlines:
    rows = dataset.columns(table.name)
    said = [name for name in table.columns if name not in EVIDENCE_CELLS]
    groups = rows.groups(said)
    cells = [rows.taken(name, groups.first) for name in said]
    words = [
        headline(dataset, table.name, dict(zip(said, row, strict=True)))
        for row in zip(*cells, strict=True)
    ]
    kind = np.min_scalar_type(max(len(words), 1))
    texts = [f"{own.ko} {own.en}".casefold() for own in words]
    return TableHeadlines(texts, groups.numbers.astype(kind))


def headlines(claims: Iterable[Record], dataset: Dataset) -> list[Text]:
    """Return what claims are about; what several say alike is put into words once."""
    known: dict[tuple[str, ...], Text] = {}
    headlines = []
    for record in claims:
        names = record.table.columns
        alike = (record.table.name, *(record[one] for one in names if one not in EVIDENCE_CELLS))
        if alike not in known:
            known[alike] = headline(dataset, record.table.name, cells_of(record))
        headlines.append(known[alike])
    return headlines
