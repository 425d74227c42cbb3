"""The dataset as charts are given it: its names are names, never mark-up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from dashboard.dataset.dataset import of_records
from dashboard.dataset.records import Records
from dashboard.i18n import Text
from dashboard.plotting.markup import OBEYED, SIGNS, shield

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Package
    from dashboard.dataset.records import Record


def shielded(dataset: Dataset) -> Dataset:
    """Return the dataset as charts are given it; the same where no text could be obeyed."""
    return dataset.derived(_shielded) or dataset


def _shielded(dataset: Dataset) -> Dataset | None:
    """Return another dataset, where it takes one: none that is kept holds itself."""
    whole = dataset.whole
    if whole is not dataset and shielded(whole) is whole:
        return None
    package = _in_words(dataset.package)
    if package == dataset.package and not any(
        map(OBEYED.search, dataset.records.texts_with(SIGNS))
    ):
        return None
    records = Records(
        package,
        {
            name: tuple(_shielded_record(record, package) for record in rows)
            for name, rows in dataset.records.by_table.items()
        },
    )
    return of_records(
        records,
        dataset.languages,
        None if whole is dataset else shielded(whole),
        None if dataset.library is dataset else shielded(dataset.library),
    )


def _shielded_record(record: Record, package: Package) -> Record:
    texts = tuple(map(shield, record.texts))
    return replace(record, table=package.tables[record.table.name], texts=texts)


def _in_words(value: Any) -> Any:
    """Return a description with every pair of words in it shielded."""
    if isinstance(value, Text):
        return Text.of(lambda language: shield(value[language]))
    if isinstance(value, Struct):
        changed = {name: _in_words(getattr(value, name)) for name in value.__struct_fields__}
        return replace(value, **changed)
    if isinstance(value, Mapping):
        return {name: _in_words(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return tuple(map(_in_words, value))
    return value
