"""``/healthz``: the process lives. ``/readyz``: the dataset is loaded, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter

if TYPE_CHECKING:
    from dashboard.server.services import Services


def health_routes(services: Services) -> APIRouter:
    """Return the routes that a supervisor asks."""
    router = APIRouter(tags=["health"])
    site, capabilities = services.site, services.capabilities
    dataset = site.dataset
    ready = {
        "status": "ready",
        "version": dataset.version,
        "rows": dataset.rows,
        "claims": len(dataset.claims),
        "charts": list(site.catalogue),
        "newest_source": dataset.newest_source,
        "browser": capabilities.browser is not None,
        "korean_font": capabilities.korean_font,
    }

    @router.get("/healthz")
    def healthz() -> dict[str, str]:
        """Say that the process lives."""
        return {"status": "alive"}

    @router.get("/readyz")
    def readyz() -> dict[str, Any]:
        """Say that the dataset is loaded, which one, and what this machine can draw."""
        return ready

    return router
