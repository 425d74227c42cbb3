"""From rows of text to typed frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.dataset.compiled.chained import Chained
from dashboard.dataset.compiled.rows import CompiledRows
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


def table_frame(table: Table, records: Sequence[Record], languages: Languages) -> pd.DataFrame:
    """The typed frame of one table.

    Columns: those of the table; text is `string`, whole numbers `Int64`, numbers `Float64`,
    truth values `boolean`; an empty cell is NA. A row that is no claim has empty texts for
    `claim`, `source` and `as_written`. A language that the table has no text in has the English:
    `name_fr` is `name_en`.
    """
    series = {name: typed_column(records, column) for name, column in table.columns.items()}
    for stem in [name.removesuffix("_en") for name in series if name.endswith("_en")]:
        for language in languages.further:
            series.setdefault(f"{stem}_{language}", series[f"{stem}_en"])
    frame = pd.DataFrame(series)
    return frame.fillna(dict.fromkeys(_OF_A_CLAIM, "")) if table.holds_claims else frame


def column_names(table: Table, languages: Languages) -> list[str]:
    """Return the columns of ``table_frame``."""
    stems = [name.removesuffix("_en") for name in table.columns if name.endswith("_en")]
    further = [f"{stem}_{language}" for stem in stems for language in languages.further]
    return list(dict.fromkeys([*table.columns, *further]))


def claims_frame(records: Records, languages: Languages) -> pd.DataFrame:
    """Every claim of every table.

    Columns: claim, table, subject (what the claim is about: an identifier), source, paragraph,
    as_written, status, bound, inferred, inferred_columns, note_ko, note_en; row and cells where the
    package has them.
    """
    claims = records.claims
    if isinstance(claims, Chained):
        parts = [_claims_frame(part, records, languages) for part in claims.parts]
        return pd.concat(parts, ignore_index=True)
    return _claims_frame(claims, records, languages)


def _claims_frame(claims: Sequence[Record], records: Records, languages: Languages) -> pd.DataFrame:
    tables = [table for table in records.package.tables.values() if table.holds_claims]
    described = {name: column for table in tables for name, column in table.columns.items()}
    evidence = (*EVIDENCE, *[name for name in EVIDENCE_OF_DATA if name in described])
    if isinstance(claims, CompiledRows):
        own = claims.table.columns
        named = {"claim": own["claim"], "subject": own[claims.table.claim_parts[0]]}
        named |= {name: own[name] for name in evidence if name in own}
        notes = {f"note_{one}": own.get(f"note_{one}", own["note_en"]) for one in languages.further}
        typed = {name: typed_column(claims, one) for name, one in (named | notes).items()}
        order = ["claim", "table", "subject", *evidence, *notes]
        return (
            pd.DataFrame(typed)
            .assign(table=_texts([claims.table.name] * len(claims)))
            .reindex(columns=order)
        )
    subjects = [record[record.table.claim_parts[0]] or None for record in claims]
    return pd.DataFrame(
        {
            "claim": _texts([record["claim"] for record in claims]),
            "table": _texts([record.table.name for record in claims]),
            "subject": _texts(subjects),
            **{name: typed_column(claims, described[name]) for name in evidence},
            **{f"note_{one}": _texts(_notes(claims, one)) for one in languages.further},
        }
    )


def _notes(claims: Iterable[Record], language: Language) -> list[str | None]:
    own = f"note_{language}"
    return [record[own if own in record.table.columns else "note_en"] or None for record in claims]


def _texts(values: list[str | None] | list[str]) -> pd.Series:
    return pd.Series(values, dtype="string")


def typed_column(records: Sequence[Record], column: Column) -> pd.Series:
    """The values of a column; what is written the same is read once."""
    if isinstance(records, CompiledRows):
        codes, texts = records.distinct(column.name)
        return pd.Series(typed_texts(texts, column).take(codes))
    written = [record[column.name] for record in records]
    read = {text: read_value(text, column.type) for text in set(written)}
    return pd.Series([read[text] for text in written], dtype=_DTYPES[column.type])


def typed_texts(texts: Iterable[str], column: Column) -> Any:
    """The values that some texts of a column mean."""
    is_text = column.type == "string"
    values: Any = [text or None if is_text else read_value(text, column.type) for text in texts]
    kind: Any = _DTYPES[column.type]
    return pd.array(values, dtype=kind)
