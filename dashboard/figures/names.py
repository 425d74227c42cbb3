"""Names are names, not mark-up: what Plotly would obey in the dataset's texts is shielded.

Plotly takes tags, entities and templates in any text for its own. The texts of a figure are put
together from words of the Atlas, which may hold mark-up, and from texts of the dataset, which never
do. So a chart is given a dataset in which each sign that Plotly may obey is another sign, one of
Unicode's private ones; the way out of a figure, to Plotly or to plain words, puts it right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from dashboard.tables.dataset import of_records
from dashboard.tables.records import Records
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.tables.dataset import Dataset
    from dashboard.tables.description import Package
    from dashboard.tables.records import Record

_OBEYED = re.compile(r"[<>]|&(?=[#a-z])|%(?=\{)")
"""What tags, entities and templates are known by; the semicolon of an entity may follow a name."""

_SIGNS = ("<", ">", "&", "%")
_PRIVATE = {sign: chr(0x10FF00 + ord(sign)) for sign in _SIGNS}
_PLAIN = str.maketrans({private: sign for sign, private in _PRIVATE.items()})
_ENTITIES = str.maketrans({private: f"&#{ord(sign)};" for sign, private in _PRIVATE.items()})


def shielded(dataset: Dataset) -> Dataset:
    """Return the dataset as charts are given it; the same where no text could be obeyed."""
    return dataset.derived(_shielded)


def plain_names(text: str) -> str:
    """Return a text with the dataset's own signs in it, for whoever knows no mark-up."""
    return text.translate(_PLAIN)


def entities(value: Any) -> Any:
    """Return a part of a figure as Plotly is given it: the dataset's signs as entities."""
    if isinstance(value, str):
        return value.translate(_ENTITIES)
    if isinstance(value, Mapping):
        return {name: entities(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [entities(one) for one in value]
    return value


def _shielded(dataset: Dataset) -> Dataset:
    whole = dataset.whole
    if whole is not dataset and shielded(whole) is whole:
        return dataset
    package = _in_words(dataset.package)
    texts = {text for record in dataset.records for text in record.texts}
    if package == dataset.package and not any(map(_OBEYED.search, texts)):
        return dataset
    records = Records(
        package,
        {
            name: tuple(_shielded_record(record, package) for record in rows)
            for name, rows in dataset.records.by_table.items()
        },
    )
    return of_records(records, None if whole is dataset else shielded(whole))


def _shielded_record(record: Record, package: Package) -> Record:
    texts = tuple(map(_shield, record.texts))
    return replace(record, table=package.tables[record.table.name], texts=texts)


def _in_words(value: Any) -> Any:
    """Return a description with every pair of words in it shielded."""
    if isinstance(value, Words):
        return Words(_shield(value.ko), _shield(value.en))
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: _in_words(getattr(value, one.name)) for one in fields(value)}
        return replace(value, **changed)
    if isinstance(value, Mapping):
        return {name: _in_words(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return tuple(map(_in_words, value))
    return value


def _shield(text: str) -> str:
    return _OBEYED.sub(lambda found: _PRIVATE[found[0]], text)
