"""Promises with what is said of them in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.promises import UNKNOWN
from dashboard.analysis.records import Record, records
from dashboard.charts.planned_and_delivered.words import amount, cells_of, holder, thing
from dashboard.i18n import Language, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.charts.planned_and_delivered.words import Cells
    from dashboard.dataset.dataset import Dataset

_TEXTS = ("thing", "holder", "promised", "came", "explanation", "publisher")
_NOT_YET = Text(
    "이 시점까지의 기사에는 결과가 없습니다.", "No article up to here reports an outcome."
)


def named(frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """Return promises with their words.

    Columns: those of ``promises``; thing_ko, thing_en (what is promised), holder_ko, holder_en
    (by whom), promised_ko, promised_en (how much, or which step; empty without), came_ko, came_en
    (what came, empty if unknown), publisher_ko, publisher_en (of the promise).
    """
    tables = dict(zip(dataset.claims["claim"], dataset.claims["table"], strict=True))
    used = ";".join(frame["claims"]).split(";") if len(frame) else []
    cells = {table: cells_of(dataset, table) for table in {tables[one] for one in used}}
    found = {claim: (tables[claim], cells[tables[claim]][claim]) for claim in used}
    words = [_words(row, found, dataset) for row in records(frame)]
    for place, name in enumerate(_TEXTS):
        for language in Language:
            texts = [one[place][language] for one in words]
            frame[f"{name}_{language}"] = pd.Series(texts, dtype=object, index=frame.index)
    return frame


def _words(
    row: Record, found: Mapping[str, tuple[str, Cells]], dataset: Dataset
) -> tuple[Text, ...]:
    table, cells = found[row.promise]
    explanation = Text(row.explanation_ko, row.explanation_en)
    publisher = (dataset.publisher(str(cells["source"]), language) for language in Language)
    return (
        thing(dataset, table, cells),
        holder(dataset, table, row.subject, row.holders),
        amount(dataset, table, cells),
        _came(row, found, dataset),
        explanation if explanation.ko else _NOT_YET,
        Text(*publisher),
    )


def _came(row: Record, found: Mapping[str, tuple[str, Cells]], dataset: Dataset) -> Text:
    """Return what the first of the outcomes tells."""
    if row.verdict == UNKNOWN:
        return Text("", "")
    table, cells = found[row.outcomes.split(";")[0]]
    what, much = thing(dataset, table, cells), amount(dataset, table, cells)
    return Text(f"{what.ko} {much.ko}".strip(), f"{what.en} {much.en}".strip())
