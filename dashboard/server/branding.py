"""``/brand.css`` and ``/brand/logo.{theme}``: the look of a company as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response

from dashboard.requests.urls import logo_path
from dashboard.server.brand_style import STYLES, style_sheet
from dashboard.server.endpoints import FILES, Endpoints
from dashboard.server.problems import problem
from dashboard.server.requests import reader_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.server.services import Services


def branding_endpoints(services: Services) -> Endpoints:
    """Return the endpoints; none where the Atlas has its own look."""
    endpoints, brand = Endpoints(), services.site.renderer.brand
    if not brand.fingerprint:
        return endpoints
    sheet = style_sheet(brand)

    @endpoints.get(STYLES, FILES)
    def styles(_request: Request) -> Response:
        """Return the style sheet of the brand."""
        return Response(sheet, media_type="text/css")

    @endpoints.get(logo_path("{theme}"), FILES)
    def logo(request: Request, theme: str) -> Response:
        """Return the logo on the ground of a theme."""
        if theme not in brand.logos:
            return problem(404, reader_of(request))
        found = brand.logos[theme]
        return Response(found.content, media_type=found.media_type)

    return endpoints
