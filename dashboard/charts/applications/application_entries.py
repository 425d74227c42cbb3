"""Applications as entries of a list, in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting import status as marks
from dashboard.charting.terms import CLICK
from dashboard.charts.applications.application_rows import (
    FORECAST,
    ApplicationRow,
    ListedApplication,
    claims_of,
    color_of,
    country_of,
    detail_of,
    group_name,
    name_of,
    status_of,
    together,
)
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Form, Row, RowMark
from dashboard.plotting.rows.listing import RowGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import RenderContext
    from dashboard.charts.applications.application_rows import ApplicationGroup

_SYMBOL = {FORECAST: "diamond"}
_COUNT = Text("{}개", "{}")
_ENTRIES = Text("{}개(항목 {}개)", "{} ({} entries)")


def groups_of(context: RenderContext) -> list[RowGroup]:
    """Return the groups of a scene with their entries."""
    return [_group(group, context) for group in together(context)]


def _group(group: ApplicationGroup, context: RenderContext) -> RowGroup:
    shown = [_entry(rows, context) for rows in group.entries]
    beyond = [] if group.others is None else [_others_entry(group.others, context)]
    size = _size(group, context.canvas.language)
    return RowGroup(group_name(group.first, context), size, (*shown, *beyond))


def _size(group: ApplicationGroup, language: Language) -> str:
    """Return how many applications a group has, and in how many entries where those are more."""
    size, single = group.first.size, len(group.entries)
    if size is None:
        return ""
    words = _ENTRIES if single > size else _COUNT
    return words[language].format(*(plain(count, language) for count in (size, single)))


def _entry(rows: list[ApplicationRow], context: RenderContext) -> Row:
    row, name = rows[0], name_of(rows, context)
    color = color_of(country_of(rows), context.canvas.theme)
    fill = Fill.HATCHED if row.status in marks.OPEN_STATUSES else Fill.SOLID
    hover = _hover(name, rows, context, status_of(row, context))
    return _listed(rows, context, name, hover, color, fill, _SYMBOL.get(row.status, "circle"))


def _others_entry(row: ListedApplication, context: RenderContext) -> Row:
    """Return the entry that stands for the others of a group."""
    name = row.application_text[context.canvas.language]
    hover, color = _hover(name, [row], context), context.canvas.theme.muted
    return _listed([row], context, name, hover, color, Fill.HATCHED, "cross-thin")


def _listed(
    rows: Sequence[ListedApplication],
    context: RenderContext,
    name: str,
    hover: str,
    color: str,
    fill: Fill,
    symbol: str,
) -> Row:
    claims = claims_of(rows)
    return Row(
        name=name,
        detail=detail_of(rows, context),
        label="",
        color=color,
        strong=False,
        marks=(RowMark(Form.ABSENT, 0.0, 0.0, color, fill, hover, claims, symbol),),
        hover=hover,
        claims=claims,
    )


def _hover(
    name: str, rows: Sequence[ListedApplication], context: RenderContext, status: str = ""
) -> str:
    lines = (f"<b>{name}</b>", detail_of(rows, context), status, CLICK[context.canvas.language])
    return "<br>".join(filter(None, lines))
