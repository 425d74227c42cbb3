"""From rows of text to typed frames."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.dataset.description import EVIDENCE
from dashboard.dataset.values import read_value

if TYPE_CHECKING:
    from dashboard.dataset.description import Column, Package, Table
    from dashboard.dataset.records import Record
    from dashboard.dataset.values import Value
    from dashboard.i18n import Languages

_OF_A_CLAIM = ("claim", "source", "as_written")
_DTYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


class Frames(Mapping[str, pd.DataFrame]):
    """Frames by name; what is handed out can be changed without changing what is kept.

    Each access returns a shallow copy, which pandas copies in full only when it is written to.
    """

    def __init__(self, frames: Mapping[str, pd.DataFrame]) -> None:
        self._frames = dict(frames)

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self._frames[name].copy(deep=False)

    def __iter__(self) -> Iterator[str]:
        return iter(self._frames)

    def __len__(self) -> int:
        return len(self._frames)


def table_frame(table: Table, records: tuple[Record, ...], languages: Languages) -> pd.DataFrame:
    """The typed frame of one table.

    Columns: those of the table; text is `string`, whole numbers `Int64`, numbers `Float64`,
    truth values `boolean`; an empty cell is NA. A row that is no claim has empty texts for
    `claim`, `source` and `as_written`. A language that the table has no text in has the English:
    `name_fr` is `name_en`.
    """
    series = {
        column.name: pd.Series(_values(records, column), dtype=_DTYPES[column.type])
        for column in table.columns.values()
    }
    for stem in [name.removesuffix("_en") for name in series if name.endswith("_en")]:
        for language in languages.further:
            series.setdefault(f"{stem}_{language}", series[f"{stem}_en"])
    frame = pd.DataFrame(series)
    return frame.fillna(dict.fromkeys(_OF_A_CLAIM, "")) if table.holds_claims else frame


def _values(records: tuple[Record, ...], column: Column) -> list[Value | None]:
    """The values of a column; what is written the same is read once."""
    texts = [record[column.name] for record in records]
    known = {text: read_value(text, column.type) for text in set(texts)}
    return [known[text] for text in texts]


def claims_frame(
    package: Package, frames: Mapping[str, pd.DataFrame], languages: Languages
) -> pd.DataFrame:
    """Every claim of every table.

    Columns: claim, table, subject (what the claim is about: an identifier), source, paragraph,
    as_written, status, bound, inferred, inferred_columns, note_ko, note_en.
    """
    parts = [
        _claims_of(table, frames[table.name], languages)
        for table in package.tables.values()
        if table.holds_claims
    ]
    return pd.concat(parts, ignore_index=True)


def _claims_of(table: Table, frame: pd.DataFrame, languages: Languages) -> pd.DataFrame:
    frame = frame[frame["claim"] != ""].reset_index(drop=True)
    frame = frame.assign(table=pd.Series([table.name] * len(frame), dtype="string"))
    frame = frame.assign(subject=frame[table.claim_parts[0]])
    more = [f"note_{language}" for language in languages.further]
    return frame[["claim", "table", "subject", *EVIDENCE, *more]]
