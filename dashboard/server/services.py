"""What routes work with, put together once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from dashboard.export.pictures import Pictures
    from dashboard.pages.page import Site
    from dashboard.server.archives import Archives
    from dashboard.server.capabilities import Capabilities
    from dashboard.server.prerender.pages import PrerenderedPages
    from dashboard.server.snapshot_state import SnapshotState
    from dashboard.settings import Settings


class Services(Struct, frozen=True):
    """What routes work with.

    Attributes:
        settings: The settings.
        site: The dataset, the charts and the pages.
        capabilities: What this machine can do.
        pictures: Draws pictures.
        first: The pages before their scripts have run.
        archives: Where finished archives stand.
        assets_version: Changes whenever a style sheet or script does.
        snapshot: Which state of the dataset this is.
    """

    settings: Settings
    site: Site
    capabilities: Capabilities
    pictures: Pictures
    first: PrerenderedPages
    archives: Archives
    assets_version: str
    snapshot: SnapshotState
