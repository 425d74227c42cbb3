"""The words around overlaps: who bridges rival camps, the legend, every overlap in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import records
from dashboard.charting.captions import Caption
from dashboard.charting.terms import listed
from dashboard.charts.alliance_overlap.pairs import PairRow, both, loud, own, pairs, things
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText


class _Bridge(Struct, frozen=True):
    """Who bridges rival camps, and which."""

    name_text: Text
    camps_text: Text


_NAMED = 3
_EXPLAINED = 6
_TOLD = 80

_PAIRS = {
    "alliances": Text(
        "연합체 {all}쌍 중 {count}쌍의 구성원이 겹침",
        "{count} of {all} {pairs} of alliances share members",
    ),
    "organizations": Text(
        "둘 이상에 참여한 기관 {things}곳의 {all}쌍 중 {count}쌍이 같은 연합체에 참여",
        "Of {things} organizations in two or more alliances, {count} of {all} {pairs} meet in one",
    ),
}
_ALONE = Text("비교 대상이 {name} 하나뿐", "{name} stands alone, with nothing to compare")
_BRIDGED = Text(", 경쟁 진영에 함께 참여한 곳은 {who}", "; {who} {verb} rival camps")
_MORE = Text("{names} 등 {count}곳", "{names} and {rest} more")
_NONE = Text(", 경쟁 진영에 함께 참여한 곳은 없음", "; nobody bridges rival camps")
_CAMP = Text(
    "진영은 연합체를 주도하는 그룹이며, 주도하는 곳이 없으면 참여 기업의 그룹입니다.",
    "A camp is the group that leads an alliance or, where none leads, the groups of its firms.",
)
_BRIDGE = Text("{who}({camps})", "{who} ({camps})")
_BRIDGES = Text("참여한 경쟁 진영: {bridges}.", "Rival camps bridged: {bridges}.")
_COUNTED = {
    "organization": Text("기관 단위", "Counted by organization"),
    "group": Text("같은 그룹은 하나로 집계", "Organizations of one group as one"),
}
_SQUARE = {
    "alliances": Text("네모는 구성원 수", "square: members"),
    "organizations": Text("네모는 참여 연합체 수", "square: alliances joined"),
}
_MARKS = {
    "near": Text("동그라미는 겹치는 수", "circle: shared"),
    "rival": Text("마름모는 경쟁 진영끼리 겹치는 수", "diamond: between rival camps"),
    "same_group": Text("빈 동그라미는 같은 그룹 간", "open circle: within one group"),
}
_LINKS = {
    "near": Text("선 위의 수는 겹치는 수", "number on a link: shared"),
    "rival": Text("파선은 경쟁 진영 간", "dashed: between rival camps"),
}
_NODE = Text("마름모는 경쟁 진영에 함께 참여한 곳", "diamond: bridges rival camps")
_BOLD = {
    "alliances": Text("{sign} 경쟁 진영과 겹치는 연합체", "{sign}: shares with a rival camp"),
    "organizations": Text("{sign} 경쟁 진영에 함께 참여한 기관", "{sign}: bridges rival camps"),
}
_STRONG = Text("굵은 이름은", "bold")
_BANDED = Text("굵은 이름과 색 띠는", "bold on a band")
_LIMITED = Text(
    "{all}개 가운데 겹침이 많은 {shown}개만 표시",
    "only the {shown} of {all} that overlap with most others",
)
_VIEW = {"matrix": Text("행렬", "Matrix"), "network": Text("연결망", "Network")}
_REST = Text("그 밖에 {count}쌍", "{count} more pairs")


def caption(context: RenderContext, bridging: pd.DataFrame) -> ChartText:
    """Return the words around what is drawn.

    Args:
        context: What is drawn.
        bridging: Who bridges rival camps. Columns: name_ko, name_en, camps_ko, camps_en.
    """
    language, state = context.canvas.language, context.state
    choices, bridges = _choices(context), _bridges(context, bridging)
    return Caption(
        title=_title(context, bridging),
        kind=_VIEW[state.one("view")][language],
        measure=choices,
        shown=choices,
        legend=_legend(context),
        told=" ".join([*bridges, "; ".join(_told(context))]),
        notes=(" ".join(bridges),),
    ).text


def _title(context: RenderContext, bridging: pd.DataFrame) -> str:
    language, shown = context.canvas.language, things(context)
    if len(shown) == 1:
        return _ALONE[language].format(name=shown[0].name(context))
    total = context.drawn.total
    possible = total * (total - 1) // 2
    sentence = _PAIRS[context.state.one("between")][language].format(
        all=plain(possible, language),
        count=plain(context.drawn.about_as(int), language),
        things=plain(total, language),
        pairs="pair" if possible == 1 else "pairs",
    )
    names = [str(one) for one in bridging[f"name_{language}"]]
    if not names:
        return sentence + _NONE[language]
    who = listed(names[:_NAMED], language)
    if len(names) > _NAMED:
        shown_names = language.comma.join(names[:_NAMED])
        who = _MORE[language].format(names=shown_names, count=len(names), rest=len(names) - _NAMED)
    verb = "bridges" if len(names) == 1 else "bridge"
    return sentence + _BRIDGED[language].format(who=who, verb=verb)


def _choices(context: RenderContext) -> list[str]:
    language, state = context.canvas.language, context.state
    said = [_COUNTED[state.one("by")][language]]
    total, shown = context.drawn.total, len(things(context))
    if total > shown:
        said.append(_LIMITED[language].format(all=total, shown=shown))
    return said


def _bridges(context: RenderContext, bridging: pd.DataFrame) -> list[str]:
    language = context.canvas.language
    if bridging.empty:
        return []
    said = [
        _BRIDGE[language].format(who=row.name_text[language], camps=row.camps_text[language])
        for row in records(bridging.head(_EXPLAINED), _Bridge)
    ]
    return [_BRIDGES[language].format(bridges=", ".join(said)), _CAMP[language]]


def _legend(context: RenderContext) -> list[str]:
    """Return what the marks mean that are really drawn."""
    language, state = context.canvas.language, context.state
    between, network = state.one("between"), state.one("view") == "network"
    relations = {row.relation for row in context.rows(PairRow)}
    signs = [words for key, words in (_LINKS if network else _MARKS).items() if key in relations]
    if not network:
        signs = [_SQUARE[between], *signs]
    elif any(row.bridge for row in context.rows(PairRow)):
        signs.append(_NODE)
    strong = [] if network else _strong(context)
    return [*(words[language] for words in signs), *strong]


def _strong(context: RenderContext) -> list[str]:
    """Return what bold names mean, and that they stand on a band where others do not."""
    language, strong = context.canvas.language, loud(context)
    if not strong:
        return []
    sign = _BANDED if len(strong) < len(things(context)) else _STRONG
    return [_BOLD[context.state.one("between")][language].format(sign=sign[language])]


def _told(context: RenderContext) -> list[str]:
    alone = [f"{row.name(context)}: {own(row, context)}" for row in things(context)]
    together = [f"{row.names(context)}: {both(row, context)}" for row in pairs(context)]
    rest = len(together) - _TOLD
    more = [_REST[context.canvas.language].format(count=rest)] if rest > 0 else []
    return [*together[:_TOLD], *more, *alone]
