"""The names of what other figures are of: a thing of any table, or a general subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset


def subject_name(dataset: Dataset, subject: str) -> Text:
    """Return the name of a subject; its identifier where it has none."""
    for table in dataset.package.tables.values():
        if table.is_named and dataset.records.find(table.name, subject):
            return dataset.name_text(table.name, subject)
    general = dataset.package.vocabularies.get("subject", {}).get(subject)
    return general.title if general else Text(subject, subject)
