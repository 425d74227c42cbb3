"""What the settings and this machine let the pages offer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dashboard.pages.features import Features
from dashboard.tokens import mint

if TYPE_CHECKING:
    from dashboard.server.capabilities import Capabilities
    from dashboard.settings import Settings


def features_of(settings: Settings, capabilities: Capabilities) -> Features:
    """Return what the pages may offer."""
    return Features(
        draws_pictures=capabilities.browser is not None and settings.browsers > 0,
        mint=partial(mint, settings) if settings.signed else None,
        embed_policy=settings.embed_policy,
    )
