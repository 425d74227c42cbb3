"""The words around a matrix of members: title, choices and legend, every alliance in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import by
from dashboard.figures.chart import Caption
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.members.heads import about, differs
from dashboard.figures.members.matrix import founded
from dashboard.figures.members.names import listed, name, word
from dashboard.figures.members.roles import symbol
from dashboard.figures.members.titles import title
from dashboard.words import Words
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_NAMED = 3
"""More alliances than these are counted instead of named."""

_ORDERED = {
    "overlap": Words("겹치는 곳끼리", "by overlap"),
    "kind": Words("업종별", "by kind"),
    "group": Words("그룹별", "by group"),
    "name": Words("이름순", "by name"),
}
_SIZE = Words(
    "기관 {rows}곳({order}) × 연합체 {columns}개(결성 순)",
    "{rows} {organizations} ({order}) × {columns} {alliances} (by founding)",
)
_SHARED = Words("옅은 바탕은 둘 이상 참여({count}곳)", "pale band: in two or more ({count})")
_COUNTS = Words(
    "날짜 옆은 구성원 수(명시/확인, –는&nbsp;명시&nbsp;없음)",
    "beside the date: members stated/listed (–&nbsp;if not stated)",
)
_PARTLY = Words("오른쪽은 보이는/모든 연합체 수", "on the right: alliances shown/all")
_DIFFERS = Words("명시와 확인이 다름", "stated and listed differ")
_DOTTED = Words("가운데 점은 계획", "a dot inside: planned")
_SHARED_ONLY = Words("둘 이상 참여한 기관만", "only those in two or more")
_ONLY = Words("{names}만", "{names} only")
_SOME = Words("고른 연합체 {count}개만", "{count} chosen alliances only")
_LIMITED = Words(
    "기관 {all_rows}곳 가운데 참여가 많은 {rows}곳, "
    "연합체 {all_columns}개 가운데 큰 {columns}개만 그림",
    "only the {rows} of {all_rows} organizations in most alliances and the {columns} largest of "
    "{all_columns} alliances are drawn",
)
_MATRIX = Words("행렬", "Matrix")


def caption(scene: Scene) -> Caption:
    """Return the words around the rows drawn."""
    pieces = [_size(scene), *_restrictions(scene), *_limits(scene), _legend(scene), *_signs(scene)]
    matrix, sentence = _MATRIX[scene.canvas.language], title(scene)
    return Caption(
        title=sentence,
        subtitle="&nbsp;· ".join(pieces),
        alternative=". ".join(
            [matrix, _size(scene), *_limits(scene), sentence, f"{_members(scene)}."]
        ),
    )


def _size(scene: Scene) -> str:
    rows, columns = (scene.frame[name].nunique() for name in ("organization", "alliance"))
    return _SIZE[scene.canvas.language].format(
        rows=rows,
        columns=columns,
        organizations="organization" if rows == 1 else "organizations",
        alliances="alliance" if columns == 1 else "alliances",
        order=_ORDERED[scene.state.one("order")][scene.canvas.language],
    )


def _restrictions(scene: Scene) -> list[str]:
    """Return in words which organizations and alliances are left out by choice."""
    language, state = scene.canvas.language, scene.state
    said = [_SHARED_ONLY[language]] if state.flag("shared") else []
    for choice, vocabulary in (("kind", "organization_kind"), ("alliance_kind", "alliance_kind")):
        if state.many(choice):
            names = [word(vocabulary, one, scene) for one in state.many(choice)]
            said.append(_ONLY[language].format(names=listed(names, language)))
    chosen = state.many("alliance")
    if len(chosen) > _NAMED:
        said.append(_SOME[language].format(count=len(chosen)))
    elif chosen:
        names = [scene.dataset.name("alliances", one, language) for one in chosen]
        said.append(_ONLY[language].format(names=listed(names, language)))
    return said


def _limits(scene: Scene) -> list[str]:
    """Return how much matches but is not drawn, nothing if everything is."""
    first = scene.frame.iloc[0]
    rows, columns = (scene.frame[name].nunique() for name in ("organization", "alliance"))
    if (rows, columns) == (first["matching"], first["matching_alliances"]):
        return []
    language = scene.canvas.language
    counts = {"all_rows": first["matching"], "all_columns": first["matching_alliances"]}
    counts |= {"rows": rows, "columns": columns}
    written = {name: plain(int(count), language) for name, count in counts.items()}
    return [_LIMITED[language].format(**written)]


def _legend(scene: Scene) -> str:
    """Return the shapes of the roles drawn, each with its word."""
    accent, used = scene.canvas.theme.accent, set(scene.frame["role"])
    return " ".join(
        f"<b style='color:{accent}'>{symbol(role)}</b>&nbsp;{word('role', role, scene)}"
        for role in scene.dataset.package.vocabularies["role"]
        if role in used
    )


def _signs(scene: Scene) -> list[str]:
    """Return what the bands, numbers and signs mean that are really drawn."""
    language, rows = scene.canvas.language, scene.frame
    organizations = by(scene.rows, "organization").values()
    shared = sum(row.total > 1 for row, *_ in organizations)
    loud = f"<b style='color:{scene.canvas.theme.series[1]}'>≠</b>&nbsp;"
    signs = (
        (0 < shared < len(organizations), _SHARED[language].format(count=shared)),
        (True, _COUNTS[language]),
        ((rows["total"] > rows["shown"]).any(), _PARTLY[language]),
        (any(map(differs, scene.rows)), loud + _DIFFERS[language]),
        (rows["status"].isin(OPEN_STATUSES).any(), _DOTTED[language]),
    )
    return [words for drawn, words in signs if drawn]


def _members(scene: Scene) -> str:
    """Return every alliance and its members with their roles in words."""
    members: dict[str, list[str]] = {}
    for row in scene.rows:
        said = f"{name(row, 'organization', scene)} ({word('role', row.role, scene)})"
        members.setdefault(row.alliance, []).append(said)
    alliances = founded(scene.rows)
    return "; ".join(
        f"{about(row, scene)}: {', '.join(members[row.alliance])}" for row in alliances
    )
