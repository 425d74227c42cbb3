"""Everything that can be asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.server.openapi.answers import refused
from dashboard.server.openapi.charts import chart_section
from dashboard.server.openapi.embeds import embed_section
from dashboard.server.openapi.notices import notice_section
from dashboard.server.openapi.tables import table_section
from dashboard.server.openapi.tools import tool_section

if TYPE_CHECKING:
    from dashboard.pages.page import Site
    from dashboard.server.openapi.operation import Operation, OperationSection


def sections_of(site: Site, *, signed: bool) -> tuple[OperationSection, ...]:
    """Return what can be asked of a site, in the order in which it is read.

    Args:
        site: The site.
        signed: Whether access is signed.
    """
    sections = (
        chart_section(site),
        embed_section(site),
        table_section(site.dataset),
        tool_section(site.dataset),
        notice_section(site.dataset),
    )
    return tuple(_served(section, signed=signed) for section in sections)


def _served(section: OperationSection, *, signed: bool) -> OperationSection:
    families = [
        replace(family, operations=tuple(_asked(one, signed=signed) for one in family.operations))
        for family in section.families
    ]
    return replace(section, families=tuple(families))


def _asked(operation: Operation, *, signed: bool) -> Operation:
    """Return an operation that asks for a token only where access is signed."""
    if not (signed and operation.guarded):
        return replace(operation, guarded=False)
    return replace(operation, answers=(*operation.answers, *refused(403)))
