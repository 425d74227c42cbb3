"""A claim's own page, at an address that stays: what it says and how that was read."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.claim_words import headline
from dashboard.analysis.evidence import claim_row, evidence
from dashboard.analysis.normalization import Derivation, DerivationStep, StepKind, normalization
from dashboard.analysis.place import place_of
from dashboard.charting.evidence_of_marks import users_of
from dashboard.dataset.collections import credits_of
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.pages.copy_item import copy_item
from dashboard.pages.evidence_card import badges, disagreements, particulars, rivals
from dashboard.pages.page import Page, PageFamily, Site
from dashboard.pages.share_texts import Cited, citation
from dashboard.pages.things import thing_links
from dashboard.pages.vintages import other_vintages
from dashboard.requests.urls import chart_path, claim_path, url

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

_TITLE = Text("{about} ({publisher}, {place})", "{about} ({publisher}, {place})")
_SUMMARY = Text(
    "{title}. 원문 표현, 그 표현이 값이 된 과정, 이 주장을 사용하는 차트.",
    "{title}. The words of the source, how they became a value, and the charts that use it.",
)
_EVERY = Text("← 모든 주장", "← All claims")
_UNSEEN = Text(
    "선택한 컬렉션과 날짜, 규칙에서는 이 주장이 표시되지 않습니다. 아래는 모든 출처를 "
    "기준으로 한 내용입니다.",
    "This claim is not shown under the chosen collections, day and rule. Below it is shown as of "
    "all sources.",
)
_STEPS = Text("원문 표현에서 값까지", "From wording to value")
_STEPS_LEAD = Text(
    "출처의 표현을 데이터의 값으로 옮긴 과정입니다. 데이터를 읽을 때마다 다시 계산해 확인합니다.",
    "How the wording of the source became the value; recomputed and checked "
    "whenever the dataset is loaded.",
)
_CHARTS = Text("이 주장을 사용하는 차트", "Charts that use this claim")
_CHARTS_LEAD = Text("기본 설정 기준입니다.", "With default settings.")
_NO_CHART = Text(
    "기본 설정에서 이 주장을 사용하는 차트는 없습니다.",
    "No chart uses it with default settings.",
)
_THINGS = Text("주장의 대상", "Subject of the claim")
_ACCEPTED = Text("편집자 확인: {who}, {day}", "Accepted by {who}, {day}")
_DAY = len("2026-11-30")
_CITE = Text("인용", "Cite")
_AS_TEXT = Text("문장", "Text")
_ADDRESS = Text("주소", "Address")


def claim_pages() -> PageFamily:
    """Return the pages of all claims."""
    return PageFamily(claim_path("{claim}"), _page)


def _page(dataset: Dataset, claim: str) -> Page | None:
    if claim not in dataset.library.records.claims_by_id:
        return None

    def layout(site: Site, view: PageRequest, _state: ChoiceValues) -> Any:
        return _layout(claim, site, view)

    title = _title(dataset.library, claim)
    summary = _SUMMARY.format(title=title)
    return Page(claim_path(claim), title, layout, in_navigation=False, summary=summary)


def _title(dataset: Dataset, claim: str) -> Text:
    table, row = claim_row(dataset, claim)
    publisher = dataset.publisher_text(row["source"])
    about = headline(dataset, table, row)
    return _TITLE.format(about=about, publisher=publisher, place=place_of(claim, dataset))


def _layout(claim: str, site: Site, view: PageRequest) -> html.Div:
    language = view.language
    is_seen = claim in site.dataset.records.claims_by_id
    dataset = site.dataset if is_seen else site.dataset.library
    found = evidence(dataset, claim)
    return html.Div(
        [
            html.P(html.A(_EVERY[language], href=view.link("/evidence")), className="trail"),
            html.H1(headline(dataset, found.table, found.row)[language]),
            None if is_seen else html.P(_UNSEEN[language], className="disagreement"),
            html.Article(
                [
                    badges(found, dataset, view),
                    particulars(found, dataset, language),
                    *_accepted(claim, site, view),
                    *disagreements(found, dataset, language),
                ],
                className="claim claim-page",
            ),
            html.H2(_STEPS[language]),
            html.P(_STEPS_LEAD[language], className="lead-text"),
            normalization_table(dataset, claim, language),
            *other_vintages(claim, dataset, view),
            *rivals(found, dataset, view, html.H2),
            html.H2(_CHARTS[language]),
            *_charts(claim, site, view),
            html.H2(_THINGS[language]),
            html.Ul(thing_links(claim, dataset, site, view), className="plain"),
            html.H2(_CITE[language]),
            *_cite(claim, site, view),
        ],
        className="prose",
    )


def _accepted(claim: str, site: Site, view: PageRequest) -> list[html.P]:
    """Return who accepted a claim, and when, where the dataset says that readers are told."""
    found = site.claims.acceptance(claim) if site.identity.names_editors else None
    if found is None:
        return []
    day = edtf(found.at[:_DAY], view.language)
    words = _ACCEPTED[view.language].format(who=found.who, day=day)
    return [html.P(words, className="small")]


def _charts(claim: str, site: Site, view: PageRequest) -> list[Any]:
    users = users_of(claim, site.catalogue, site.renderer)
    if not users:
        return [html.P(_NO_CHART[view.language], className="lead-text")]
    links = [
        html.Li(html.A(chart.name[view.language], href=view.link(chart_path(chart.id))))
        for chart in users
    ]
    return [
        html.P(_CHARTS_LEAD[view.language], className="lead-text"),
        html.Ul(links, className="plain"),
    ]


def _cite(claim: str, site: Site, view: PageRequest) -> list[Any]:
    title = _title(site.dataset.library, claim)[view.language]
    address = url(view.base, claim_path(claim))
    today = view.today or datetime.now(UTC).date()
    credited = tuple(credits_of(site.dataset.library, [claim]))
    cited = Cited(claim, title, site.identity, address, today, credited)
    return [
        copy_item("claim-citation", _AS_TEXT, citation(cited, view.language), view.language),
        copy_item("claim-address", _ADDRESS, address, view.language),
    ]


_EXPONENT = re.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_READ_COLUMN = Text("열", "Column")
_WAY = Text("과정", "Steps")
_NOTHING_READ = Text(
    "옮길 수치나 날짜, 이름이 없습니다.",
    "There is no figure, date or name to read.",
)


def normalization_table(dataset: Dataset, claim: str, language: Language) -> Any:
    """Return how each value of a claim came about."""
    derivations = normalization(dataset, claim)
    if not derivations:
        return html.P(_NOTHING_READ[language])
    heads = html.Tr([html.Th(words[language], scope="col") for words in (_READ_COLUMN, _WAY)])
    rows = [_derivation_row(one, language) for one in derivations]
    return html.Table([html.Thead(heads), html.Tbody(rows)], className="derivations")


def _derivation_row(derivation: Derivation, language: Language) -> html.Tr:
    steps = html.Ol([html.Li(_derivation_step(step, language)) for step in derivation.steps])
    return html.Tr([html.Th(derivation.title[language], scope="row"), html.Td(steps)])


def _derivation_step(step: DerivationStep, language: Language) -> Any:
    text = step.words[language]
    if step.kind is StepKind.WRITTEN:
        return html.Q(text, lang="ko")
    return html.Strong(text) if step.kind is StepKind.VALUE else html.Span(_raised(text))


def _raised(text: str) -> list[Any]:
    """Return text with its exponents raised: fonts draw the letters for them unevenly."""
    parts = _EXPONENT.split(text)
    return [html.Sup(one.translate(_PLAIN)) if _EXPONENT.fullmatch(one) else one for one in parts]
