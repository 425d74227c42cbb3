"""Rows that may have another name now: one is gone, and a new one says the same."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from dashboard.intake.name_matching import Suggestion
from dashboard.intake.proposal import Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.dataset.description import Package
    from dashboard.dataset.records import Records
    from dashboard.intake.decisions import Decisions
    from dashboard.intake.mapping import FileMapping
    from dashboard.intake.proposal import Proposal, ProposedClaim

RENAMED = "renamed"
_SUGGESTED = 3
_CERTAIN = 100
_ORGANIZATIONS = "organizations"

_Likeness = tuple[frozenset[str], frozenset[str]]
_Cells = tuple[str, "Mapping[str, str]"]
"""A claim: its table and its values."""


class _Row(Struct):
    """What the claims of a row say.

    Attributes:
        organizations: Whom they name.
        days: Their days.
        figures: Their figures, each with its table and what it measures.
        own: The values that are made of the name of the row, by table and column.
    """

    organizations: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)
    figures: set[tuple[str, str, str]] = field(default_factory=set)
    own: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def likeness(self) -> _Likeness:
        """Of whom and of which day it speaks."""
        return frozenset(self.organizations), frozenset(self.days)


def with_renames(
    proposal: Proposal, mapping: FileMapping, records: Records, decisions: Decisions, work: str
) -> Proposal:
    """Return a proposal that asks about rows which may have another name than in earlier vintages.

    A row that was decided to be an earlier one says what it says of the same thing.

    Args:
        proposal: The proposal.
        mapping: What the columns of its file mean.
        records: The dataset.
        decisions: What was decided before.
        work: What the file is a vintage of.
    """
    package = records.package
    sources = {one["source"] for one in records.of("sources") if one["work"] == work}
    earlier = _rows(
        mapping,
        package,
        (
            (one["row"], (one.table.name, one.cells))
            for one in records.data_claims
            if one["source"] in sources
        ),
    )
    gone = {key: row for key, row in earlier.items() if key not in proposal.keys}
    if not gone:
        return proposal
    now = _rows(mapping, package, ((one.row, (one.table, one.values)) for one in proposal.claims))
    asked: list[Question] = []
    olds: dict[str, Mapping[str, str]] = {}
    alike = _by_likeness(gone)
    for key, number in {one.row: one.number for one in proposal.claims}.items():
        if key in earlier:
            continue
        decided = decisions.find(RENAMED, key)
        if decided is not None:
            if decided.answer == "same" and decided.thing in gone:
                olds[key] = _exchanged(gone[decided.thing], now[key])
            continue
        found = [old for old in alike[now[key].likeness] if gone[old].figures & now[key].figures]
        if found:
            suggestions = tuple(Suggestion(one, one, _CERTAIN) for one in found[:_SUGGESTED])
            rule = "says what a row said that is gone: is it the same with another name?"
            asked.append(Question(RENAMED, number, key, rule, suggestions))
    return _with(proposal, asked, olds, _own(mapping), records)


def _is_of_a_row(question: Question) -> bool:
    """Whether a question asks what the name of a row means."""
    return question.kind == "who" and question.table != _ORGANIZATIONS


def _by_likeness(rows: Mapping[str, _Row]) -> Mapping[_Likeness, list[str]]:
    found: defaultdict[_Likeness, list[str]] = defaultdict(list)
    for key, row in rows.items():
        if row.organizations and row.days:
            found[row.likeness].append(key)
    return found


def _with(
    proposal: Proposal,
    asked: list[Question],
    olds: Mapping[str, Mapping[str, str]],
    own: frozenset[tuple[str, str]],
    records: Records,
) -> Proposal:
    """Return a proposal with questions, and with the rows that have another name now."""
    numbers = {one.number for one in proposal.claims if one.row in olds}
    answered = [one for one in proposal.questions if _is_of_a_row(one) and one.number in numbers]
    waiting, clear = {one.about for one in asked}, {one.about for one in answered}
    claims = [_told(one, olds.get(one.row, {}), own) for one in proposal.claims]
    things = [_known(one, records) if one.row in olds else None for one in claims]
    return replace(
        proposal,
        claims=tuple(
            _waiting(one, waiting, clear)
            for one, thing in zip(claims, things, strict=True)
            if thing is None
        ),
        questions=(*(one for one in proposal.questions if one not in answered), *asked),
        renamed=tuple(
            (*thing, one.row) for one, thing in zip(claims, things, strict=True) if thing
        ),
    )


def _waiting(claim: ProposedClaim, waiting: set[str], clear: set[str]) -> ProposedClaim:
    waits = tuple(one for one in claim.waits if one not in clear)
    return replace(claim, waits=(*waits, claim.row) if claim.row in waiting else waits)


def _rows(
    mapping: FileMapping, package: Package, claims: Iterable[tuple[str, _Cells]]
) -> dict[str, _Row]:
    own, whose = _own(mapping), _whose(mapping)
    found: defaultdict[str, _Row] = defaultdict(_Row)
    for key, (table, values) in claims:
        row, described = found[key], package.tables[table]
        for name, text in values.items():
            column = described.columns.get(name)
            if not text or column is None:
                continue
            if (table, name) in own:
                row.own[table, name] = text
            elif (table, name) in whose:
                row.organizations.add(text)
            elif column.holds_dates:
                row.days.add(text)
            elif column.evidence == "figure":
                row.figures.add((table, values.get("measure", name), text))
    return found


def _own(mapping: FileMapping) -> frozenset[tuple[str, str]]:
    """Return the columns whose values are made of the key of a row alone."""
    return frozenset(
        (claim.table, name)
        for claim in mapping.claims
        for name, value in claim.values.items()
        if value.kind == "identifier"
        or (value.column in mapping.key and value.thing != _ORGANIZATIONS)
    )


def _whose(mapping: FileMapping) -> frozenset[tuple[str, str]]:
    """Return the columns that name organizations."""
    return frozenset(
        (claim.table, name)
        for claim in mapping.claims
        for name, value in claim.values.items()
        if value.thing == _ORGANIZATIONS and claim.table != _ORGANIZATIONS
    )


def _exchanged(old: _Row, new: _Row) -> dict[str, str]:
    """Return what the values that are made of the name of a row were before."""
    return {new.own[place]: text for place, text in old.own.items() if place in new.own}


def _told(
    claim: ProposedClaim, olds: Mapping[str, str], own: frozenset[tuple[str, str]]
) -> ProposedClaim:
    values = {
        name: olds.get(text, text) if (claim.table, name) in own else text
        for name, text in claim.values.items()
    }
    return replace(claim, values=values)


def _known(claim: ProposedClaim, records: Records) -> tuple[str, str] | None:
    """Return the thing that a claim names, if it names one that there is and says no more."""
    table = records.package.tables[claim.table]
    name = claim.values.get(table.identity or "", "")
    if not table.is_named or records.find(claim.table, name) is None:
        return None
    return claim.table, name
