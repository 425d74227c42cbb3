"""``/api/verify``: what a picture says of where it came from, held against today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter

if TYPE_CHECKING:
    from dashboard.server.services import Services


def verification_routes(services: Services) -> APIRouter:
    """Return the routes."""
    return APIRouter(tags=["verification"])
