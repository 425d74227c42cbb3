"""What happened when: events, steps of alliances, models shown, services begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.organizations.related_claims import claims_of
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n.edtf import Edtf

_KINDS = {
    "events": ("event", "event", "on"),
    "alliance_milestones": ("alliance", "alliance", "on"),
    "models": ("model", "model", "announced_on"),
    "announcements": ("model", "model", "announced_on"),
    "applications": ("service", "application", "starts_on"),
}
"""By table: what kind of step its rows are, whose, and when."""

_COLUMNS = ["kind", "thing", "step", "on", "status", "claims"]
_SAME = ["kind", "thing", "step", "status"]


def steps_of(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return the dated steps of an organization and of what belongs to it, the first one first.

    Dates of one step that can mean the same day are one row with the most precise of them.

    Columns: kind (event, alliance, model or service), thing (identifier), step (a milestone; empty
    if it is no alliance's), on (EDTF), status, claims (joined with ``;``).
    """
    claims = set(claims_of(dataset, organization)["claim"])
    found: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for table in _KINDS:
        for same, on, claim in _dated(dataset, table, claims):
            found.setdefault(same, []).append((on, claim))
    rows = [(*same, *dated) for same, own in found.items() for dated in _agreeing(own)]
    steps = pd.DataFrame(rows, columns=[*_SAME, "on", "claims"], dtype="string")[_COLUMNS]
    order = sorted(range(len(steps)), key=lambda place: read_edtf(steps["on"].iloc[place]))
    return steps.iloc[order].reset_index(drop=True)


def _dated(
    dataset: Dataset, name: str, claims: set[str]
) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield of each claim with a date whose step it is and which, the date, and the claim."""
    kind, thing, on = _KINDS[name]
    rows = dataset.columns(name)
    rows = rows.kept(rows.among(claims)).having(on)
    steps = [""] * len(rows)
    if "milestone" in dataset.package.tables[name].columns:
        rows = rows.having("milestone")
        steps = rows.texts("milestone")
    for own, step, status, when, claim in zip(
        rows.texts(thing), steps, *map(rows.texts, ("status", on, "claim")), strict=True
    ):
        yield (kind, own, step, status), when, claim


def _agreeing(claimed: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Return dates that exclude one another, each with the claims that agree with it."""
    dated = [(read_edtf(on), claim) for on, claim in claimed]
    found: dict[Edtf, list[str]] = {}
    for on, claim in sorted(dated, key=lambda one: one[0].latest - one[0].earliest):
        agreeing = next((known for known in found if known.overlaps(on)), on)
        found.setdefault(agreeing, []).append(claim)
    for on, claims in found.items():
        yield str(on), ";".join(claims)
