"""What came and went, by edition."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.change_words import (
    KINDS,
    ChangeWords,
    counts_in_words,
    describe_change,
)
from dashboard.dataset.row_changes import ChangeKind, RowChange
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.pages.links import ReferenceLink
from dashboard.pages.page import Page
from dashboard.requests.urls import CHANGES, CHANGES_FEED, CHANGES_JSON, claim_path

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues
    from dashboard.store.values import EditionChanges

TITLE = Text("변경 이력", "Changes")
LEAD = Text(
    "데이터셋은 검사를 마친 에디션으로 발행됩니다. 에디션마다 추가하거나 변경하거나 철회한 "
    "주장을 최근 것부터 싣습니다.",
    "The dataset is published in editions, each of them checked as a whole. What every edition "
    "added, changed and withdrew is listed here, the newest first.",
)
NO_EDITIONS = Text(
    "이 데이터셋은 에디션으로 발행되지 않아 변경 이력이 남지 않습니다. 지금 보고 있는 데이터셋의 "
    "버전은 {version}입니다.",
    "This dataset is not published in editions, so no changes are recorded. What is shown is "
    "version {version} of the dataset.",
)
_EDITION = Text("에디션 {version}", "Edition {version}")
_FROM = Text("에디션 {version} ({day})", "Edition {version} ({day})")
_RESTORES = Text("에디션 {version}의 내용으로 되돌렸습니다.", "It restores edition {version}.")
_FURTHER = Text("그 밖의 주장 {count}건", "{count} further claims")
_FEED, _JSON = Text("Atom 피드", "Atom feed"), Text("JSON", "JSON")


@dataclass(frozen=True, slots=True)
class DescribedEdition:
    """An edition in words.

    Attributes:
        title: What it is called.
        summary: How many claims it changed, and whether it brings an earlier one back.
        why: Why it was published, in the words of who did it.
        changes: Its changes that are told one by one, in words.
        further: How many claims it changed beside them.
    """

    title: Text
    summary: Text
    why: str
    changes: tuple[tuple[RowChange, ChangeWords], ...]
    further: int

    @property
    def further_words(self) -> Text:
        """How many further claims there are."""
        return _FURTHER.format(count=f"{self.further:,}")


def describe_edition(listed: EditionChanges, dataset: Dataset) -> DescribedEdition:
    """Return an edition in words.

    Args:
        listed: The edition and the first of its changes.
        dataset: The dataset whose names are used.
    """
    edition = listed.edition
    counts = {
        ChangeKind.NEW: edition.new,
        ChangeKind.CHANGED: edition.changed,
        ChangeKind.WITHDRAWN: edition.withdrawn,
    }
    is_first = edition.base is None
    counted = counts_in_words(edition.claims, counts, is_first=is_first)
    told = sum(change.is_claim for change in listed.changes)
    restores = edition.restores and _RESTORES.format(version=edition.restores)
    return DescribedEdition(
        title=_EDITION.format(version=edition.version),
        summary=Text.of(lambda one: f"{counted[one]}. {restores[one]}") if restores else counted,
        why=edition.why,
        changes=tuple((one, describe_change(one, dataset)) for one in listed.changes),
        further=0 if is_first else sum(counts.values()) - told,
    )


def changes_page(*, is_listed: bool) -> Page:
    """Return the page of changes.

    Args:
        is_listed: Whether there are editions, so that the line of navigation leads to it.
    """
    return Page(CHANGES, TITLE, _layout, in_navigation=is_listed, summary=LEAD)


def _layout(site: Site, view: PageRequest, _state: ChoiceValues) -> Any:
    language = view.language
    if not site.history:
        before, after = NO_EDITIONS[language].split("{version}")
        version = html.Span(site.dataset.version, className="unbroken")
        words = html.P([before, version, after], className="lead-text")
        return html.Div([html.H1(TITLE[language]), words])
    return html.Div(
        [
            html.H1(TITLE[language]),
            html.P(LEAD[language], className="lead-text"),
            html.P(
                [
                    _link(CHANGES_FEED, _FEED, site, view),
                    " · ",
                    _link(CHANGES_JSON, _JSON, site, view),
                ]
            ),
            *map(partial(_section, site=site, view=view), site.history),
        ]
    )


def _link(path: str, words: Text, site: Site, view: PageRequest) -> html.A:
    link = ReferenceLink(path.removeprefix("/"), (("lang", view.language.value),))
    token = site.features.token("dataset")
    return html.A(words[view.language], href=link.opened_by(token).under(view.prefix))


def _section(listed: EditionChanges, site: Site, view: PageRequest) -> html.Section:
    language, edition = view.language, listed.edition
    described = describe_edition(listed, site.dataset.library)
    day = edtf(edition.at[:10], language)
    further = [html.Li(described.further_words[language])] if described.further else []
    changes = [_change(*one, site, view) for one in described.changes]
    return html.Section(
        [
            html.H2(_FROM[language].format(version=edition.version, day=day)),
            html.P(described.summary[language], className="count"),
            *([html.P(described.why)] if described.why else []),
            *([html.Ul([*changes, *further], className="plain")] if changes or further else []),
        ],
        id=f"edition-{edition.version}",
    )


def _change(change: RowChange, words: ChangeWords, site: Site, view: PageRequest) -> html.Li:
    language = view.language
    about: Any = words.about[language]
    if change.is_claim and change.key in site.dataset.library.records.claims_by_id:
        about = html.A(about, href=view.link(claim_path(change.key)))
    says = " · ".join(one[language] for one in words.says)
    return html.Li(
        [
            html.Span(KINDS[change.kind][language], className="badge-term kind"),
            f" {words.table[language]}: ",
            about,
            " ",
            html.Span(says, className="found-detail"),
        ]
    )
