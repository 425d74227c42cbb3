"""Everything that can be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.server.openapi.charts import chart_section
from dashboard.server.openapi.embeds import embed_section
from dashboard.server.openapi.notices import notice_section
from dashboard.server.openapi.tables import table_section
from dashboard.server.openapi.tools import tool_section

if TYPE_CHECKING:
    from dashboard.pages.page import Site
    from dashboard.server.openapi.operation import Section


def sections_of(site: Site) -> tuple[Section, ...]:
    """Return what can be asked of a site, in the order in which it is read."""
    return (
        chart_section(site),
        embed_section(site),
        table_section(site.dataset),
        tool_section(),
        notice_section(),
    )
