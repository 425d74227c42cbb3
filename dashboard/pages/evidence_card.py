"""One claim with what stands behind it, as the panel and the evidence page show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.claim_words import headline
from dashboard.analysis.evidence import Evidence, evidence
from dashboard.analysis.place import address_of, place_of
from dashboard.charting.rows_table import NEW_WORDS
from dashboard.charting.terms import term
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import plain
from dashboard.requests.urls import claim_path

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_AS_WRITTEN = Text("원문 표현", "As written")
_WHERE = Text("출처 위치", "Where")
_PLACE = Text("{publisher} {date}, {place}", "{publisher}, {date}, {place}")
_FIND = {
    True: Text("데이터 파일 보기", "Find it in the data file"),
    False: Text("기사에서 보기", "Find it in the article"),
}
_NO_ADDRESS = Text(
    "저장한 파일에 웹 주소가 없어 제목으로 찾아야 합니다.",
    "The saved file prints no web address; search for the title.",
)
_INFERRED = Text("추론 포함", "partly inferred")
_NOTE = Text("설명", "Note")
_RIVALS = Text("같은 대상의 다른 주장", "Other claims about the same subject")
_MORE = Text("그 밖 {count}건", "{count} more")
_MOST_RIVALS = 12
_DISAGREEMENT = Text("알려진 불일치", "Known disagreement")
_PAGE = Text("이 주장 페이지", "Page of this claim")


def evidence_card(claim: str, dataset: Dataset, view: PageRequest) -> html.Article:
    """Return a claim: what it says, as written, where, how sure, and who says otherwise."""
    found, language = evidence(dataset, claim), view.language
    page = html.A(_PAGE[language], href=claim_link(claim, view))
    return html.Article(
        [
            html.H2(headline(dataset, found.table, found.row)[language]),
            badges(found, dataset, view),
            particulars(found, dataset, language),
            *rivals(found, dataset, view, html.H3),
            *disagreements(found, dataset, language),
            html.P(page, className="small"),
        ],
        className="claim",
    )


def claim_link(claim: str, view: PageRequest) -> str:
    """Return the address of a claim's own page."""
    return view.link(claim_path(claim))


def particulars(found: Evidence, dataset: Dataset, language: Language) -> html.Dl:
    """Return a claim as written, where it stands, what it says, what was inferred."""
    return html.Dl(
        [
            *_entry(_AS_WRITTEN[language], html.Q(found.row["as_written"])),
            *_entry(_WHERE[language], _place(found, dataset, language)),
            *[
                part
                for title, value in found.facts
                for part in _entry(title[language], value[language])
            ],
            *_note(found, dataset, language),
        ]
    )


def _entry(title: str, content: Any) -> list[Any]:
    return [html.Dt(title), html.Dd(content)]


def badges(found: Evidence, dataset: Dataset, view: PageRequest) -> html.P:
    """Return in words what kind of claim it is, how real, how its figure is limited."""
    language = view.language
    terms = [term(dataset, name, found.row[name])[language] for name in ("status", "bound")]
    table = dataset.package.tables[found.table].title[language]
    told = [
        (table, "kind"),
        *zip(terms, (f"status-{found.row['status']}", "bound"), strict=True),
        *([(_INFERRED[language], "inferred")] if found.row["inferred"] else []),
        *([(NEW_WORDS[language], "new")] if found.claim in view.viewpoint.news(dataset) else []),
    ]
    return html.P([html.Span(text, className=f"badge-term {kind}") for text, kind in told])


def _place(found: Evidence, dataset: Dataset, language: Language) -> list[Any]:
    source = found.source
    place = _PLACE[language].format(
        publisher=dataset.publisher(source["source"], language),
        date=edtf(source["published_on"], language),
        place=place_of(found.claim, dataset)[language],
    )
    title = html.Cite(source["title"], lang=source["language"])
    address = address_of(found.claim, dataset)
    if address is None:
        return [place, html.Br(), title, html.Br(), html.Small(_NO_ADDRESS[language])]
    words = _FIND[bool(dataset.records.claims_by_id[found.claim]["row"])][language]
    link = html.A(words, href=address, rel="noreferrer", target="_blank")
    return [place, html.Br(), title, " ", link]


def _note(found: Evidence, dataset: Dataset, language: Language) -> list[Any]:
    note = dataset.records.claims_by_id[found.claim].said("note", language)
    return _entry(_NOTE[language], note) if note else []


def rivals(found: Evidence, dataset: Dataset, view: PageRequest, heading: Any) -> list[Any]:
    """Return the other claims about the same thing, under a heading; nothing without any."""
    if not found.rivals:
        return []
    return [
        heading(_RIVALS[view.language]),
        html.Ul([html.Li(_rival(claim, dataset, view)) for claim in found.rivals[:_MOST_RIVALS]]),
        *_more(len(found.rivals) - _MOST_RIVALS, view.language),
    ]


def _more(count: int, language: Language) -> list[Any]:
    """Return how many claims are not listed, nothing if all are."""
    if count <= 0:
        return []
    return [html.P(_MORE[language].format(count=plain(count, language)), className="small")]


def _rival(claim: str, dataset: Dataset, view: PageRequest) -> list[Any]:
    other, language = evidence(dataset, claim), view.language
    publisher = dataset.publisher(other.row["source"], language)
    status = term(dataset, "status", other.row["status"])[language]
    address = claim_link(claim, view)
    return [html.A(html.Q(other.row["as_written"]), href=address), f" {publisher} · {status}"]


def disagreements(found: Evidence, dataset: Dataset, language: Language) -> list[Any]:
    """Return the known disagreements that a claim is part of."""
    known = dataset.tables["disagreements"].set_index("disagreement")
    return [
        html.P(
            [
                html.Strong(f"{_DISAGREEMENT[language]}: {known[f'title_{language}'][name]}. "),
                known[f"explanation_{language}"][name],
            ],
            className="disagreement",
        )
        for name in found.disagreements
    ]
