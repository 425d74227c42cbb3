"""Who is in most alliances, in a sentence that holds under every choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import by
from dashboard.figures.members.names import listed, name
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_NAMED = 3
"""More organizations than these are counted instead of named."""

_MOST = Words(
    "참여 연합체가 가장 많은 기관은 {who}({each}{count}개)",
    "{who} {verb} in {count} {alliances}, the most of all",
)
_MOST_SHOWN = Words(
    "보이는 기관 가운데 참여 연합체가 가장 많은 곳은 {who}({each}{count}개)",
    "{who} {verb} in {count} {alliances}, the most of those shown",
)
_LEVEL = Words("{who}, {each}연합체 {count}개에 참여", "{who} {verb} in {count} {alliances}")
_MANY = Words("{count}곳", "{count} organizations")
_EACH = Words("각각 ", "")
_CHOICES = ("kind", "alliance", "alliance_kind")


def title(scene: Scene) -> str:
    """Return which of the organizations drawn are in most alliances of all."""
    language = scene.canvas.language
    rows = [row for row, *_ in by(scene.rows, "organization").values()]
    count = max(row.total for row in rows)
    leaders = [row for row in rows if row.total == count]
    names = [name(row, "organization", scene) for row in leaders]
    many = _MANY[language].format(count=len(names))
    alone = len(names) == 1
    if len(leaders) == len(rows):
        words = _LEVEL
    else:
        words = _MOST_SHOWN if any(map(scene.state.many, _CHOICES)) else _MOST
    return words[language].format(
        who=listed(names, language) if len(names) <= _NAMED else many,
        each="" if alone else _EACH[language],
        verb="is" if alone else "are each",
        count=count,
        alliances="alliance" if count == 1 else "alliances",
    )
