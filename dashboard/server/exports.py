"""``/exports``: every chart in one archive, made while the reader goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter

if TYPE_CHECKING:
    from dashboard.server.services import Services


def export_routes(services: Services) -> APIRouter:
    """Return the routes."""
    return APIRouter(tags=["exports"])
