"""``/llms.txt``: what is here, in words for a program that reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response

from dashboard.requests.parameters import COMMON
from dashboard.requests.query import parse
from dashboard.server.llms_text import llms_text
from dashboard.server.requests import base_of, query_of

if TYPE_CHECKING:
    from dashboard.server.services import Services


def notice_routes(services: Services) -> APIRouter:
    """Return the routes."""
    router = APIRouter(tags=["notices"])
    settings = services.settings

    @router.get("/llms.txt")
    def llms(request: Request) -> Response:
        """Return what the Atlas is and how it is asked."""
        parse(query_of(request), COMMON)
        base = base_of(request, settings)
        return PlainTextResponse(llms_text(services.site, base, signed=settings.signed))

    return router
