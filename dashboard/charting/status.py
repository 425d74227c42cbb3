"""How a status, a bound and a pilot are said and look, the same in every chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.sizes import UNBUILT
from dashboard.i18n import Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.dataset import Dataset

_BOUND = {
    "exact": Text("{}", "{}"),
    "about": Text("약 {}", "about {}"),
    "at_least": Text("{} 이상", "at least {}"),
    "at_most": Text("최대 {}", "at most {}"),
    "range": Text("{}", "{}"),
}

UNDISCLOSED = Text("미공개", "undisclosed")

OPEN_STATUSES = UNBUILT
"""What is not there yet: hatched bars, open dots, dashed lines. Nothing else is open in a chart."""


def bounded(text: str, bound: str, language: Language) -> str:
    """Return a figure's text with its bound: ``최대 3000억``."""
    return _BOUND[bound][language].format(text)


_SERVICES = "applications"
PILOT = Text("시범 서비스", "pilot")
_WITH_PILOT = Text("{name}({pilot})", "{name} ({pilot})")


def is_pilot(claims: Iterable[str], dataset: Dataset) -> bool:
    """Return whether the note of any of some claims about a service calls it a pilot."""
    known = dataset.records.claims_by_id
    found = (known[claim] for claim in claims if claim in known)
    return any("시범" in (one["note_ko"] or "") for one in found if one.table.name == _SERVICES)


def with_pilot(name: str, claims: Iterable[str], dataset: Dataset, language: Language) -> str:
    """Return a service's name; its pilot is told from the service that it became."""
    if not is_pilot(claims, dataset):
        return name
    return _WITH_PILOT[language].format(name=name, pilot=PILOT[language])
