"""What the settings and this machine let the pages offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.pages.offers import Offers

if TYPE_CHECKING:
    from dashboard.server.capabilities import Capabilities
    from dashboard.settings import Settings


def offers_of(settings: Settings, capabilities: Capabilities) -> Offers:
    """Return what the pages may offer."""
    return Offers(
        draws_pictures=capabilities.browser is not None and settings.browsers > 0,
        embed_policy=settings.embed_policy,
    )
