"""The table of every endpoint there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.server.branding import branding_endpoints
from dashboard.server.changes import change_endpoints
from dashboard.server.chart_files import chart_file_endpoints
from dashboard.server.decks import deck_endpoints
from dashboard.server.documentation import documentation_endpoints
from dashboard.server.embeds import embed_endpoints
from dashboard.server.endpoints import EndpointTable
from dashboard.server.exports import export_endpoints
from dashboard.server.health import health_endpoints
from dashboard.server.llms import llms_endpoints
from dashboard.server.oembed import oembed_endpoints
from dashboard.server.page_endpoints import dash_endpoints, page_endpoints
from dashboard.server.search import search_endpoints
from dashboard.server.tables import table_endpoints
from dashboard.server.verification import verification_endpoints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fastapi import FastAPI

    from dashboard.server.endpoints import Endpoint
    from dashboard.server.services import Services

_GROUPS = (
    health_endpoints,
    chart_file_endpoints,
    table_endpoints,
    search_endpoints,
    change_endpoints,
    embed_endpoints,
    oembed_endpoints,
    verification_endpoints,
    export_endpoints,
    deck_endpoints,
    llms_endpoints,
    branding_endpoints,
)


def own_endpoints(services: Services) -> list[Endpoint]:
    """Return every endpoint that is no page, in the order in which they are tried."""
    endpoints = [endpoint for group in _GROUPS for endpoint in group(services)]
    return [*endpoints, *documentation_endpoints(services, endpoints)]


def endpoint_table(
    services: Services, server: FastAPI, callbacks: Callable[[], Mapping[str, Any]]
) -> EndpointTable:
    """Return every endpoint.

    Args:
        services: What endpoints work with.
        server: The application that Dash has put its routes into.
        callbacks: Returns what each callback declares, by its output, as Dash keeps it.
    """
    of_dash, pages = dash_endpoints(server, callbacks), page_endpoints(services, server)
    return EndpointTable([*own_endpoints(services), *of_dash, *pages])
