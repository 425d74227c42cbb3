"""``/api/tables`` and ``/api/dataset.zip``: the dataset itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter

if TYPE_CHECKING:
    from dashboard.server.services import Services


def table_routes(services: Services) -> APIRouter:
    """Return the routes."""
    return APIRouter(tags=["tables"])
