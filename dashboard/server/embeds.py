"""``/embed/…``: charts without the dashboard around them, for a frame; and its script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter

if TYPE_CHECKING:
    from dashboard.server.services import Services


def embed_routes(services: Services) -> APIRouter:
    """Return the routes."""
    return APIRouter(tags=["embeds"])
