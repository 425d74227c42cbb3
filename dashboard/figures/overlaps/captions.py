"""The words around overlaps: who bridges rival camps, the legend, every overlap in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.analysis.sharing import ALLIANCES
from dashboard.figures.chart import Caption
from dashboard.figures.members.names import listed, word
from dashboard.figures.overlaps.words import both, name, own, pairs, things
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.chart import Scene

_NAMED = 3
_EXPLAINED = 6
_TOLD = 80

_PAIRS = {
    "alliances": Words(
        "연합체 {all}쌍 가운데 {count}쌍이 구성원을 나눈다",
        "{count} of {all} {pairs} of alliances share members",
    ),
    "organizations": Words(
        "둘 이상에 든 기관 {things}곳, {all}쌍 가운데 {count}쌍이 같은 연합체에서 만난다",
        "{things} organizations are in two or more alliances; {count} of {all} {pairs} meet in one",
    ),
}
_ALONE = Words("{name}만 있어 견줄 상대가 없다", "{name} stands alone, with nothing to compare")
_BRIDGED = Words(", 경쟁 진영을 잇는 곳은 {who}", "; {who} {verb} rival camps")
_MORE = Words("{names} 등 {count}곳", "{names} and {rest} more")
_NONE = Words(", 경쟁 진영을 잇는 곳은 없다", "; nobody bridges rival camps")
_CAMP = Words(
    "진영은 연합체를 이끄는 그룹(이끄는 곳이 없으면 든 기업의 그룹)",
    "a camp is the group that leads an alliance, or else the groups of the firms in it",
)
_BRIDGE = Words("{who}: {camps}", "{who}: {camps}")
_BRIDGES = Words("잇는 진영은 {bridges}", "camps bridged by {bridges}")
_COUNTED = {
    "organization": Words("기관 단위", "counted by organization"),
    "group": Words("같은 그룹은 하나로", "organizations of one group counted as one"),
}
_ONLY = Words("{names}만", "{names} only")
_SQUARE = {
    "alliances": Words("네모는 구성원 수", "square: members"),
    "organizations": Words("네모는 든 연합체 수", "square: alliances joined"),
}
_MARKS = {
    "near": Words("동그라미 속 수는 나눈 수", "circle: how many are shared"),
    "rival": Words("마름모는 경쟁 진영끼리", "diamond: shared by rival camps"),
    "same_group": Words("빈 동그라미는 같은 그룹끼리", "open: of one group"),
}
_LINKS = {
    "near": Words("선 위의 수는 나눈 수", "on a link: how many are shared"),
    "rival": Words("파선과 마름모는 경쟁 진영 사이", "dashed, diamond: between rival camps"),
}
_NODE = Words("마름모 점은 경쟁 진영을 잇는 곳", "diamond: bridges rival camps")
_BOLD = {
    "alliances": Words("굵은 이름은 경쟁 진영과 겹침", "bold: shares with a rival camp"),
    "organizations": Words("굵은 이름은 경쟁 진영을 잇는 곳", "bold: bridges rival camps"),
}
_LIMITED = Words(
    "{all}개 가운데 많이 든 {shown}개만 그림", "only the {shown} largest of {all} are drawn"
)
_VIEW = {"matrix": Words("행렬", "Matrix"), "network": Words("연결망", "Network")}
_REST = Words("그 밖에 {count}쌍", "{count} more pairs")


def caption(scene: Scene, bridging: pd.DataFrame) -> Caption:
    """Return the words around what is drawn.

    Args:
        scene: What is drawn.
        bridging: Who bridges rival camps. Columns: name_ko, name_en, camps_ko, camps_en.
    """
    language, state = scene.canvas.language, scene.state
    sentence, choices = _title(scene, bridging), _choices(scene)
    bridges = _bridges(scene, bridging)
    parts = [*choices, *_legend(scene), *bridges]
    view = _VIEW[state.one("view")][language]
    told = "; ".join(_told(scene))
    return Caption(
        title=sentence,
        subtitle=" · ".join(parts),
        alternative=f"{view}, {', '.join([*choices, *bridges])}. {sentence}. {told}.",
    )


def _title(scene: Scene, bridging: pd.DataFrame) -> str:
    language, shown = scene.canvas.language, things(scene.frame)
    if len(shown) == 1:
        return _ALONE[language].format(name=name(next(records(shown)), "first", scene))
    possible = len(shown) * (len(shown) - 1) // 2
    sentence = _PAIRS[scene.state.one("between")][language].format(
        all=possible,
        count=len(pairs(scene.frame)),
        things=len(shown),
        pairs="pair" if possible == 1 else "pairs",
    )
    names = [str(one) for one in bridging[f"name_{language}"]]
    if not names:
        return sentence + _NONE[language]
    who = listed(names[:_NAMED], language)
    if len(names) > _NAMED:
        shown_names = "·".join(names[:_NAMED]) if language == "ko" else ", ".join(names[:_NAMED])
        who = _MORE[language].format(names=shown_names, count=len(names), rest=len(names) - _NAMED)
    verb = "bridges" if len(names) == 1 else "bridge"
    return sentence + _BRIDGED[language].format(who=who, verb=verb)


def _choices(scene: Scene) -> list[str]:
    language, state = scene.canvas.language, scene.state
    said = [_COUNTED[state.one("by")][language]]
    chosen = state.many("alliance_kind")
    if chosen:
        names = [word("alliance_kind", one, scene) for one in chosen]
        said.append(_ONLY[language].format(names=listed(names, language)))
    matching, shown = int(scene.frame["matching"].iloc[0]), len(things(scene.frame))
    if matching > shown:
        said.append(_LIMITED[language].format(all=matching, shown=shown))
    return said


def _bridges(scene: Scene, bridging: pd.DataFrame) -> list[str]:
    language = scene.canvas.language
    if bridging.empty:
        return []
    said = [
        _BRIDGE[language].format(
            who=getattr(row, f"name_{language}"), camps=getattr(row, f"camps_{language}")
        )
        for row in records(bridging.head(_EXPLAINED))
    ]
    return [_CAMP[language], _BRIDGES[language].format(bridges=" / ".join(said))]


def _legend(scene: Scene) -> list[str]:
    """Return what the marks mean that are really drawn."""
    language, state = scene.canvas.language, scene.state
    between, network = state.one("between"), state.one("view") == "network"
    relations = set(scene.frame["relation"])
    signs = [words for key, words in (_LINKS if network else _MARKS).items() if key in relations]
    bridge = bool((scene.frame["bridge"] != "").any())
    if not network:
        signs = [_SQUARE[between], *signs]
        bold = "rival" in relations if between == ALLIANCES else bridge
        signs += [_BOLD[between]] * bold
    elif bridge:
        signs.append(_NODE)
    return [words[language] for words in signs]


def _told(scene: Scene) -> list[str]:
    alone = [
        f"{name(row, 'first', scene)}: {own(row, scene)}" for row in records(things(scene.frame))
    ]
    together = [
        f"{name(row, 'first', scene)} × {name(row, 'second', scene)}: {both(row, scene)}"
        for row in records(pairs(scene.frame))
    ]
    rest = len(together) - _TOLD
    more = [_REST[scene.canvas.language].format(count=rest)] if rest > 0 else []
    return [*together[:_TOLD], *more, *alone]
