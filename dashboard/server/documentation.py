"""``/openapi.json`` and a page that shows it, without asking another server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter

if TYPE_CHECKING:
    from dashboard.server.services import Services


def documentation_routes(services: Services) -> APIRouter:
    """Return the routes."""
    return APIRouter(tags=["documentation"])
