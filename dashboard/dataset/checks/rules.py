"""Every rule that a dataset must obey, one concept a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dashboard.dataset.checks import (
    alliances,
    cells,
    contradictions,
    cues,
    data_evidence,
    dates,
    figures,
    fragments,
    identifiers,
    names,
    outcomes,
    rates,
    sources,
)

if TYPE_CHECKING:
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Records

Check = Callable[["Records"], Iterable["Fault"]]

CHECKS: tuple[Check, ...] = (
    cues.check_bounds,
    cells.check,
    identifiers.check_claims,
    data_evidence.check,
    dates.check_dates,
    contradictions.check_disputes,
    figures.check_figures,
    fragments.check_fragments,
    contradictions.check_growth,
    identifiers.check_keys,
    identifiers.check_links,
    alliances.check_members,
    figures.check_money,
    names.check_names,
    fragments.check_notes,
    outcomes.check,
    names.check_parents,
    figures.check_ranges,
    rates.check,
    contradictions.check_rivals,
    alliances.check_roles,
    sources.check,
    cues.check_statuses,
    dates.check_timing,
    figures.check_units,
    figures.check_whose,
)
