"""``/embed/…``: charts without the dashboard around them, for a frame; and its script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.responses import HTMLResponse, Response

from dashboard.locations import assets_directory
from dashboard.server.embedded.document import Shell
from dashboard.server.embedded.pages import EmbedPages, EmbedRequest
from dashboard.server.embedded.reading import read_chart, read_topic
from dashboard.server.endpoints import Endpoints
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.server.embedded.reading import Reading
    from dashboard.server.services import Services

_AT_ONCE = 4
"""Embeds that are written at the same time; more would only slow each other down."""


def embed_routes(services: Services) -> Endpoints:
    """Return the routes."""
    endpoints = Endpoints()
    shell = Shell(services.settings.prefix, services.assets_version, services.site.identity.title)
    pages = EmbedPages(services.site, shell)
    script = (assets_directory() / "embed.js").read_bytes()
    limiter = CapacityLimiter(_AT_ONCE)

    @endpoints.get("/embed.js")
    async def portal_script(_request: Request) -> Response:
        """Return the script that sizes the embeds on a portal's page."""
        return Response(script, media_type="text/javascript")

    @endpoints.get("/embed/page/{topic}")
    async def topic_embed(request: Request, topic: str) -> Response:
        """Return all charts of a topic for a frame."""
        asked = _asked(request, topic, read_topic, base_of(request, services.settings))
        return await run_sync(_answer, pages, asked, limiter=limiter)

    @endpoints.get("/embed/{chart}")
    async def chart_embed(request: Request, chart: str) -> Response:
        """Return a chart for a frame."""
        asked = _asked(request, chart, read_chart, base_of(request, services.settings))
        return await run_sync(_answer, pages, asked, limiter=limiter)

    return endpoints


def _asked(request: Request, name: str, read: Reading, base: str) -> EmbedRequest:
    token = str(getattr(request.state, "token", ""))
    return EmbedRequest(read, name, query_of(request), reader_of(request), base, token)


def _answer(pages: EmbedPages, asked: EmbedRequest) -> Response:
    page = pages.of(asked)
    return HTMLResponse(page.text, headers={"Content-Language": page.language.value})
