"""A topic with more than one chart, as there will be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from dashboard.charting.topics import MODELS
from dashboard.pages.site import build_site

if TYPE_CHECKING:
    from dashboard.pages.page import Site


@pytest.fixture(scope="package")
def crowded(dataset, catalogue) -> Site:
    """The site with all of its charts under one topic."""
    return build_site(
        dataset, {name: replace(chart, topic=MODELS) for name, chart in catalogue.items()}
    )
