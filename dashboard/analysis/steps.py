"""The dated steps in the life of each alliance: claims that agree together, the others apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.analysis.once import once
from dashboard.analysis.records import by, records
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Text
    from dashboard.i18n.edtf import Edtf

PLANNED = frozenset({"planned", "forecast"})
"""Statuses of what has not happened yet."""

_STEP = ["alliance", "milestone", "on", "status"]
_COLUMNS = ["alliance", "milestone", "on", "dates", "status", "claims"]


class MilestoneClaim(Struct, frozen=True):
    """A claim of a dated step, or several of the same."""

    alliance: str
    milestone: str
    on: str
    status: str
    claim: str


class _Step(Struct, frozen=True):
    alliance: str
    alliance_text: Text
    milestone: str
    on: str
    status: str


@once
def agreed_steps(dataset: Dataset) -> pd.DataFrame:
    """Return each step once: claims whose dates can mean one day stand together as the precisest.

    Columns: those of ``claimed_steps``.
    """
    steps = by(
        records(dated_steps(dataset), MilestoneClaim),
        lambda row: (row.alliance, row.milestone, row.status),
    )
    found = [_step(group) for own in steps.values() for group in _agreeing(own)]
    return _in_order(pd.DataFrame(found, columns=_COLUMNS, dtype="string"), dataset)


@once
def dated_steps(dataset: Dataset) -> pd.DataFrame:
    """Return what is claimed of dated steps, each once.

    Columns: alliance, milestone, on, status, claim (joined with ``;``).
    """
    groups = dataset.columns("alliance_milestones").having("on").groups(_STEP)
    return groups.frame(_STEP).assign(claim=groups.joined("claim"))


@once
def stepping_alliances(dataset: Dataset) -> list[str]:
    """Return every alliance, in the order of ``claimed_steps``."""
    found = [_step([row]) for row in records(dated_steps(dataset), MilestoneClaim)]
    steps = _in_order(pd.DataFrame(found, columns=_COLUMNS, dtype="string"), dataset)
    return list(dict.fromkeys(steps["alliance"]))


@once
def claimed_steps(dataset: Dataset) -> pd.DataFrame:
    """Return each claim of a step by itself.

    Alliances stand in the order of their first step, those without a dated step last; the steps
    of each by their last day.

    Columns: alliance, alliance_ko, alliance_en, alliance_kind, milestone (empty without a dated
    step), on (EDTF, empty without), dates (as each claim has it, joined with ``;``), status (of
    the step, else of the alliance), first (EDTF of the alliance's first step,
    one that has happened before one that is planned, empty without),
    claims (joined with ``;``).
    """
    steps = dataset.columns("alliance_milestones").having("on").frame([*_STEP, "claim"])
    found = [_step([row]) for row in records(steps, MilestoneClaim)]
    return _in_order(pd.DataFrame(found, columns=_COLUMNS, dtype="string"), dataset)


def _agreeing(rows: Iterable[MilestoneClaim]) -> list[list[MilestoneClaim]]:
    """Return groups of claims that can mean the same day as the precisest one of them."""
    groups: list[list[MilestoneClaim]] = []
    for row in sorted(rows, key=lambda row: _precision(read_edtf(row.on))):
        on = read_edtf(row.on)
        own = next((one for one in groups if read_edtf(one[0].on).overlaps(on)), None)
        if own is None:
            groups.append([row])
        else:
            own.append(row)
    return groups


def _precision(on: Edtf) -> tuple[int, Edtf]:
    return (on.latest - on.earliest).days, on


def _step(rows: list[MilestoneClaim]) -> tuple[str, str, str, str, str, str]:
    first = rows[0]
    dates = ";".join(dict.fromkeys(row.on for row in rows))
    claims = ";".join(row.claim for row in rows)
    return first.alliance, first.milestone, first.on, dates, first.status, claims


def _in_order(steps: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    alliances = dataset.tables["alliances"].drop_duplicates("alliance")
    undated = alliances[~alliances["alliance"].isin(steps["alliance"])]
    undated = undated.rename(columns={"claim": "claims"})[["alliance", "status", "claims"]]
    frame = pd.concat([steps, undated], ignore_index=True)
    texts = ["milestone", "on", "dates"]
    frame[texts] = frame[texts].fillna("")
    named = alliances.set_index("alliance")
    for language in dataset.languages:
        names = frame["alliance"].map(named[f"name_{language}"])
        frame[f"alliance_{language}"] = names.fillna(frame["alliance"])
    frame["alliance_kind"] = frame["alliance"].map(named["kind"]).fillna("")
    return _sorted(frame)


def _sorted(frame: pd.DataFrame) -> pd.DataFrame:
    """Sort alliances by the first step that is more than a plan, steps by their last day."""
    rows, first = list(records(frame, _Step)), dict[str, str]()
    for row in sorted((row for row in rows if row.on), key=_firmness):
        first.setdefault(row.alliance, row.on)
    frame["first"] = [first.get(alliance, "") for alliance in frame["alliance"]]
    places = [_place(row, first.get(row.alliance, "")) for row in rows]
    order = sorted(range(len(places)), key=places.__getitem__)
    return frame.iloc[order].reset_index(drop=True)


def _firmness(row: _Step) -> tuple[bool, Edtf]:
    return row.status in PLANNED, read_edtf(row.on)


def _place(row: _Step, begins: str) -> tuple[object, ...]:
    """Return what a row is sorted by; the two kinds of rows are never compared beyond the first."""
    if not row.on:
        return True, row.alliance_text.ko
    first, on = read_edtf(begins), read_edtf(row.on)
    return False, first, row.alliance_text.ko, row.alliance, on.latest, on.earliest, row.milestone
