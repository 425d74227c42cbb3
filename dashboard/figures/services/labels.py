"""Applications in words, and as entries of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.figures import marks
from dashboard.figures.listing import Entry, Group
from dashboard.figures.terms import term
from dashboard.words import Language, Words
from dashboard.words.dates import edtf, half_year
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene
    from dashboard.figures.theme import Theme

FORECAST = "forecast"
_SYMBOL = {FORECAST: "diamond"}
UNNAMED = {
    "model": Words("모델 미상", "No model named"),
    "organization": Words("기관 미상", "No organization named"),
    "field": Words("분야 미상", "No field named"),
}
_SINCE = Words("{} 시작", "since {}")
_DUE = Words("{} 예정", "due {}")
_SINCE_HALF = Words("{} 시작", "since the {}")
_DUE_HALF = Words("{} 예정", "due in the {}")
_SINCE_BETWEEN = Words("{}~{} 사이 시작", "started between {} and {}")
_DUE_BETWEEN = Words("{}~{} 사이 예정", "due between {} and {}")
_DISPUTED = Words("주장 불일치", "disputed")
SEVERAL = "several"
"""Instead of a country: that an entry is of several."""

_COUNT = Words("{}개", "{}")
_CLICK = Words("눌러서 근거 보기", "Click for the evidence")
_DETAILS = {
    "field": ("organization", "model"),
    "organization": ("field", "model"),
    "model": ("organization", "field"),
}


def group_name(row: Record, scene: Scene) -> str:
    """Return the name of a row's group, or that the article names none."""
    language = scene.canvas.language
    if pd.isna(row.group):
        return UNNAMED[scene.state.one("group")][language]
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


def told(rows: list[Record], scene: Scene) -> str:
    """Return an application in words: its name, who applies it, since when, its status."""
    language, row = scene.canvas.language, rows[0]
    parts = [_detail(rows, scene), _status(row, scene)]
    return f"{getattr(row, f'application_{language}')} ({', '.join(p for p in parts if p)})"


def _status(row: Record, scene: Scene) -> str:
    """Return the status in words; of others together there is none."""
    return "" if row.rest else term(scene.dataset, "status", row.status)[scene.canvas.language]


def groups_of(scene: Scene) -> list[Group]:
    """Return the groups of a scene with their entries."""
    return [_group(entries, scene) for entries in together(scene)]


def together(scene: Scene) -> list[list[list[Record]]]:
    """Return groups of entries of rows: one entry a service, status and start."""
    groups: dict[str, dict[tuple[str, ...], list[Record]]] = {}
    for row in scene.rows:
        entries = groups.setdefault(str(row.group), {})
        entries.setdefault((row.application, row.status, str(row.starts_on)), []).append(row)
    return [list(entries.values()) for entries in groups.values()]


def _group(entries: list[list[Record]], scene: Scene) -> Group:
    first, language = entries[0][0], scene.canvas.language
    size = "" if pd.isna(first.size) else _COUNT[language].format(plain(int(first.size), language))
    shown = tuple(_entry(rows, scene) for rows in entries)
    return Group(group_name(first, scene), size, shown)


def _entry(rows: list[Record], scene: Scene) -> Entry:
    language, theme, row = scene.canvas.language, scene.canvas.theme, rows[0]
    return Entry(
        name=getattr(row, f"application_{language}"),
        detail=_detail(rows, scene),
        color=theme.muted if row.rest else color_of(country_of(rows), theme),
        symbol="cross-thin" if row.rest else _SYMBOL.get(row.status, "circle"),
        hollow=bool(row.rest) or row.status in marks.OPEN_STATUSES,
        hover=_hover(rows, scene),
        claims=_claims(rows),
    )


def country_of(rows: list[Record]) -> str:
    """Return the country of an entry, ``SEVERAL`` or, if none is known, nothing."""
    codes = {"" if pd.isna(row.country) else row.country for row in rows}
    return SEVERAL if len(codes) > 1 else codes.pop()


def color_of(country: str, theme: Theme) -> str:
    """Return the colour of the marks of a country, or of several together."""
    return theme.ink if country == SEVERAL else theme.country.get(country, theme.series[-1])


def _claims(rows: list[Record]) -> str:
    return ";".join(dict.fromkeys(claim for row in rows for claim in row.claims.split(";")))


def _detail(rows: list[Record], scene: Scene) -> str:
    language = scene.canvas.language
    named = [
        "·".join(dict.fromkeys(str(value) for value in values if not pd.isna(value)))
        for column in _DETAILS[scene.state.one("group")]
        for values in [[getattr(row, f"{column}_{language}") for row in rows]]
    ]
    disputed = _DISPUTED[language] if _is_disputed(rows, scene) else ""
    said = [*named, start_of(rows[0], language), disputed]
    return " · ".join(part for part in said if part)


def _is_disputed(rows: list[Record], scene: Scene) -> bool:
    """Whether a known disagreement sets these claims against others about the same service."""
    own = set(_claims(rows).split(";"))
    known = scene.dataset.tables["disagreements"]["claims"].str.split(";")
    rivals = {claim for claims in known if own & set(claims) for claim in claims} - own
    alike = scene.frame.loc[scene.frame["application"] == rows[0].application, "claims"]
    return bool(rivals) and not rivals.isdisjoint(";".join(alike).split(";"))


def _hover(rows: list[Record], scene: Scene) -> str:
    language = scene.canvas.language
    name = getattr(rows[0], f"application_{language}")
    lines = [f"<b>{name}</b>", _detail(rows, scene), _status(rows[0], scene), _CLICK[language]]
    return "<br>".join(line for line in lines if line)
