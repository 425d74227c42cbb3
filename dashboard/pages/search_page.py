"""``/search``: what a reader types, found; every kind with its results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.search import CLAIMS
from dashboard.i18n import Text
from dashboard.pages.page import Page, Site
from dashboard.pages.search import MOST, QUERY, groups_for
from dashboard.pages.search_form import search_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.page_request import PageRequest
    from dashboard.pages.search import Result, ResultGroup
    from dashboard.requests.choices import ChoiceValues

_PATH = "/search"
_TITLE = Text("검색", "Search")
_FOUND = Text("“{text}”: 결과 {count}건", "“{text}”: results: {count}")
_FIRST = Text(
    "“{text}”: 종류별로 {most}건까지, 모두 {count}건을 표시합니다.",
    "“{text}”: {count} results are shown, at most {most} of a kind.",
)
_NONE = Text("“{text}”: 검색 결과가 없습니다.", "“{text}”: no results.")
_HINT = Text(
    "기관, 모델, 연합체, 서비스의 이름과 다른 표기, 주장의 수치와 표현을 한국어나 영어로 "
    "검색합니다. ㄴㅇㅂ 같은 초성으로도 검색할 수 있습니다.",
    "Search organizations, models, alliances and applications by name or alias, and "
    "claims by their figures and words, in Korean or English.",
)
_MORE = Text(
    "처음 {most}건만 표시했습니다. 검색어를 더 입력하면 범위를 좁힐 수 있습니다.",
    "These are the first {most}; add a word to narrow them down.",
)
_EVERY = Text("주장 목록에서 보기", "See them in the list of claims")


def search_page() -> Page:
    """Return the page of a search."""
    return Page(_PATH, _TITLE, _layout, _HINT, choices=(QUERY,), in_navigation=False)


def _layout(site: Site, view: PageRequest, state: ChoiceValues) -> Any:
    text = state.one("q")
    groups = groups_for(text, MOST, site, view)
    return html.Div(
        [
            html.H1(_TITLE[view.language]),
            html.P(_HINT[view.language], className="lead-text"),
            search_form(_PATH, (QUERY,), state, view),
            _count(text, groups, view) if text.strip() else None,
            *[_section(group, text, view) for group in groups],
        ],
        className="prose",
    )


def _count(text: str, groups: Sequence[ResultGroup], view: PageRequest) -> html.P:
    count = sum(len(group.results) for group in groups)
    has_more = any(group.has_more for group in groups)
    words = _FIRST if has_more else _FOUND if count else _NONE
    told = words[view.language].format(text=text, count=count, most=MOST)
    return html.P(told, className="count", role="status")


def _section(group: ResultGroup, text: str, view: PageRequest) -> html.Section:
    return html.Section(
        [
            html.H2(group.title),
            html.Ul([_entry(result) for result in group.results], className="plain"),
            _more(group, text, view) if group.has_more else None,
        ]
    )


def _entry(result: Result) -> html.Li:
    detail = html.Span(result.detail, className="found-detail")
    return html.Li([html.A(result.name, href=result.address), " ", detail])


def _more(group: ResultGroup, text: str, view: PageRequest) -> html.P:
    words: list[Any] = [_MORE[view.language].format(most=len(group.results))]
    if group.kind == CLAIMS:
        address = view.link("/evidence", [("q", text)])
        words += [" ", html.A(_EVERY[view.language], href=address)]
    return html.P(words, className="count")
