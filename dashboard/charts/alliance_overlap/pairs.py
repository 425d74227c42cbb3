"""Things and pairs of things in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import by
from dashboard.analysis.sharing import ALLIANCES, SELF
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import paragraph, word
from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext

_SHARED = {
    "alliances": Text("겹치는 구성원 {count}곳: {names}", "Shared members ({count}): {names}"),
    "organizations": Text(
        "함께 참여한 연합체 {count}개: {names}", "Alliances of both ({count}): {names}"
    ),
}
_ALL = {
    "alliances": Text("구성원 {count}곳: {names}", "Members ({count}): {names}"),
    "organizations": Text("참여 연합체 {count}개: {names}", "Alliances ({count}): {names}"),
}
_BRIDGE = Text("경쟁 진영에 함께 참여: {camps}", "Bridges rival camps: {camps}")


class PairRow(Struct, frozen=True):
    """Two things that share anything, or a thing with itself; columns as in ``sharing``."""

    first: str
    first_text: Text
    first_status: str
    second: str
    second_text: Text
    second_status: str
    shared: int
    of_text: Text
    relation: str
    bridge: str
    bridge_text: Text
    claims: str

    def name(self, context: RenderContext) -> str:
        """Return the name of the first, and that it is only planned."""
        return _name(self.first_text, self.first_status, context)

    def names(self, context: RenderContext) -> str:
        """Return the names of both."""
        second = _name(self.second_text, self.second_status, context)
        return f"{self.name(context)} × {second}"


def things(context: RenderContext) -> list[PairRow]:
    """Return things with themselves, each once, in order."""
    own = (row for row in context.rows(PairRow) if row.relation == SELF)
    return [first for first, *_ in by(own, lambda row: row.first).values()]


def pairs(context: RenderContext) -> list[PairRow]:
    """Return the pairs whose things are both drawn, each once."""
    known, found = {row.first for row in things(context)}, dict[tuple[str, str], PairRow]()
    for row in context.rows(PairRow):
        if row.relation != SELF and known >= {row.first, row.second}:
            found.setdefault((row.first, row.second), row)
    return list(found.values())


def _name(words: Text, status: str, context: RenderContext) -> str:
    language, is_open = context.canvas.language, status in OPEN_STATUSES
    plain = words[language]
    return plain + language.aside(word("status", status, context)) if is_open else plain


def own(row: PairRow, context: RenderContext) -> str:
    """Return all members or alliances of a thing in words."""
    words = _ALL[context.state.one("between")]
    names = row.of_text[context.canvas.language]
    return words[context.canvas.language].format(count=row.shared, names=names)


def both(row: PairRow, context: RenderContext) -> str:
    """Return what a pair shares in words."""
    words = _SHARED[context.state.one("between")]
    names = row.of_text[context.canvas.language]
    return words[context.canvas.language].format(count=row.shared, names=names)


def thing_hover(row: PairRow, context: RenderContext) -> str:
    """Return what is said on hovering over a thing."""
    language = context.canvas.language
    camps = row.bridge_text[language]
    bridge = _BRIDGE[language].format(camps=camps) if camps else ""
    return paragraph((row.name(context), own(row, context), bridge), context)


def pair_hover(row: PairRow, context: RenderContext) -> str:
    """Return what is said on hovering over a pair."""
    return paragraph((row.names(context), both(row, context)), context)


def loud(context: RenderContext) -> set[str]:
    """Return what stands out: alliances that share with a rival camp, organizations in two."""
    rows = context.rows(PairRow)
    if context.state.one("between") == ALLIANCES:
        rivals = (row for row in rows if row.relation == "rival")
        return {end for row in rivals for end in (row.first, row.second)}
    return {row.first for row in rows if row.bridge}
