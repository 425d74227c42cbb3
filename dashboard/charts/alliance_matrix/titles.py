"""Who is in most alliances, in a sentence that holds under every choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import by
from dashboard.charting.names import listed, name
from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext

_NAMED = 3
"""More organizations than these are counted instead of named."""

_MOST = Text(
    "참여 연합체가 가장 많은 기관은 {who}({each}{count}개)",
    "{who} {verb} in {count} {alliances}, the most of all",
)
_LEVEL = Text("{who}, {each}연합체 {count}개에 참여", "{who} {verb} in {count} {alliances}")
_MANY = Text("{count}곳", "{count} organizations")
_EACH = Text("각 ", "")
_CHOICES = ("alliance", "alliance_kind")


def title(context: RenderContext) -> str:
    """Return which of the organizations drawn are in most alliances, of those chosen or of all."""
    language = context.canvas.language
    chosen = any(map(context.state.many, _CHOICES))
    counts = {
        row.organization: row.shown if chosen else row.total
        for row, *_ in by(context.rows, "organization").values()
    }
    rows = [row for row, *_ in by(context.rows, "organization").values()]
    count = max(counts.values())
    leaders = [row for row in rows if counts[row.organization] == count]
    names = [name(row, "organization", context) for row in leaders]
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
