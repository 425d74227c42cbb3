"""Things and pairs of things in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.sharing import ALLIANCES, SELF
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import paragraph, word
from dashboard.i18n import Text

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.analysis.records import Record
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


def things(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of things with themselves, each once, in order."""
    return frame[frame["relation"] == SELF].drop_duplicates("first")


def pairs(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of pairs whose things are both drawn, each once."""
    known = set(things(frame)["first"])
    both = frame["first"].isin(known) & frame["second"].isin(known)
    return frame[both & (frame["relation"] != SELF)].drop_duplicates(["first", "second"])


def name(row: Record, side: str, context: RenderContext) -> str:
    """Return the name of the first or the second of a pair, and that it is only planned."""
    language, status = context.canvas.language, getattr(row, f"{side}_status")
    plain = str(getattr(row, f"{side}_{language}"))
    is_open = status in OPEN_STATUSES
    return plain + language.aside(word("status", status, context)) if is_open else plain


def own(row: Record, context: RenderContext) -> str:
    """Return all members or alliances of a thing in words."""
    words = _ALL[context.state.one("between")]
    names = getattr(row, f"of_{context.canvas.language}")
    return words[context.canvas.language].format(count=row.shared, names=names)


def both(row: Record, context: RenderContext) -> str:
    """Return what a pair shares in words."""
    words = _SHARED[context.state.one("between")]
    names = getattr(row, f"of_{context.canvas.language}")
    return words[context.canvas.language].format(count=row.shared, names=names)


def thing_hover(row: Record, context: RenderContext) -> str:
    """Return what is said on hovering over a thing."""
    language = context.canvas.language
    camps = getattr(row, f"bridge_{language}")
    bridge = _BRIDGE[language].format(camps=camps) if camps else ""
    return paragraph((name(row, "first", context), own(row, context), bridge), context)


def pair_hover(row: Record, context: RenderContext) -> str:
    """Return what is said on hovering over a pair."""
    title = f"{name(row, 'first', context)} × {name(row, 'second', context)}"
    return paragraph((title, both(row, context)), context)


def loud(frame: pd.DataFrame, context: RenderContext) -> set[str]:
    """Return what stands out: alliances that share with a rival camp, organizations in two."""
    if context.state.one("between") == ALLIANCES:
        rivals = frame[frame["relation"] == "rival"]
        return {*rivals["first"], *rivals["second"]}
    return set(frame.loc[frame["bridge"] != "", "first"])
