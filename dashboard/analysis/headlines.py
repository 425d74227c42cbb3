"""What every claim is about, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.claim_records import cells_of
from dashboard.analysis.claim_words import EVIDENCE_CELLS, headline
from dashboard.analysis.once import once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Text


@once
def abouts(dataset: Dataset) -> dict[str, str]:
    """Return what each claim is about, in both languages."""
    words = headlines(dataset.claims["claim"], dataset)
    return {
        claim: f"{own.ko} {own.en}"
        for claim, own in zip(dataset.claims["claim"], words, strict=True)
    }


def headlines(claims: Iterable[str], dataset: Dataset) -> list[Text]:
    """Return what claims are about; what several say alike is put into words once."""
    known: dict[tuple[str, ...], Text] = {}
    headlines = []
    for claim in claims:
        record = dataset.records.claims_by_id[claim]
        names = record.table.columns
        alike = (record.table.name, *(record[one] for one in names if one not in EVIDENCE_CELLS))
        if alike not in known:
            known[alike] = headline(dataset, record.table.name, cells_of(record))
        headlines.append(known[alike])
    return headlines
