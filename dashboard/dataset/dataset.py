"""The dataset as one value: loaded once, checked, never changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar, cast

import pandas as pd
from msgspec import Struct

from dashboard.cache import SingleFlightCache
from dashboard.dataset.compiled.rows import CompiledRows
from dashboard.dataset.frames import Frames, FramesOnDemand, claims_frame
from dashboard.dataset.grouping import TableColumns
from dashboard.i18n import Languages, Text
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.dataset.description import Package
    from dashboard.dataset.identity import Identity
    from dashboard.dataset.records import Record, Records
    from dashboard.i18n import Language

Derived = TypeVar("Derived")

_MOST_DERIVED = 256

_MOST_CLAIMS = 3_000_000
"""Claims that the parts of a dataset and the frames of it may have together that are kept: some 90
bytes each with all that charts need of them."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """Every table as a typed frame, with its description.

    `tables` and `claims` hand out a copy at each access, so nobody can change the dataset;
    pandas copies the values themselves only when such a copy is written to.

    Attributes:
        token: What it is known by to whoever keeps something of it, and must not keep it.
    """

    records: Records = field(repr=False)
    tables: Mapping[str, pd.DataFrame] = field(repr=False)
    languages: Languages = field(repr=False, default_factory=Languages)
    _whole: Dataset | None = field(repr=False, default=None)
    _library: Dataset | None = field(repr=False, default=None)
    _derived: SingleFlightCache[Any] = field(
        init=False,
        repr=False,
        default_factory=lambda: SingleFlightCache(_MOST_DERIVED, _MOST_CLAIMS, _claims_kept),
    )
    token: object = field(init=False, repr=False, default_factory=object)

    @property
    def package(self) -> Package:
        """The description of the tables."""
        return self.records.package

    @property
    def whole(self) -> Dataset:
        """All that the same collections hold: this is a part of it, or it itself."""
        return self._whole or self

    @property
    def library(self) -> Dataset:
        """The dataset with every collection; itself, if it has them all."""
        return self._library or self.whole

    @property
    def version(self) -> str:
        """The version of the dataset."""
        return self.identity.version

    @property
    def identity(self) -> Identity:
        """Whose it is: title, publisher, version, licences."""
        return self.package.identity

    @property
    def claims(self) -> pd.DataFrame:
        """Every claim of every table.

        Columns: claim, table, subject (what the claim is about: an identifier), source,
        paragraph, as_written, status, bound, inferred, inferred_columns, note_ko, note_en; row and
        cells where the package has them.
        """
        # Of millions the frame is larger than all else that is kept.
        return _claims(self) if self.records.large else self.derived(_claims)

    def derived(self, compute: Callable[[Dataset], Derived]) -> Derived:
        """What follows from the dataset alone: computed once, a frame handed out as a copy.

        Args:
            compute: a function that depends on nothing but the dataset.
        """
        value = self._derived.get(compute, lambda: compute(self))
        mine = value.copy(deep=False) if isinstance(value, pd.DataFrame) else value
        return cast("Derived", mine)

    def columns(self, table: str) -> TableColumns:
        """The rows of a table as ``listed``, column by column: quick where they are many.

        Args:
            table: The table.
        """
        rows = self.records.of(table)
        return TableColumns(rows if isinstance(rows, CompiledRows) else self.listed(table))

    def values(self, table: str, column: str) -> list[Any]:
        """The distinct values of a column of a table, in the order in which they appear.

        Args:
            table: The table.
            column: The column.
        """
        rows = self.records.of(table)
        every = rows if isinstance(rows, CompiledRows) else self.tables[table]
        return TableColumns(every).unique(column)

    def listed(self, table: str) -> pd.DataFrame:
        """The rows of a table without those that only name what a claim of another table links to.

        Args:
            table: the table.
        """
        if self.library is self or not self.package.tables[table].holds_claims:
            return self.tables[table]
        pick = _Listed(table)
        return pick(self) if self.records.large else self.derived(pick)

    @property
    def newest_source(self) -> str:
        """The identifier of the newest article that a claim was read from."""
        return self.derived(_newest_source)

    @property
    def rows(self) -> int:
        """How many rows the tables hold together."""
        return sum(len(self.columns(table)) for table in self.tables)

    def name(self, table: str, identifier: str, language: Language) -> str:
        """The name of a thing in a language; its identifier if it has no name.

        Args:
            table: the table that the thing is a row of, such as `organizations`.
            identifier: the thing's identifier.
            language: the language; where the data have no name in it, the English one.
        """
        return _name_of(self.records.find(table, identifier), identifier, language)

    def name_text(self, table: str, identifier: str) -> Text:
        """The name of a thing in every language; as `name`."""
        # What is kept with a dataset holds a row, not the dataset, which would not end with it.
        record = self.records.find(table, identifier)
        return Text.of(lambda language: _name_of(record, identifier, language))

    def publisher_text(self, source: str) -> Text:
        """The publisher of a source in every language; as `publisher`."""
        record = self.records.find("sources", source)
        return Text.of(lambda language: _publisher_of(record, source, language))

    def publisher(self, source: str, language: Language) -> str:
        """The publisher of a source in a language; the source's identifier if there is none.

        Args:
            source: the source's identifier.
            language: the language; where the data have no name in it, the English one.
        """
        return _publisher_of(self.records.find("sources", source), source, language)


def of_records(
    records: Records,
    languages: Languages,
    whole: Dataset | None = None,
    library: Dataset | None = None,
) -> Dataset:
    """Return the dataset of rows that have no faults.

    Args:
        records: The rows.
        languages: The languages that readers of it may have.
        whole: All that their collections hold, where they are a part of it.
        library: The dataset with every collection, where they are a part of it.
    """
    frames = Frames(FramesOnDemand(records, languages))
    return Dataset(records, frames, languages, whole, library)


def _name_of(record: Record | None, identifier: str, language: Language) -> str:
    names = (record.said(stem, language) for stem in ("name", "title")) if record else ()
    return next(filter(None, names), record["title"] if record else "") or identifier


def _publisher_of(record: Record | None, source: str, language: Language) -> str:
    return record["publisher" if language.is_korean else "publisher_en"] if record else source


class _Listed(Struct, frozen=True):
    """The rows of a table that are claims; asked for again they are not picked again."""

    table: str

    def __call__(self, dataset: Dataset) -> pd.DataFrame:
        rows = dataset.tables[self.table]
        return rows[rows["claim"] != ""]


def _claims_kept(value: object) -> int:
    """Return the claims of a part of a dataset, or the rows of a frame; nothing else is heavy."""
    if isinstance(value, Dataset):
        return sum(value.records.cited.values())
    return len(value) if isinstance(value, pd.DataFrame) else 0


def _claims(dataset: Dataset) -> pd.DataFrame:
    return claims_frame(dataset.records, dataset.languages)


def _newest_source(dataset: Dataset) -> str:
    records = dataset.records
    cited = records.cited.keys() - records.data_sources or records.cited.keys()
    articles = {
        record["source"]: read_edtf(record["published_on"])
        for record in records.of("sources")
        if record["source"] in cited
    }
    return max(articles, key=lambda article: articles[article], default="")
