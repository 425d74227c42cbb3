"""Applications in words, those of one group together."""

from __future__ import annotations

from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.once import once
from dashboard.charting import status as marks
from dashboard.charting.status import with_pilot
from dashboard.charting.terms import term
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf, half_year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import RenderContext
    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.theme import Theme

FORECAST = "forecast"
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
_DISPUTED = Text("주장&nbsp;불일치", "sources disagree")
SEVERAL = "several"
"""Instead of a country: that an entry is of several."""


class ListedApplication(Struct, frozen=True):
    """An application, or those of a group that are summed up; columns as in ``grouped``."""

    application: str | None
    application_text: Text
    organization_text: Text
    model_text: Text
    field_text: Text
    group: str | None
    group_text: Text
    size: int | None
    starts_on: str | None
    status: str | None
    claims: str


_ORGANIZATION, _MODEL, _FIELD = map(attrgetter, ("organization_text", "model_text", "field_text"))
_DETAILS = {
    "field": (_ORGANIZATION, _MODEL),
    "organization": (_FIELD, _MODEL),
    "model": (_ORGANIZATION, _FIELD),
}


class ApplicationRow(ListedApplication, frozen=True):
    """An application."""

    application: str
    country: str | None
    status: str


def group_name(row: ListedApplication, context: RenderContext) -> str:
    """Return the name of a row's group, or that the article names none."""
    language = context.canvas.language
    if row.group is None:
        return UNNAMED[context.state.one("group")][language]
    return row.group_text[language]


def start_of(row: ListedApplication, language: Language) -> str:
    """Return since when it is there or when it is due; empty if no article says."""
    if row.starts_on is None:
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

    entries: tuple[list[ApplicationRow], ...]
    others: ListedApplication | None

    @property
    def first(self) -> ListedApplication:
        """A row of the group."""
        return next(row for row in (*chain(*self.entries), self.others) if row is not None)


def told(group: ApplicationGroup, context: RenderContext) -> list[str]:
    """Return the applications of a group in words: name, who applies it, since when, status."""
    said = [
        _in_brackets(
            name_of(rows, context), (detail_of(rows, context), status_of(rows[0], context))
        )
        for rows in group.entries
    ]
    if group.others is None:
        return said
    name = group.others.application_text[context.canvas.language]
    return [*said, _in_brackets(name, (detail_of([group.others], context),))]


def _in_brackets(name: str, parts: tuple[str, ...]) -> str:
    return f"{name} ({', '.join(filter(None, parts))})"


def status_of(row: ApplicationRow, context: RenderContext) -> str:
    """Return the word for an application's status."""
    return term(context.dataset, "status", row.status)[context.canvas.language]


def together(context: RenderContext) -> list[ApplicationGroup]:
    """Return what is listed, in groups."""
    groups: dict[str, dict[tuple[str, ...], list[ApplicationRow]]] = {}
    for row in context.rows(ApplicationRow):
        entries = groups.setdefault(str(row.group), {})
        entries.setdefault((row.application, row.status, str(row.starts_on)), []).append(row)
    others = {str(row.group): row for row in context.others(ListedApplication)}
    return [
        ApplicationGroup(tuple(groups.get(name, {}).values()), others.get(name))
        for name in dict.fromkeys([*groups, *others])
    ]


def country_of(rows: list[ApplicationRow]) -> str:
    """Return the country of an entry, ``SEVERAL`` or, if none is known, nothing."""
    codes = {row.country or "" for row in rows}
    return SEVERAL if len(codes) > 1 else codes.pop()


def color_of(country: str, theme: Theme) -> str:
    """Return the colour of the marks of a country, or of several together."""
    return theme.ink if country == SEVERAL else theme.of_country(country)


def claims_of(rows: Sequence[ListedApplication]) -> str:
    """Return the claims behind an entry, each once, joined with ``;``."""
    return ";".join(dict.fromkeys(claim for row in rows for claim in row.claims.split(";")))


def name_of(rows: list[ApplicationRow], context: RenderContext) -> str:
    """Return an application's name; its pilot is told from the service that it became."""
    language = context.canvas.language
    name = rows[0].application_text[language]
    return with_pilot(name, claims_of(rows).split(";"), context.dataset, language)


def detail_of(rows: Sequence[ListedApplication], context: RenderContext) -> str:
    """Return what an entry says beside its name and its group: who, with what, since when."""
    language = context.canvas.language
    named = [
        language.comma.join(dict.fromkeys(filter(None, (text_of(row)[language] for row in rows))))
        for text_of in _DETAILS[context.state.one("group")]
    ]
    disputed = _DISPUTED[language] if _is_disputed(rows, context) else ""
    said = [*named, start_of(rows[0], language), disputed]
    return " · ".join(part for part in said if part)


def _is_disputed(rows: Sequence[ListedApplication], context: RenderContext) -> bool:
    """Whether a known disagreement sets these claims against others about the same service."""
    own = set(claims_of(rows).split(";"))
    rivals = {one for claims in _at_odds(context.dataset) if own & claims for one in claims} - own
    if not rivals:
        return False
    own_name, every = rows[0].application, context.rows(ApplicationRow)
    alike = [row.claims for row in every if row.application == own_name]
    return not rivals.isdisjoint(";".join(alike).split(";"))


@once
def _at_odds(dataset: Dataset) -> list[set[str]]:
    """Return the claims of each known disagreement."""
    return [set(claims) for claims in dataset.tables["disagreements"]["claims"].str.split(";")]
