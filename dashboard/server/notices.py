"""``/llms.txt``: what is here, in words for a program that reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse, Response

from dashboard.requests.parameters import common
from dashboard.requests.query import parse
from dashboard.server.endpoints import Endpoints
from dashboard.server.llms_text import llms_text
from dashboard.server.requests import base_of, query_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.server.services import Services


def notice_routes(services: Services) -> Endpoints:
    """Return the routes."""
    endpoints = Endpoints()
    settings = services.settings

    @endpoints.get("/llms.txt")
    def llms(request: Request) -> Response:
        """Return what the Atlas is and how it is asked."""
        parse(query_of(request), common(services.site.dataset.languages))
        base = base_of(request, settings)
        return PlainTextResponse(llms_text(services.site, base, signed=settings.signed))

    return endpoints
