"""``/openapi.json``, and ``/api``, the page that says the same to a reader."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse, Response

from dashboard.pages.page_request import read_page_request
from dashboard.requests.parameters import common
from dashboard.requests.query import parse
from dashboard.server.endpoints import DATA, PAGE, Access, Endpoints, EndpointTable
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from starlette.requests import Request

    from dashboard.server.endpoints import Endpoint
    from dashboard.server.openapi.operation import OperationSection
    from dashboard.server.services import Services


def documentation_endpoints(services: Services, others: Iterable[Endpoint]) -> Endpoints:
    """Return the endpoints.

    Args:
        services: What endpoints work with.
        others: All other endpoints that are described.
    """
    endpoints = Endpoints()
    described = _described(services, lambda: EndpointTable([*others, *endpoints]))

    @endpoints.get("/openapi.json", replace(DATA, access=Access.OPEN, is_worded=False))
    async def openapi(request: Request) -> Response:
        """Return the OpenAPI document of this Atlas at the address that it was asked for."""
        _, document = await run_in_threadpool(described)
        base = base_of(request, services.settings).removesuffix("/")
        content = json.dumps({**document, "servers": [{"url": base}]}, ensure_ascii=False)
        return Response(content, media_type="application/json")

    @endpoints.get("/api", PAGE)
    async def page(request: Request) -> Response:
        """Return the page that describes every address."""
        from dashboard.server.documentation_page import documentation_page

        language, dataset = reader_of(request), services.site.dataset
        theme = parse(query_of(request), common(dataset)).one("theme")
        sections, _ = await run_in_threadpool(described)
        told = {"path": "/api", "search": request.url.query, "language": language, "theme": theme}
        view = read_page_request(told, services.settings.prefix, dataset)
        base = base_of(request, services.settings)
        content = documentation_page(sections, services.site, view, base, services.assets_version)
        return HTMLResponse(content, headers={"Content-Language": language.value})

    return endpoints


def _described(
    services: Services, table: Callable[[], EndpointTable]
) -> Callable[[], tuple[tuple[OperationSection, ...], dict[str, Any]]]:
    """Return what describes the services, made when it is first asked for."""
    site, signed = services.site, services.settings.signed

    @cache
    def described() -> tuple[tuple[OperationSection, ...], dict[str, Any]]:
        # Some twenty modules that no page needs.
        from dashboard.server.openapi.document import openapi_document
        from dashboard.server.openapi.schemas import schemas_of
        from dashboard.server.openapi.sections import sections_of

        sections = sections_of(site, table(), signed=signed)
        schemas = schemas_of(site.dataset)
        document = openapi_document(sections, schemas, site.identity)
        return sections, document

    return described
