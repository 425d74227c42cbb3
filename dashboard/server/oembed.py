"""``/oembed``: how to embed the chart of an address (oembed.com)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter

if TYPE_CHECKING:
    from dashboard.server.services import Services


def oembed_routes(services: Services) -> APIRouter:
    """Return the routes."""
    return APIRouter(tags=["oembed"])
