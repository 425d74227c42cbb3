"""Every route that is no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.server.chart_files import chart_file_routes
from dashboard.server.documentation import documentation_routes
from dashboard.server.embeds import embed_routes
from dashboard.server.exports import export_routes
from dashboard.server.health import health_routes
from dashboard.server.notices import notice_routes
from dashboard.server.oembed import oembed_routes
from dashboard.server.search import search_routes
from dashboard.server.tables import table_routes
from dashboard.server.verification import verification_routes

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.routing import Route

    from dashboard.server.services import Services

_GROUPS = (
    health_routes,
    chart_file_routes,
    table_routes,
    search_routes,
    embed_routes,
    oembed_routes,
    verification_routes,
    export_routes,
    documentation_routes,
    notice_routes,
)


def add_routes(server: FastAPI, services: Services) -> None:
    """Add every route that is no page to a server."""
    for route in endpoints_of(services):
        server.router.routes.append(route)


def endpoints_of(services: Services) -> list[Route]:
    """Return every address that is no page, in the order in which they are tried."""
    return [route for group in _GROUPS for route in group(services).routes]
