"""``/api/search`` and ``/search``: what a reader types, found; the second needs no script."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse, JSONResponse, Response

from dashboard.pages.page_request import read_page_request
from dashboard.pages.search import LIMIT, MOST, QUERY, groups_for
from dashboard.requests.parameters import common
from dashboard.requests.query import parse
from dashboard.server.endpoints import Endpoints
from dashboard.server.requests import base_of, query_of, reader_of
from dashboard.server.search_page import search_page

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.pages.page_request import PageRequest
    from dashboard.pages.search import ResultGroup
    from dashboard.server.services import Services

SEARCHED, SEARCHED_ON_PAGE = (QUERY, LIMIT), (QUERY,)
"""What an address says of a search, beside what every address understands."""


def search_routes(services: Services) -> Endpoints:
    """Return the routes."""
    endpoints, site = Endpoints(), services.site

    @endpoints.get("/api/search")
    def found(request: Request) -> Response:
        """Return what a text finds, a few of each kind."""
        state = parse(query_of(request), (*SEARCHED, *common(site.dataset.languages)))
        view = _view(request, services)
        text = state.one("q")
        groups = groups_for(text, int(state.number("limit")), site.at(view.viewpoint), view)
        headers = {"Content-Language": view.language.value}
        return JSONResponse({"query": text, "groups": list(map(_written, groups))}, headers=headers)

    @endpoints.get("/search")
    def page(request: Request) -> Response:
        """Return the same as a page."""
        choices = (*SEARCHED_ON_PAGE, *common(site.dataset.languages))
        text = parse(query_of(request), choices).one("q")
        view = _view(request, services)
        groups = groups_for(text, MOST, site.at(view.viewpoint), view)
        base = base_of(request, services.settings)
        content = search_page(text, groups, site, view, services.assets_version, base)
        return HTMLResponse(content, headers={"Content-Language": view.language.value})

    return endpoints


def _view(request: Request, services: Services) -> PageRequest:
    told = {"path": "/search", "search": request.url.query, "language": reader_of(request)}
    return read_page_request(told, services.settings.prefix, services.site.dataset.languages)


def _written(group: ResultGroup) -> dict[str, object]:
    return asdict(group)
