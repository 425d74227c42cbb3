"""What an edition would be: the rows that follow from what was decided, checked as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.articles import Article
from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.package_files import DECISIONS, faultless, with_rows
from dashboard.dataset.row_changes import row_changes
from dashboard.dataset.verification import verify_records
from dashboard.intake.decisions import written_decisions
from dashboard.intake.drafts.composition import Composition, compose
from dashboard.intake.drafts.known_names import stands_for_one_text
from dashboard.pages.desk.reading import chosen
from dashboard.store.claim_log import ClaimAcceptance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.package_files import PackageFiles
    from dashboard.dataset.recorded_decision import RecordedDecision
    from dashboard.dataset.records import Records
    from dashboard.dataset.row_changes import RowChange
    from dashboard.intake.drafts.article_details import ArticleDetails
    from dashboard.intake.drafts.history import DraftHistory
    from dashboard.pages.desk.reading import Base, TextReading


class Preview(Struct, frozen=True, eq=False):
    """What an edition would be.

    Attributes:
        base: What it changes.
        files: Its files.
        after: The dataset that it would be; none where it has faults.
        changes: What changes.
        faults: What is wrong with it.
        accepted: Who accepted which of its claims.
        decisions: What was decided about names that mean the same in every text.
    """

    base: Base
    files: PackageFiles
    after: Dataset | None
    changes: tuple[RowChange, ...] = ()
    faults: tuple[Fault, ...] = ()
    accepted: Mapping[str, ClaimAcceptance] = {}
    decisions: tuple[RecordedDecision, ...] = ()


def preview_of(
    reading: TextReading,
    files: PackageFiles,
    article: ArticleDetails,
    told: DraftHistory,
    link: Callable[[Records], Dataset],
) -> Preview:
    """Return what an edition would be.

    Args:
        reading: The text.
        files: The files that it changes.
        article: The text as a source.
        told: What was decided.
        link: Returns rows as a dataset.
    """
    base, composed = reading.base, composition(reading, article, told)
    files = with_rows(files, base.records, composed.rows)
    lasting = tuple(
        one for one in told.decisions if not stands_for_one_text(one.about, base.records)
    )
    if lasting:
        files[DECISIONS] = written_decisions([*base.decisions, *lasting])
    try:
        after = faultless(files)
    except BrokenDataset as broken:
        return Preview(base, files, None, faults=broken.faults)
    unread = tuple(verify_records(after, saved_article(reading, article)))
    if unread:
        return Preview(base, files, None, faults=unread)
    return Preview(
        base,
        files,
        link(after),
        row_changes(base.records, after),
        accepted={
            name: ClaimAcceptance(one.who, one.on) for name, one in composed.accepted.items()
        },
        decisions=lasting,
    )


def composition(reading: TextReading, article: ArticleDetails, told: DraftHistory) -> Composition:
    """Return the rows that follow from what was decided about a text."""
    drafts, history = chosen(reading, told)
    members = reading.decided(told).members(reading.members)
    return compose(reading.base.records, reading.manuscript, article, drafts, history, members)


def saved_article(reading: TextReading, article: ArticleDetails) -> dict[str, Article]:
    """Return the text as an article that fragments are looked up in, by its source."""
    source = article.distinct_from(reading.base.records).identifier
    return {source: Article(reading.manuscript.sha256, reading.manuscript.paragraphs)}
