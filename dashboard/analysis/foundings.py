"""When alliances were founded, and how many members they are said to have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.analysis.once import once
from dashboard.analysis.records import by, records
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n.edtf import Edtf

_FOUNDING = (("launched", "agreed"), ("working_group",), ("opening",), ("proposed",))
"""Steps that found an alliance; a later entry counts only where no earlier one is known."""

_UNDATED = "9999"
_KIND = ["alliance", "milestone"]
_STEP = [*_KIND, "on", "status"]


class FoundingStep(Struct, frozen=True):
    """A claim of a dated step of an alliance."""

    milestone: str
    on: str
    status: str
    claim: str


class _OfAlliance(FoundingStep, frozen=True):
    alliance: str


@once
def founded_alliances(dataset: Dataset) -> pd.DataFrame:
    """Return each alliance with its founding, in the order of founding, the undated last.

    Columns: alliance, alliance_ko, alliance_en, alliance_kind, alliance_status, place (in that
    order, from 0), founded_on (EDTF, empty if undated), founded_as (milestone), founded_rivals
    (dates of the same step that exclude the first, joined with ``;``), founded_status, stated
    (stated numbers of members, joined with ``;``), stated_members (number, the largest of them),
    alliance_claims (joined with ``;``).
    """
    frame = (
        _named(dataset)
        .merge(_foundings(dataset), on="alliance", how="left")
        .merge(_stated(dataset), on="alliance", how="left")
    )
    texts = ["founded_on", "founded_as", "founded_rivals", "founded_status", "stated"]
    frame[texts] = frame[texts].fillna("")
    parts = [frame.pop(name).fillna("") for name in ("claim", "founding_claims", "stated_claims")]
    frame["alliance_claims"] = [_joined(row) for row in zip(*parts, strict=True)]
    keys = [
        (read_edtf(founded_on or _UNDATED), name, index)
        for index, (founded_on, name) in enumerate(
            zip(frame["founded_on"], frame["alliance_ko"], strict=True)
        )
    ]
    frame = frame.iloc[[index for *_, index in sorted(keys)]].reset_index(drop=True)
    return frame.assign(place=frame.index)


def _named(dataset: Dataset) -> pd.DataFrame:
    alliances = dataset.tables["alliances"]
    names = dataset.languages.columns("name")
    return alliances[["alliance", *names, "kind", "status", "claim"]].rename(
        columns={
            **dataset.languages.renamed(name="alliance"),
            "kind": "alliance_kind",
            "status": "alliance_status",
        }
    )


def _foundings(dataset: Dataset) -> pd.DataFrame:
    rows = dataset.columns("alliance_milestones").having("on")
    steps, together = rows.groups(_STEP).frame(_STEP), rows.groups(_KIND)
    claims = together.frame(_KIND).assign(claim=together.joined("claim"))
    told = steps.merge(claims, on=_KIND)
    found = [
        (alliance, *founding(own))
        for alliance, own in by(records(told, _OfAlliance), lambda one: one.alliance).items()
        if any(one.milestone in level for one in own for level in _FOUNDING)
    ]
    columns = [
        "alliance",
        "founded_on",
        "founded_as",
        "founded_rivals",
        "founded_status",
        "founding_claims",
    ]
    return pd.DataFrame(found, columns=columns, dtype="string")


def founding(steps: Sequence[FoundingStep]) -> tuple[str, str, str, str, str]:
    """Return date, step, rival dates, status and claims of an alliance's founding.

    Dates that can mean the same day agree: the most precise of them stands for all.

    Args:
        steps: The dated steps of one alliance; at least one of them founds it.
    """
    level = next(kinds for kinds in _FOUNDING if any(step.milestone in kinds for step in steps))
    dated = [(read_edtf(step.on), step) for step in steps if step.milestone in level]
    first, opening = min(dated, key=lambda pair: pair[0])
    same = [(on, step) for on, step in dated if step.milestone == opening.milestone]
    on, chosen = min((pair for pair in same if pair[0].overlaps(first)), key=_precision)
    rivals = sorted({date for date, _ in same if not date.overlaps(on)})
    return (
        str(on),
        chosen.milestone,
        ";".join(map(str, rivals)),
        chosen.status,
        ";".join(dict.fromkeys(step.claim for _, step in same)),
    )


def _precision(dated: tuple[Edtf, FoundingStep]) -> tuple[int, Edtf]:
    on, _ = dated
    return (on.latest - on.earliest).days, on


def _stated(dataset: Dataset) -> pd.DataFrame:
    """Return the numbers of members that articles state, from both tables that hold them."""
    own = dataset.tables["alliances"][["alliance", "stated_members", "claim"]]
    metrics = dataset.tables["metrics"]
    more = metrics.loc[metrics["measure"] == "stated_members", ["subject", "value", "claim"]]
    types = {"alliance": "string", "value": "Int64", "claim": "string"}
    both = pd.concat(
        [frame.set_axis(list(types), axis=1).astype(types) for frame in (own, more)]
    ).dropna(subset=["value"])
    stated = (
        both.groupby("alliance", sort=False)
        .agg(
            stated=("value", lambda values: ";".join(map(str, sorted(set(values))))),
            stated_members=("value", "max"),
            stated_claims=("claim", lambda claims: ";".join(dict.fromkeys(claims))),
        )
        .reset_index()
    )
    return stated.astype({"stated": "string", "stated_claims": "string"})


def _joined(parts: Sequence[str]) -> str:
    claims = [claim for part in parts for claim in part.split(";") if claim]
    return ";".join(dict.fromkeys(claims))
