"""``/llms.txt``: what is here, in words for a program that reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter

if TYPE_CHECKING:
    from dashboard.server.services import Services


def notice_routes(services: Services) -> APIRouter:
    """Return the routes."""
    return APIRouter(tags=["notices"])
