"""``/charts/{chart}.{format}``: a chart as a picture or as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter

if TYPE_CHECKING:
    from dashboard.server.services import Services


def chart_file_routes(services: Services) -> APIRouter:
    """Return the routes."""
    return APIRouter(tags=["charts"])
