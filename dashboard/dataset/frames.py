"""From rows of text to typed frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.dataset.description import EVIDENCE, EVIDENCE_OF_DATA
from dashboard.dataset.values import read_value

if TYPE_CHECKING:
    from dashboard.dataset.description import Column, Table
    from dashboard.dataset.records import Record, Records
    from dashboard.i18n import Language, Languages

_OF_A_CLAIM = ("claim", "source", "as_written")
_DTYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


class Frames(Mapping[str, pd.DataFrame]):
    """Frames by name; what is handed out can be changed without changing what is kept.

    Each access returns a shallow copy, which pandas copies in full only when it is written to.
    """

    def __init__(self, frames: Mapping[str, pd.DataFrame]) -> None:
        self._frames = frames

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self._frames[name].copy(deep=False)

    def __iter__(self) -> Iterator[str]:
        return iter(self._frames)

    def __len__(self) -> int:
        return len(self._frames)


class FramesOnDemand(Mapping[str, pd.DataFrame]):
    """The frames of all tables, each made when it is first asked for.

    Args:
        records: The rows.
        languages: The languages that readers of them may have.
    """

    def __init__(self, records: Records, languages: Languages) -> None:
        self._records, self._languages = records, languages
        self._made: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._made:
            table = self._records.package.tables[name]
            self._made[name] = table_frame(table, self._records.of(name), self._languages)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._records.package.tables)

    def __len__(self) -> int:
        return len(self._records.package.tables)


def table_frame(table: Table, records: tuple[Record, ...], languages: Languages) -> pd.DataFrame:
    """The typed frame of one table.

    Columns: those of the table; text is `string`, whole numbers `Int64`, numbers `Float64`,
    truth values `boolean`; an empty cell is NA. A row that is no claim has empty texts for
    `claim`, `source` and `as_written`. A language that the table has no text in has the English:
    `name_fr` is `name_en`.
    """
    series = {column.name: _typed(records, column) for column in table.columns.values()}
    for stem in [name.removesuffix("_en") for name in series if name.endswith("_en")]:
        for language in languages.further:
            series.setdefault(f"{stem}_{language}", series[f"{stem}_en"])
    frame = pd.DataFrame(series)
    return frame.fillna(dict.fromkeys(_OF_A_CLAIM, "")) if table.holds_claims else frame


def claims_frame(records: Records, languages: Languages) -> pd.DataFrame:
    """Every claim of every table.

    Columns: claim, table, subject (what the claim is about: an identifier), source, paragraph,
    as_written, status, bound, inferred, inferred_columns, note_ko, note_en; row and cells where the
    package has them.
    """
    claims = records.claims
    tables = [table for table in records.package.tables.values() if table.holds_claims]
    described = {name: column for table in tables for name, column in table.columns.items()}
    subjects = [record[record.table.claim_parts[0]] or None for record in claims]
    evidence = (*EVIDENCE, *[name for name in EVIDENCE_OF_DATA if name in described])
    return pd.DataFrame(
        {
            "claim": _texts([record["claim"] for record in claims]),
            "table": _texts([record.table.name for record in claims]),
            "subject": _texts(subjects),
            **{name: _typed(claims, described[name]) for name in evidence},
            **{f"note_{one}": _texts(_notes(claims, one)) for one in languages.further},
        }
    )


def _notes(claims: Iterable[Record], language: Language) -> list[str | None]:
    own = f"note_{language}"
    return [record[own if own in record.table.columns else "note_en"] or None for record in claims]


def _texts(values: list[str | None] | list[str]) -> pd.Series:
    return pd.Series(values, dtype="string")


def _typed(records: Iterable[Record], column: Column) -> pd.Series:
    """The values of a column; what is written the same is read once."""
    texts = [record[column.name] for record in records]
    known = {text: read_value(text, column.type) for text in set(texts)}
    return pd.Series([known[text] for text in texts], dtype=_DTYPES[column.type])
