"""Which organizations a text of a table names, so that their names can lead to their profiles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.analysis.once import once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.dataset import Dataset

_BETWEEN = re.compile(r" · |; |, |: ")
"""What stands between the parts of a cell."""


def organizations_named(text: str, known: Mapping[str, str]) -> dict[str, str]:
    """Return the organizations that are parts of a text, by their names as they stand there.

    A list without blanks, `KT·KAIST`, is one of names only if each of its parts is a name.

    Args:
        text: The text.
        known: The organizations by name, as in ``organizations_by_name``.
    """
    found: dict[str, str] = {}
    for part in _BETWEEN.split(text):
        names = [part] if part in known else part.split("·")
        if all(name in known for name in names):
            found |= {name: known[name] for name in names}
    return found


@once
def organizations_by_name(dataset: Dataset) -> Mapping[str, str]:
    """Return the organizations by their names in either language; a shared name is nobody's."""
    found: dict[str, set[str]] = {}
    for record in dataset.records.of("organizations"):
        for name in filter(None, (record["name_ko"], record["name_en"])):
            found.setdefault(name, set()).add(record["organization"])
    return {name: next(iter(one)) for name, one in found.items() if len(one) == 1}
