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
_LEVEL = Words("{who}, {each}연합체 {count}개에 참여", "{who} {verb} in {count} {alliances}")
_MANY = Words("{count}곳", "{count} organizations")
_EACH = Words("각 ", "")
_CHOICES = ("alliance", "alliance_kind")


def title(scene: Scene) -> str:
    """Return which of the organizations drawn are in most alliances, of those chosen or of all."""
    language = scene.canvas.language
    chosen = any(map(scene.state.many, _CHOICES))
    counts = {
        row.organization: row.shown if chosen else row.total
        for row, *_ in by(scene.rows, "organization").values()
    }
    rows = [row for row, *_ in by(scene.rows, "organization").values()]
    count = max(counts.values())
    leaders = [row for row in rows if counts[row.organization] == count]
    names = [name(row, "organization", scene) for row in leaders]
    many = _MANY[language].format(count=len(names))
    alone = len(names) == 1
    words = _LEVEL if len(leaders) == len(rows) else _MOST
    return words[language].format(
        who=listed(names, language) if len(names) <= _NAMED else many,
        each="" if alone else _EACH[language],
        verb="is" if alone else "are each",
        count=count,
        alliances="alliance" if count == 1 else "alliances",
    )
