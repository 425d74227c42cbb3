"""``/embed/…``: charts without the dashboard around them, for a frame; and its script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.responses import HTMLResponse, Response

from dashboard.locations import assets_directory
from dashboard.server.brand_style import brand_link
from dashboard.server.embedded.document import Shell
from dashboard.server.embedded.page import embed_page
from dashboard.server.embedded.reading import read_chart, read_topic
from dashboard.server.endpoints import (
    EMBED,
    Access,
    Caching,
    EndpointPolicy,
    Endpoints,
    Sharing,
    context_of,
)
from dashboard.server.requests import base_of, query_of, reader_of
from dashboard.server.static_files import find_plotly_scripts

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.server.embedded.reading import Reading
    from dashboard.server.services import Services

_AT_ONCE = 4
"""Embeds that are written at the same time; more would only slow each other down."""

_SCRIPT = EndpointPolicy(Access.OPEN, Caching.CHECKED, Sharing.SHOW, is_worded=False)


def shell_of(services: Services) -> Shell:
    """Return what the documents of all embeds have in common."""
    prefix, version, site = services.settings.prefix, services.assets_version, services.site
    look = brand_link(site.renderer.brand, prefix, version)
    return Shell(prefix, version, site.identity.title, find_plotly_scripts(), look)


def embed_endpoints(services: Services) -> Endpoints:
    """Return the endpoints."""
    endpoints, site = Endpoints(), services.site
    shell = shell_of(services)
    script = (assets_directory() / "embed.js").read_bytes()
    limiter = CapacityLimiter(_AT_ONCE)

    @endpoints.get("/embed.js", _SCRIPT)
    async def portal_script(_request: Request) -> Response:
        """Return the script that sizes the embeds on a portal's page."""
        return Response(script, media_type="text/javascript")

    @endpoints.get("/embed/page/{topic}", EMBED)
    async def topic_embed(request: Request, topic: str) -> Response:
        """Return all charts of a topic for a frame."""
        return await run_sync(answer, request, topic, read_topic, limiter=limiter)

    @endpoints.get("/embed/{chart}", EMBED)
    async def chart_embed(request: Request, chart: str) -> Response:
        """Return a chart for a frame."""
        return await run_sync(answer, request, chart, read_chart, limiter=limiter)

    def answer(request: Request, name: str, read: Reading) -> Response:
        context, base = context_of(request.scope), base_of(request, services.settings)
        # What holds a token is for its bearer.
        context.is_passing = bool(context.token)
        embed = read(name, site, query_of(request), reader_of(request))
        headers = {"Content-Language": embed.appearance.language.value}
        return HTMLResponse(embed_page(embed, site, shell, base, context.token), headers=headers)

    return endpoints
