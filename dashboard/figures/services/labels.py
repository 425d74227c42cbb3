"""Applications in words, and as entries of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.figures import marks
from dashboard.figures.listing import Entry, Group
from dashboard.figures.terms import term
from dashboard.words import Language, Words
from dashboard.words.dates import edtf
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene

FORECAST = "forecast"
_SYMBOL = {FORECAST: "diamond"}
UNNAMED = {
    "model": Words("모델 미상", "No model named"),
    "organization": Words("기관 미상", "No organization named"),
    "field": Words("분야 미상", "No field named"),
}
_SINCE = Words("{} 시작", "since {}")
_DUE = Words("{} 예정", "due {}")
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
    words = _DUE if row.status in marks.OPEN_STATUSES else _SINCE
    return words[language].format(edtf(row.starts_on, language))


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
    several = row.rest or len({own.country for own in rows}) > 1
    return Entry(
        name=getattr(row, f"application_{language}"),
        detail=_detail(rows, scene),
        color=theme.muted if several else theme.country.get(row.country, theme.series[-1]),
        symbol="cross-thin" if row.rest else _SYMBOL.get(row.status, "circle"),
        hollow=bool(row.rest) or row.status in marks.OPEN_STATUSES,
        hover=_hover(rows, scene),
        claims=_claims(rows),
    )


def _claims(rows: list[Record]) -> str:
    return ";".join(dict.fromkeys(claim for row in rows for claim in row.claims.split(";")))


def _detail(rows: list[Record], scene: Scene) -> str:
    language = scene.canvas.language
    named = [
        "·".join(dict.fromkeys(str(value) for value in values if not pd.isna(value)))
        for column in _DETAILS[scene.state.one("group")]
        for values in [[getattr(row, f"{column}_{language}") for row in rows]]
    ]
    return " · ".join(part for part in [*named, start_of(rows[0], language)] if part)


def _hover(rows: list[Record], scene: Scene) -> str:
    language = scene.canvas.language
    name = getattr(rows[0], f"application_{language}")
    lines = [f"<b>{name}</b>", _detail(rows, scene), _status(rows[0], scene), _CLICK[language]]
    return "<br>".join(line for line in lines if line)
