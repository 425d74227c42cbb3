"""What routes work with, put together once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.export.pictures import Pictures
    from dashboard.pages.page import Site
    from dashboard.server.capabilities import Capabilities
    from dashboard.server.prerender.pages import PrerenderedPages
    from dashboard.settings import Settings


@dataclass(frozen=True, slots=True)
class Services:
    """What routes work with.

    Attributes:
        settings: The settings.
        site: The dataset, the charts and the pages.
        capabilities: What this machine can do.
        pictures: Draws pictures.
        first: The pages before their scripts have run.
        assets_version: Changes whenever a style sheet or script does.
    """

    settings: Settings
    site: Site
    capabilities: Capabilities
    pictures: Pictures
    first: PrerenderedPages
    assets_version: str
