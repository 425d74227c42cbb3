"""Everything that can be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.server.endpoints import Access
from dashboard.server.openapi.answers import refused
from dashboard.server.openapi.charts import chart_section
from dashboard.server.openapi.embeds import embed_section
from dashboard.server.openapi.notices import notice_section
from dashboard.server.openapi.tables import table_section
from dashboard.server.openapi.tools import tool_section

if TYPE_CHECKING:
    from dashboard.pages.page import Site
    from dashboard.server.endpoints import EndpointTable
    from dashboard.server.openapi.operation import Operation, OperationSection


def sections_of(site: Site, table: EndpointTable, *, signed: bool) -> tuple[OperationSection, ...]:
    """Return what can be asked of a site, in the order in which it is read.

    Args:
        site: The site.
        table: Every endpoint that is described.
        signed: Whether access is signed.
    """
    sections = (
        chart_section(site),
        embed_section(site),
        table_section(site),
        tool_section(site.dataset),
        notice_section(site.dataset),
    )
    return tuple(_served(section, table) for section in sections) if signed else sections


def _served(section: OperationSection, table: EndpointTable) -> OperationSection:
    """Return a section whose operations ask for a token where their endpoints do."""
    families = [
        replace(family, operations=tuple(_asked(one, table) for one in family.operations))
        for family in section.families
    ]
    return replace(section, families=tuple(families))


def _asked(operation: Operation, table: EndpointTable) -> Operation:
    endpoint = table.find(operation.method.upper(), operation.path).endpoint
    if endpoint.policy.access is Access.OPEN:
        return operation
    return replace(operation, guarded=True, answers=(*operation.answers, *refused(403)))
