"""``/embed/…``: charts without the dashboard around them, for a frame; and its script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio.to_thread import run_sync
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from dashboard.figures.query import InvalidQueryError
from dashboard.locations import assets_directory
from dashboard.server.embedded.addresses import Addresses
from dashboard.server.embedded.document import Shell
from dashboard.server.embedded.page import Drawer, embed_page
from dashboard.server.embedded.reading import Embed, UnknownEmbedError, read_chart, read_topic
from dashboard.server.embedded.refusal import invalid_page, missing_page
from dashboard.server.embedded.sketch import Sketches
from dashboard.server.problems import invalid, problem
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.figures.query import Query
    from dashboard.pages.page import Site
    from dashboard.server.services import Services
    from dashboard.words import Language

    Reading = Callable[[str, Site, Query, Language], Embed]


def embed_routes(services: Services) -> APIRouter:
    """Return the routes."""
    router = APIRouter(tags=["embeds"])
    sketches = Sketches(services.site.dataset)
    script = (assets_directory() / "embed.js").read_bytes()

    @router.get("/embed.js")
    async def portal_script() -> Response:
        """Return the script that sizes the embeds on a portal's page."""
        return Response(script, media_type="text/javascript")

    @router.get("/embed/page/{topic}")
    async def topic_embed(request: Request, topic: str) -> Response:
        """Return all charts of a topic for a frame."""
        return await run_sync(_answer, services, sketches, request, topic, read_topic)

    @router.get("/embed/{chart}")
    async def chart_embed(request: Request, chart: str) -> Response:
        """Return a chart for a frame."""
        return await run_sync(_answer, services, sketches, request, chart, read_chart)

    return router


def _answer(
    services: Services, sketches: Sketches, request: Request, name: str, read: Reading
) -> Response:
    query, reader = query_of(request), reader_of(request)
    shell = Shell(services.settings.prefix, services.assets_version)
    wants_page = "text/html" in request.headers.get("accept", "")
    try:
        embed = read(name, services.site, query, reader)
    except UnknownEmbedError as error:
        if wants_page:
            return _page(missing_page(error.exists, reader, shell), reader, 404)
        return problem(404, reader, exists=error.exists)
    except InvalidQueryError as error:
        if wants_page:
            return _page(invalid_page(error.faults, reader, shell), reader, 422)
        return invalid(error.faults, reader)
    token = str(getattr(request.state, "token", ""))
    drawer = Drawer(Addresses(shell.prefix, token), services.site.offers.draws_pictures)
    canonical = base_of(request, services.settings) + embed.path
    known = [sketches.of(look) for look in embed.looks]
    text = embed_page(embed, known, drawer, shell, canonical)
    return _page(text, embed.dress.language, 200)


def _page(text: str, language: Language, status: int) -> Response:
    return HTMLResponse(text, status, {"Content-Language": language.value})
