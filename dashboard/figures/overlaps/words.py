"""Things and pairs of things in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.sharing import ALLIANCES, SELF
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.members.names import paragraph, word
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene

_SHARED = {
    "alliances": Words("겹치는 구성원 {count}곳: {names}", "Shared members ({count}): {names}"),
    "organizations": Words(
        "함께 참여한 연합체 {count}개: {names}", "Alliances of both ({count}): {names}"
    ),
}
_ALL = {
    "alliances": Words("구성원 {count}곳: {names}", "Members ({count}): {names}"),
    "organizations": Words("참여 연합체 {count}개: {names}", "Alliances ({count}): {names}"),
}
_BRIDGE = Words("경쟁 진영에 함께 참여: {camps}", "Bridges rival camps: {camps}")


def things(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of things with themselves, each once, in order."""
    return frame[frame["relation"] == SELF].drop_duplicates("first")


def pairs(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of pairs whose things are both drawn, each once."""
    known = set(things(frame)["first"])
    both = frame["first"].isin(known) & frame["second"].isin(known)
    return frame[both & (frame["relation"] != SELF)].drop_duplicates(["first", "second"])


def name(row: Record, side: str, scene: Scene) -> str:
    """Return the name of the first or the second of a pair, and that it is only planned."""
    plain = str(getattr(row, f"{side}_{scene.canvas.language}"))
    status = getattr(row, f"{side}_status")
    return f"{plain} ({word('status', status, scene)})" if status in OPEN_STATUSES else plain


def own(row: Record, scene: Scene) -> str:
    """Return all members or alliances of a thing in words."""
    words = _ALL[scene.state.one("between")]
    names = getattr(row, f"of_{scene.canvas.language}")
    return words[scene.canvas.language].format(count=row.shared, names=names)


def both(row: Record, scene: Scene) -> str:
    """Return what a pair shares in words."""
    words = _SHARED[scene.state.one("between")]
    names = getattr(row, f"of_{scene.canvas.language}")
    return words[scene.canvas.language].format(count=row.shared, names=names)


def thing_hover(row: Record, scene: Scene) -> str:
    """Return what is said on hovering over a thing."""
    language = scene.canvas.language
    camps = getattr(row, f"bridge_{language}")
    bridge = _BRIDGE[language].format(camps=camps) if camps else ""
    return paragraph((name(row, "first", scene), own(row, scene), bridge), scene)


def pair_hover(row: Record, scene: Scene) -> str:
    """Return what is said on hovering over a pair."""
    title = f"{name(row, 'first', scene)} × {name(row, 'second', scene)}"
    return paragraph((title, both(row, scene)), scene)


def loud(frame: pd.DataFrame, scene: Scene) -> set[str]:
    """Return what stands out: alliances that share with a rival camp, organizations in two."""
    if scene.state.one("between") == ALLIANCES:
        rivals = frame[frame["relation"] == "rival"]
        return {*rivals["first"], *rivals["second"]}
    return set(frame.loc[frame["bridge"] != "", "first"])
