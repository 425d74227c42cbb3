"""``/api/search`` and ``/search``: what a reader types, found; the second needs no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import to_builtins
from starlette.responses import HTMLResponse, JSONResponse, Response

from dashboard.analysis.search import CLAIMS
from dashboard.i18n import Text
from dashboard.pages.page_request import read_page_request
from dashboard.pages.search import LIMIT, MOST, QUERY, groups_for, of_choice
from dashboard.requests.parameters import common
from dashboard.requests.query import parse
from dashboard.server.discovery_tags import described
from dashboard.server.endpoints import DATA, PAGE, Endpoints
from dashboard.server.markup import Html, element, joined
from dashboard.server.plain_page import plain_page
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request

    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.pages.search import Result, ResultGroup
    from dashboard.requests.choices import Choice
    from dashboard.server.services import Services


SEARCHED_ON_PAGE = (QUERY,)
"""What the address of the page says, beside what every address understands."""

_TITLE = Text("검색", "Search")
_FOUND = Text("“{text}”: 결과 {count}건", "“{text}”: results: {count}")
_FIRST = Text(
    "“{text}”: 종류별로 {most}건까지, 모두 {count}건을 표시합니다.",
    "“{text}”: {count} results are shown, at most {most} of a kind.",
)
_NONE = Text("“{text}”: 검색 결과가 없습니다.", "“{text}”: no results.")
_HINT = Text(
    "기관, 모델, 연합체, 서비스의 이름과 별칭, 주장의 수치와 표현을 한국어나 영어로 "
    "검색합니다. 초성(ㄴㅇㅂ)으로도 검색할 수 있습니다.",
    "Search organizations, models, alliances and applications by name or alias, and "
    "claims by their figures and words, in Korean or English.",
)
_MORE = Text(
    "처음 {most}건입니다. 검색어를 더하면 좁혀집니다.",
    "These are the first {most}; add a word to narrow it.",
)
_EVERY = Text("주장 목록에서 보기", "See them in the list of claims")


def searched(site: Site) -> tuple[Choice, ...]:
    """Return what an address says of a search, beside what every address understands."""
    return (QUERY, LIMIT, of_choice(site))


def search_endpoints(services: Services) -> Endpoints:
    """Return the endpoints."""
    endpoints, site = Endpoints(), services.site

    @endpoints.get("/api/search", DATA)
    def found(request: Request) -> Response:
        """Return what a text finds, a few of each kind."""
        state = parse(query_of(request), (*searched(site), *common(site.dataset)))
        view = _view(request, services)
        text = state.one("q")
        most, seen = int(state.number("limit")), site.at(view.viewpoint)
        groups = groups_for(text, most, seen, view, state.one("of"))
        headers = {"Content-Language": view.language.value}
        return JSONResponse({"query": text, "groups": to_builtins(groups)}, headers=headers)

    @endpoints.get("/search", PAGE)
    def page(request: Request) -> Response:
        """Return the same as a page."""
        choices = (*SEARCHED_ON_PAGE, *common(site.dataset))
        text = parse(query_of(request), choices).one("q")
        view = _view(request, services)
        groups = groups_for(text, MOST, site.at(view.viewpoint), view)
        base = base_of(request, services.settings)
        content = _page(text, groups, site, view, services.assets_version, base)
        return HTMLResponse(content, headers={"Content-Language": view.language.value})

    return endpoints


def _view(request: Request, services: Services) -> PageRequest:
    told = {"path": "/search", "search": request.url.query, "language": reader_of(request)}
    return read_page_request(told, services.settings.prefix, services.site.dataset)


def _page(
    text: str, groups: Sequence[ResultGroup], site: Site, view: PageRequest, version: str, base: str
) -> str:
    """Return the page.

    Args:
        text: What was looked for.
        groups: What was found.
        site: The pages, for the line of navigation.
        view: Who looks.
        version: What changes whenever a style sheet or a script does.
        base: The address of the Atlas, ``/`` at the end.
    """
    main = element(
        "main",
        element("h1", _TITLE[view.language]),
        element("p", _HINT[view.language], class_="lead-text"),
        _count(text, groups, view),
        *[_section(group, text, view) for group in groups],
        id="page",
        tabindex="-1",
        class_="prose",
    )
    asked = [("q", text)] if text else []
    tags = described(_HINT[view.language], f"{base}search", [*asked, *view.common], view.languages)
    return plain_page(_TITLE[view.language], main, site, view, version, tags)


def _count(text: str, groups: Sequence[ResultGroup], view: PageRequest) -> Html:
    if not text.strip():
        return Html("")
    count = sum(len(group.results) for group in groups)
    has_more = any(group.has_more for group in groups)
    words = _FIRST if has_more else _FOUND if count else _NONE
    told = words[view.language].format(text=text, count=count, most=MOST)
    return element("p", told, class_="count", role="status")


def _section(group: ResultGroup, text: str, view: PageRequest) -> Html:
    return element(
        "section",
        element("h2", group.title),
        element("ul", *[_entry(result) for result in group.results], class_="plain"),
        _more(group, text, view),
    )


def _entry(result: Result) -> Html:
    link = element("a", result.name, href=result.address)
    return element("li", link, " ", element("span", result.detail, class_="found-detail"))


def _more(group: ResultGroup, text: str, view: PageRequest) -> Html:
    if not group.has_more:
        return Html("")
    words = [_MORE[view.language].format(most=len(group.results))]
    if group.kind == CLAIMS:
        link = view.link("/evidence", [("q", text)])
        words += [" ", element("a", _EVERY[view.language], href=link)]
    return element("p", joined(words), class_="count")
