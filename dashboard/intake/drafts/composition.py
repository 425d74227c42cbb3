"""From a text, its drafts and what was decided about them to the rows of tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.dataset.contradictions import contradictions
from dashboard.dataset.records import Record, Records
from dashboard.i18n import Text
from dashboard.intake.drafts.claim_writer import ClaimWriter
from dashboard.intake.drafts.history import ACCEPT, MEMBER
from dashboard.intake.drafts.name_questions import SAME
from dashboard.intake.drafts.new_things import NewThings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.intake.addition import Cells
    from dashboard.intake.drafts.article_details import ArticleDetails
    from dashboard.intake.drafts.draft import AllianceMembers, Draft
    from dashboard.intake.drafts.history import Action, DraftHistory
    from dashboard.intake.texts.manuscript import Manuscript

PAIR = 2
_NO_OUTCOME = Text("결과를 전한 기사가 아직 없습니다.", "No article says yet what came of it.")
_DISAGREE = Text("{name}: 출처에 따라 다른 값", "{name}: different values by source")
_EXPLAINED = Text("출처마다 전한 값이 다릅니다.", "The sources give different values.")


@dataclass(frozen=True, slots=True)
class Composition:
    """The rows that follow from what was decided.

    Attributes:
        rows: The rows of every table that changes, whole, by column; what `with_rows`
            and `replace_dataset` take.
        claims: The identifiers of the claims that were added, in the order of the drafts.
        of_drafts: The claim that each accepted draft became, by the draft's identifier.
        accepted: What was done to accept a claim; what only came with it is not among them.
    """

    rows: Mapping[str, list[Cells]]
    claims: tuple[str, ...]
    of_drafts: Mapping[str, str]
    accepted: Mapping[str, Action]


def compose(
    records: Records,
    manuscript: Manuscript,
    article: ArticleDetails,
    drafts: Iterable[Draft],
    history: DraftHistory,
    members: Iterable[AllianceMembers] = (),
) -> Composition:
    """Return the rows of a dataset with those of the accepted drafts of one text.

    Things that are named and not there yet get rows, plans a row of `outcomes`, contradictions a
    row of `disagreements`. Whether all of it is without a fault is for the checks to say.

    Args:
        records: The dataset.
        manuscript: The text.
        article: The text as a source.
        drafts: The drafts of the text.
        history: What was decided about them.
        members: The members of alliances that the text enumerates.
    """
    known, article = list(drafts), article.distinct_from(records)
    states = history.states(one.identifier for one in known)
    foretold = [one.subject for one in known if one.table == "market_forecasts"]
    forecasters = {one.key for one in foretold if one is not None}
    things = NewThings(records, history.things, forecasters)
    for one in history.decisions:
        if one.answer == SAME:
            things.spell(one.table, one.thing, one.about)
    writer = ClaimWriter(records, manuscript, article, things)
    of_drafts: dict[str, str] = {}
    accepted: dict[str, Action] = {}
    done = {one.about: one for one in history.in_force if one.kind in (ACCEPT, MEMBER)}
    enumerated = tuple(members)
    for (alliance, organization), changes in history.members.items():
        claim = writer.write_member(alliance, organization, changes.get("role", ""), enumerated)
        accepted[claim] = done[f"{alliance}/{organization}"]
    for draft in known:
        state = states[draft.identifier]
        if state.is_accepted:
            of_drafts[draft.identifier] = claim = writer.write(draft, state.changes)
            accepted[claim] = done[draft.identifier]
    writer.write_things()
    tables = {*writer.added, *(table for table, _ in things.respelled)}
    rows = {name: [_respelled(one, things) for one in records.of(name)] for name in tables}
    for name, added in writer.added.items():
        rows[name] += added
    _add(rows, records, "sources", [article.row])
    _add(rows, records, "exchange_rates", writer.support.rates)
    _add(rows, records, "outcomes", _outcomes(writer))
    _add(rows, records, "disagreements", _disagreements(records, rows, writer))
    changed = {
        name: own
        for name, own in rows.items()
        if own != [dict(one.cells) for one in records.of(name)]
    }
    return Composition(changed, tuple(writer.claims), of_drafts, accepted)


def _respelled(record: Record, things: NewThings) -> Cells:
    identity = record.table.identity
    key = (record.table.name, record[identity] if identity else "")
    return dict(things.respelled.get(key, record.cells))


def _add(
    rows: dict[str, list[Cells]], records: Records, table: str, added: Iterable[Cells]
) -> None:
    before = rows.get(table) or [dict(one.cells) for one in records.of(table)]
    key = records.package.tables[table].primary_key
    taken = {tuple(one[name] for name in key) for one in before}
    new = [one for one in added if tuple(one[name] for name in key) not in taken]
    rows[table] = [*before, *new]


def _outcomes(writer: ClaimWriter) -> Iterator[Cells]:
    for table, added in writer.added.items():
        for cells in added:
            if cells["status"] == "planned" and table not in ("organizations", "memberships"):
                yield {
                    "promise": cells["claim"],
                    "outcomes": "",
                    "verdict": "unknown",
                    "explanation_ko": _NO_OUTCOME.ko,
                    "explanation_en": _NO_OUTCOME.en,
                }


def _disagreements(
    records: Records, rows: Mapping[str, list[Cells]], writer: ClaimWriter
) -> Iterator[Cells]:
    """Yield a disagreement for each new claim that contradicts another one."""
    recorded = {frozenset(one.entries("claims")) for one in records.of("disagreements")}
    yield from _counts(records, rows, recorded)
    for name in writer.added:
        table = records.package.tables[name]
        if table.quantity is None:
            continue
        made = [Record.of(table, 0, one) for one in rows[name]]
        kind = "date" if table.quantity.is_date else "figure"
        for one, other in contradictions(made, table.quantity):
            pair = {one["claim"], other["claim"]}
            if pair & set(writer.claims) and not any(pair <= known for known in recorded):
                yield _disagreement(sorted(pair), kind, one[table.claim_parts[0]])


def _counts(
    records: Records, rows: Mapping[str, list[Cells]], recorded: set[frozenset[str]]
) -> Iterator[Cells]:
    """Yield a disagreement for each number of members that is not that of those listed."""

    def of(table: str) -> list[Cells]:
        return rows.get(table) or [dict(one.cells) for one in records.of(table)]

    listed: dict[str, list[Cells]] = {}
    for one in of("memberships"):
        listed.setdefault(one["alliance"], []).append(one)
    stated = [(one["claim"], one["alliance"], one["stated_members"]) for one in of("alliances")]
    metrics = [one for one in of("metrics") if one["measure"] == "stated_members"]
    stated += [(one["claim"], one["subject"], one["value"]) for one in metrics]
    for claim, alliance, number in stated:
        members = listed.get(alliance, [])
        count = len({one["organization"] for one in members})
        if (
            number
            and members
            and number != str(count)
            and not any(claim in one for one in recorded)
        ):
            claims = sorted({claim, *(one["claim"] for one in members)})
            yield _disagreement(claims, "count", alliance)


def _disagreement(claims: list[str], kind: str, name: str) -> Cells:
    title = _DISAGREE.format(name=name)
    return {
        "disagreement": f"{claims[0]}-{len(claims)}" if len(claims) > PAIR else "-".join(claims),
        "title_ko": title.ko,
        "title_en": title.en,
        "kind": kind,
        "claims": ";".join(claims),
        "explanation_ko": _EXPLAINED.ko,
        "explanation_en": _EXPLAINED.en,
    }
