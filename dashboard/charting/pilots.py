"""What a claim's note says of a service: that it is only a pilot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.dataset import Dataset

PILOT = Text("시범 서비스", "pilot")


def is_pilot(claims: Iterable[str], dataset: Dataset) -> bool:
    """Return whether the note of any of some claims about a service calls it a pilot."""
    table = dataset.tables["applications"]
    notes = table.loc[table["claim"].isin(list(claims)), "note_ko"].dropna()
    return any("시범" in note for note in notes)
