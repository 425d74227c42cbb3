"""``/api/search``: what a text finds, a few of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import to_builtins
from starlette.responses import JSONResponse, Response

from dashboard.pages.page_request import read_page_request
from dashboard.pages.search import LIMIT, QUERY, groups_for, of_choice
from dashboard.requests.parameters import common
from dashboard.requests.query import parse
from dashboard.server.endpoints import DATA, Endpoints
from dashboard.server.requests import query_of, reader_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.pages.page import Site
    from dashboard.requests.choices import Choice
    from dashboard.server.services import Services


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
        told = {"path": "/search", "search": request.url.query, "language": reader_of(request)}
        view = read_page_request(told, services.settings.prefix, site.dataset)
        text, most = state.one("q"), int(state.number("limit"))
        groups = groups_for(text, most, site.at(view.viewpoint), view, state.one("of"))
        headers = {"Content-Language": view.language.value}
        return JSONResponse({"query": text, "groups": to_builtins(groups)}, headers=headers)

    return endpoints
