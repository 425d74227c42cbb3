"""From a manuscript to drafts: each figure and each date, with what it is probably about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.i18n.edtf import Edtf, read_edtf
from dashboard.intake.drafts.date_rules import dated_findings
from dashboard.intake.drafts.draft import AllianceMembers, Draft, DraftQuestion, NameMention, Span
from dashboard.intake.drafts.figure_drafts import ELSEWHERE, figure_drafts
from dashboard.intake.drafts.figure_rules import (
    GROWTH,
    MARKET,
    MEMBERS,
)
from dashboard.intake.drafts.fragments import settled_status, status_of, with_fragments
from dashboard.intake.drafts.members import enumerated_members
from dashboard.intake.drafts.mentions import MentionIndex
from dashboard.intake.drafts.merging import merged
from dashboard.intake.drafts.named_alliances import NamedAlliances
from dashboard.intake.drafts.rivals import with_rivals
from dashboard.intake.drafts.scene import Scene, read_scenes
from dashboard.intake.drafts.subject_columns import SUBJECT_COLUMNS
from dashboard.intake.drafts.subjects import maker_of
from dashboard.intake.drafts.text_paragraphs import read_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.recorded_decision import RecordedDecision
    from dashboard.dataset.records import Records
    from dashboard.intake.texts.manuscript import Manuscript


def propose_drafts(
    manuscript: Manuscript, records: Records, decisions: Iterable[RecordedDecision] = ()
) -> tuple[Draft, ...]:
    """Return a draft for every figure and date of a text that may be a claim, in its order.

    Args:
        manuscript: The text; where it has no `published_on`, relative dates stay open.
        records: The dataset: its names, and its claims as rivals.
        decisions: What was decided about names.
    """
    published = _published(manuscript)
    paragraphs = read_paragraphs(manuscript, published)
    mentions = MentionIndex(paragraphs, records, decisions).all
    scenes = read_scenes(paragraphs, mentions)
    alliances = NamedAlliances(scenes)
    found = [
        draft
        for index, scene in enumerate(scenes)
        for draft in _of_scene(scene, _following(scenes, index), alliances, records)
    ]
    originals = {one.number: one for one in paragraphs}
    headings = {one.number for one in paragraphs if one.is_heading}
    distinct = merged(found, headings)
    quoted = (with_fragments(one, originals, records) for one in _numbered(distinct))
    return tuple(with_rivals(draft, records, manuscript) for draft in quoted)


def find_mentions(
    manuscript: Manuscript, records: Records, decisions: Iterable[RecordedDecision] = ()
) -> tuple[NameMention, ...]:
    """Return the names in a text, in their order: organizations, models, alliances, services."""
    paragraphs = read_paragraphs(manuscript, _published(manuscript))
    found = MentionIndex(paragraphs, records, decisions).all
    return tuple(
        one.mention
        for placed in found.values()
        for one in placed
        if not one.is_unnamed and one.table != "subject"
    )


def find_members(
    manuscript: Manuscript, records: Records, decisions: Iterable[RecordedDecision] = ()
) -> tuple[AllianceMembers, ...]:
    """Return the alliances whose members a text enumerates, with these."""
    paragraphs = read_paragraphs(manuscript, _published(manuscript))
    mentions = MentionIndex(paragraphs, records, decisions).all
    return tuple(enumerated_members(read_scenes(paragraphs, mentions)))


def _published(manuscript: Manuscript) -> Edtf | None:
    try:
        return read_edtf(manuscript.published_on) if manuscript.published_on else None
    except ValueError:
        return None


def _following(scenes: tuple[Scene, ...], index: int) -> Scene | None:
    """Return the sentence behind another one in its paragraph."""
    after = scenes[index + 1] if index + 1 < len(scenes) else None
    is_same = after and after.paragraph.number == scenes[index].paragraph.number
    return after if is_same else None


def _of_scene(
    scene: Scene, following: Scene | None, alliances: NamedAlliances, records: Records
) -> Iterator[Draft]:
    found = [_with_named_alliance(one, scene, alliances) for one in figure_drafts(scene, records)]
    yield from found
    if not {draft.table for draft in found} & {MARKET, GROWTH} or scene.conferences:
        yield from _of_dates(scene, following, alliances, records)


def _with_named_alliance(draft: Draft, scene: Scene, alliances: NamedAlliances) -> Draft:
    """Return how many an alliance has, where the text names it elsewhere, as another figure.

    The row of an alliance cites where it is named.
    """
    owner = scene.topic_before(draft.span.start, ("organizations",))
    if draft.table != MEMBERS or owner is None or _is_named(draft, scene):
        return draft
    named = alliances.of_owner(owner.mention.name)
    if named is None:
        return draft
    values = {"value": draft.values["stated_members"], "measure": "stated_members"}
    subjects = (named.mention, *draft.subjects)
    asked = DraftQuestion("subject", ELSEWHERE.format(name=named.mention.name))
    return replace(
        draft,
        table="metrics",
        values={**values, "unit": "company"},
        subjects=subjects,
        subject_column="subject",
        questions=(*draft.questions, asked),
    )


def _is_named(draft: Draft, scene: Scene) -> bool:
    return any(one.mention == draft.subject and not one.is_unnamed for one in scene.own)


def _of_dates(
    scene: Scene, following: Scene | None, alliances: NamedAlliances, records: Records
) -> Iterator[Draft]:
    for found in dated_findings(scene, following, alliances):
        values = {found.column: found.date}
        if found.step:
            values["milestone"] = found.step
        yield Draft(
            identifier="",
            table=found.table,
            span=Span(scene.paragraph.number, found.start, found.end),
            fragments=(),
            values=values,
            subjects=(found.subject,),
            status=settled_status(status_of(scene, found.end, records), values, scene),
            others=maker_of((found.subject,), scene, found.start),
            on=found.date,
            questions=(),
            subject_column=SUBJECT_COLUMNS[found.table],
        )


def _numbered(drafts: tuple[Draft, ...]) -> Iterator[Draft]:
    counts: dict[int, int] = {}
    for draft in drafts:
        counts[draft.paragraph] = counts.get(draft.paragraph, 0) + 1
        yield replace(draft, identifier=f"{draft.paragraph}-{counts[draft.paragraph]}")
