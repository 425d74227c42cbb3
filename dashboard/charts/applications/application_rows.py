"""Applications in words, and as entries of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.charting import status as marks
from dashboard.charting.status import PILOT, is_pilot
from dashboard.charting.terms import CLICK, term
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf, half_year
from dashboard.i18n.numbers import plain
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Form, Row, RowMark
from dashboard.plotting.rows.listing import RowGroup

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.theme import Theme

FORECAST = "forecast"
_SYMBOL = {FORECAST: "diamond"}
UNNAMED = {
    "model": Text("모델 미상", "No model named"),
    "organization": Text("기관 미상", "No organization named"),
    "field": Text("분야 미상", "No field named"),
}
_SINCE = Text("{} 시작", "since {}")
_DUE = Text("{} 예정", "due {}")
_SINCE_HALF = Text("{} 시작", "since the {}")
_DUE_HALF = Text("{} 예정", "due in the {}")
_SINCE_BETWEEN = Text("{}~{} 사이 시작", "started between {} and {}")
_DUE_BETWEEN = Text("{}~{} 사이 예정", "due between {} and {}")
_DISPUTED = Text("주장&nbsp;불일치", "disputed")
SEVERAL = "several"
"""Instead of a country: that an entry is of several."""

_COUNT = Text("{}개", "{}")
_ENTRIES = Text("{}개(항목 {}개)", "{} ({} entries)")
_PILOT = Text("{name}({pilot})", "{name} ({pilot})")
_DETAILS = {
    "field": ("organization", "model"),
    "organization": ("field", "model"),
    "model": ("organization", "field"),
}


def group_name(row: Record, context: RenderContext) -> str:
    """Return the name of a row's group, or that the article names none."""
    language = context.canvas.language
    if pd.isna(row.group):
        return UNNAMED[context.state.one("group")][language]
    return str(getattr(row, f"group_{language}"))


def start_of(row: Record, language: Language) -> str:
    """Return since when it is there or when it is due; empty if no article says."""
    if pd.isna(row.starts_on):
        return ""
    is_open = row.status in marks.OPEN_STATUSES
    half, (first, _, last) = half_year(row.starts_on, language), row.starts_on.partition("/")
    if half:
        return (_DUE_HALF if is_open else _SINCE_HALF)[language].format(half)
    ends = [edtf(one, language) for one in (first, last) if one]
    if last:
        return (_DUE_BETWEEN if is_open else _SINCE_BETWEEN)[language].format(*ends)
    return (_DUE if is_open else _SINCE)[language].format(*ends)


class ApplicationGroup(Struct, frozen=True):
    """What is listed under one heading.

    Attributes:
        entries: The rows of each entry: one entry a service, status and start.
        others: The row that sums up the others of the group, if there are any.
    """

    entries: tuple[list[Record], ...]
    others: Record | None

    @property
    def first(self) -> Record:
        """A row of the group."""
        return self.entries[0][0] if self.entries else self.others


def told(group: ApplicationGroup, context: RenderContext) -> list[str]:
    """Return the applications of a group in words: name, who applies it, since when, status."""
    said = [
        _in_brackets(_name(rows, context), (_detail(rows, context), _status(rows[0], context)))
        for rows in group.entries
    ]
    if group.others is None:
        return said
    name = getattr(group.others, f"application_{context.canvas.language}")
    return [*said, _in_brackets(name, (_detail([group.others], context),))]


def _in_brackets(name: str, parts: tuple[str, ...]) -> str:
    return f"{name} ({', '.join(filter(None, parts))})"


def _status(row: Record, context: RenderContext) -> str:
    return term(context.dataset, "status", row.status)[context.canvas.language]


def groups_of(context: RenderContext) -> list[RowGroup]:
    """Return the groups of a scene with their entries."""
    return [_group(group, context) for group in together(context)]


def together(context: RenderContext) -> list[ApplicationGroup]:
    """Return what is listed, in groups."""
    groups: dict[str, dict[tuple[str, ...], list[Record]]] = {}
    for row in context.rows:
        entries = groups.setdefault(str(row.group), {})
        entries.setdefault((row.application, row.status, str(row.starts_on)), []).append(row)
    others = {str(row.group): row for row in context.others}
    return [
        ApplicationGroup(tuple(groups.get(name, {}).values()), others.get(name))
        for name in dict.fromkeys([*groups, *others])
    ]


def _group(group: ApplicationGroup, context: RenderContext) -> RowGroup:
    shown = [_entry(rows, context) for rows in group.entries]
    beyond = [] if group.others is None else [_others_entry(group.others, context)]
    size = _size(group, context.canvas.language)
    return RowGroup(group_name(group.first, context), size, (*shown, *beyond))


def _size(group: ApplicationGroup, language: Language) -> str:
    """Return how many applications a group has, and in how many entries where those are more."""
    size, single = group.first.size, len(group.entries)
    if pd.isna(size):
        return ""
    words = _ENTRIES if single > size else _COUNT
    return words[language].format(*(plain(int(count), language) for count in (size, single)))


def _entry(rows: list[Record], context: RenderContext) -> Row:
    row, name = rows[0], _name(rows, context)
    color = color_of(country_of(rows), context.canvas.theme)
    fill = Fill.HATCHED if row.status in marks.OPEN_STATUSES else Fill.SOLID
    hover = _hover(name, rows, context, _status(row, context))
    return _listed(rows, context, name, hover, color, fill, _SYMBOL.get(row.status, "circle"))


def _others_entry(row: Record, context: RenderContext) -> Row:
    """Return the entry that stands for the others of a group."""
    name = getattr(row, f"application_{context.canvas.language}")
    hover, color = _hover(name, [row], context), context.canvas.theme.muted
    return _listed([row], context, name, hover, color, Fill.HATCHED, "cross-thin")


def _listed(
    rows: list[Record],
    context: RenderContext,
    name: str,
    hover: str,
    color: str,
    fill: Fill,
    symbol: str,
) -> Row:
    claims = _claims(rows)
    return Row(
        name=name,
        detail=_detail(rows, context),
        label="",
        color=color,
        strong=False,
        marks=(RowMark(Form.ABSENT, 0.0, 0.0, color, fill, hover, claims, symbol),),
        hover=hover,
        claims=claims,
    )


def country_of(rows: list[Record]) -> str:
    """Return the country of an entry, ``SEVERAL`` or, if none is known, nothing."""
    codes = {"" if pd.isna(row.country) else row.country for row in rows}
    return SEVERAL if len(codes) > 1 else codes.pop()


def color_of(country: str, theme: Theme) -> str:
    """Return the colour of the marks of a country, or of several together."""
    return theme.ink if country == SEVERAL else theme.of_country(country)


def _claims(rows: list[Record]) -> str:
    return ";".join(dict.fromkeys(claim for row in rows for claim in row.claims.split(";")))


def _name(rows: list[Record], context: RenderContext) -> str:
    """Return an application's name; its pilot is told from the service that it became."""
    language = context.canvas.language
    name = str(getattr(rows[0], f"application_{language}"))
    if not is_pilot(_claims(rows).split(";"), context.dataset):
        return name
    return _PILOT[language].format(name=name, pilot=PILOT[language])


def _detail(rows: list[Record], context: RenderContext) -> str:
    language = context.canvas.language
    named = [
        "·".join(dict.fromkeys(str(value) for value in values if not pd.isna(value)))
        for column in _DETAILS[context.state.one("group")]
        for values in [[getattr(row, f"{column}_{language}") for row in rows]]
    ]
    disputed = _DISPUTED[language] if _is_disputed(rows, context) else ""
    said = [*named, start_of(rows[0], language), disputed]
    return " · ".join(part for part in said if part)


def _is_disputed(rows: list[Record], context: RenderContext) -> bool:
    """Whether a known disagreement sets these claims against others about the same service."""
    own = set(_claims(rows).split(";"))
    known = context.dataset.tables["disagreements"]["claims"].str.split(";")
    rivals = {claim for claims in known if own & set(claims) for claim in claims} - own
    alike = context.frame.loc[context.frame["application"] == rows[0].application, "claims"]
    return bool(rivals) and not rivals.isdisjoint(";".join(alike).split(";"))


def _hover(name: str, rows: list[Record], context: RenderContext, status: str = "") -> str:
    lines = (f"<b>{name}</b>", _detail(rows, context), status, CLICK[context.canvas.language])
    return "<br>".join(filter(None, lines))
