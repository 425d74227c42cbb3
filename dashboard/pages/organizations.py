"""Every organization, found by any of its names, with how much the articles say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.organizations.counts import counted_organizations, searched
from dashboard.analysis.records import records
from dashboard.charting.terms import countries, country, options_of, term
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain
from dashboard.pages.attributes import data
from dashboard.pages.organization.family import COUNTED, CountedOrganization, counts_of
from dashboard.pages.page import Page, Site
from dashboard.pages.rows import ColumnHeading, rows_table
from dashboard.pages.search_form import NARROWED, narrowed_count, search_form
from dashboard.requests.choices import Choice, Kind, Option

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

PATH = "/organizations"
MOST = 200
"""So many organizations are listed; a page must not grow with the dataset."""

_TITLE = Text("기관", "Organizations")
_LEAD = Text(
    "출처에 나온 기관과 기관별 수록 건수입니다. 이름을 선택하면 모델과 연합체, 투자, "
    "서비스, 근거를 한곳에서 볼 수 있습니다.",
    "The organizations named in the sources, with how much is reported on each. "
    "Select a name for its models, alliances, investments, applications and evidence.",
)
_FOUND = Text("기관 {shown}곳", "Organizations: {shown}")
_OF = Text("기관 {shown}곳(전체 {every}곳)", "Organizations: {shown} of {every}")
_FIRST = Text(
    "처음 {most}곳만 표시합니다. 이름을 검색해 좁힐 수 있습니다.",
    "Only the first {most} are shown; a search narrows them.",
)
_NOTHING = Text(
    "검색 조건에 맞는 기관이 없습니다.",
    "No organization matches.",
)
_NOBODY = Text(
    "선택한 날짜까지 발행된 출처에는 기관이 나오지 않습니다.",
    "No source published by then names an organization.",
)
_EVERY = Text("전체 기관 보기", "All organizations")
_ANY = Text("전체", "All")
_NAMED = {"name": ColumnHeading(Text("기관", "Organization"))}
_PLAIN = (ColumnHeading(Text("종류", "Kind")), ColumnHeading(Text("국가", "Country")))


def _kinds(dataset: Dataset) -> tuple[Option, ...]:
    used = options_of("organization_kind", "organizations", "kind")(dataset)
    return (Option("", _ANY), *used)


def _countries(dataset: Dataset) -> tuple[Option, ...]:
    return (Option("", _ANY), *countries(dataset.tables["organizations"]["country"].dropna()))


CHOICES = (
    Choice("q", Kind.TEXT, Text("이름·다른 표기 검색", "Search names and aliases"), ""),
    Choice("kind", Kind.ONE, Text("종류", "Kind"), "", _kinds),
    Choice("country", Kind.ONE, Text("국가", "Country"), "", _countries),
    Choice(
        "sort",
        Kind.ONE,
        Text("정렬", "Sort"),
        "claims",
        tuple(Option(name, head.words) for name, head in (_NAMED | COUNTED).items()),
    ),
)


def organizations_page() -> Page:
    """Return the page of all organizations."""
    return Page(PATH, _TITLE, _layout, choices=CHOICES, summary=_LEAD)


def _layout(site: Site, view: PageRequest, state: ChoiceValues) -> Any:
    dataset, language = site.dataset, view.language
    choices = [choice.resolved(dataset) for choice in CHOICES]
    every = counted_organizations(dataset)
    found = matching(dataset, state, language)
    return html.Div(
        [
            html.H1(_TITLE[language]),
            html.P(_LEAD[language], className="lead-text"),
            search_form(PATH, choices, state, view, narrows=len(found) <= MOST),
            html.P(
                [_count(len(found), len(every), language), narrowed_count(language)],
                className="count",
            ),
            html.Div(_table(found, dataset, state, view), id=NARROWED)
            if len(found)
            else _nothing(view, is_empty=every.empty),
        ]
    )


def matching(dataset: Dataset, state: ChoiceValues, language: Language) -> pd.DataFrame:
    """Return the organizations that a state asks for, in its order.

    Columns: those of ``counted_organizations``.
    """
    frame = searched(counted_organizations(dataset), state.one("q"))
    for name in ("kind", "country"):
        if state.one(name):
            frame = frame[frame[name] == state.one(name)]
    named = f"name_{language}"
    by = state.one("sort")
    if by == "name":
        return frame.sort_values(named, kind="stable")
    return frame.sort_values([by, named], ascending=[False, True], kind="stable")


def _count(shown: int, every: int, language: Language) -> str:
    words = _FOUND if shown == every else _OF
    counted = words[language].format(shown=plain(shown, language), every=plain(every, language))
    more = f" {_FIRST[language].format(most=plain(MOST, language))}" if shown > MOST else ""
    return f"{counted}.{more}" if more else counted


def _nothing(view: PageRequest, *, is_empty: bool) -> html.Div:
    words = _NOBODY if is_empty else _NOTHING
    link = html.A(_EVERY[view.language], href=view.link(PATH))
    return html.Div([html.P(words[view.language]), html.P(link)], className="unsaid")


def _table(
    found: pd.DataFrame, dataset: Dataset, state: ChoiceValues, view: PageRequest
) -> html.Div:
    shown = list(records(found.head(MOST), CountedOrganization))
    heads = [
        *[_head(name, head, state, view) for name, head in _NAMED.items()],
        *_PLAIN,
        *[_head(name, head, state, view) for name, head in COUNTED.items()],
    ]
    rows = [_row(row, dataset, view) for row in shown]
    marks = [data(spelled=row.spelled) for row in shown]
    return rows_table(_TITLE[view.language], heads, rows, view.language, marks)


def _head(name: str, head: ColumnHeading, state: ChoiceValues, view: PageRequest) -> ColumnHeading:
    own = [(one.name, state.one(one.name)) for one in CHOICES[:-1] if state.one(one.name)]
    order = "ascending" if name == "name" else "descending"
    return ColumnHeading(
        head.words,
        head.is_number,
        view.link(PATH, [*own, ("sort", name)]),
        order if state.one("sort") == name else "",
    )


def _row(row: CountedOrganization, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    other = Language.EN if language.is_korean else Language.KO
    name, translated = row.name_text[language], row.name_text[other]
    same = [html.Small(translated, lang=other.value)] if translated != name else []
    return [
        [html.A(name, href=view.link(f"{PATH}/{row.organization}")), *same],
        html.Span(term(dataset, "organization_kind", row.kind)[language], className="nowrap"),
        html.Span(country(row.country)[language], className="nowrap") if row.country else "",
        *counts_of(row, language),
    ]
