"""The words around a matrix of members: title, choices and legend, every alliance in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import by
from dashboard.figures.chart import Caption
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.members.heads import about, differs
from dashboard.figures.members.matrix import founded
from dashboard.figures.members.names import name, word
from dashboard.figures.members.roles import symbol
from dashboard.figures.members.titles import title
from dashboard.words import Words
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_ORDERED = {
    "overlap": Words("함께 참여한 곳끼리", "by shared alliances"),
    "kind": Words("유형별", "by type"),
    "group": Words("그룹별", "by group"),
    "name": Words("이름순", "by name"),
}
_SIZE = Words(
    "기관 {rows}곳({order}) × 연합체 {columns}개(결성 순)",
    "{rows} {organizations} ({order}) × {columns} {alliances} (by founding)",
)
_SHARED = Words("색 띠는 둘 이상 참여({count}곳)", "band: in two or more ({count})")
_COUNTS = Words(
    "연합체별 표기: 결성 시점 · 구성원 수(기사 발표/이름 확인, –는 미상)",
    "At each alliance: when it was founded · members as the articles count/name them (–: no count)",
)
_PARTLY = Words("오른쪽은 표시/전체 연합체 수", "on the right: alliances shown/all")
_DIFFERS = Words("밝힌 수와 이름이 나온 수가 다름", "stated and named differ")
_DOTTED = Words("가운데 점은 계획", "a dot inside: planned")
_LIMITED = Words(
    "기관 {all_rows}곳 가운데 참여가 많은 {rows}곳, "
    "연합체 {all_columns}개 가운데 큰 {columns}개만 표시",
    "only the {rows} of {all_rows} organizations in most alliances and the {columns} largest of "
    "{all_columns} alliances",
)
_MATRIX = Words("행렬", "Matrix")


def caption(scene: Scene) -> Caption:
    """Return the words around the rows drawn."""
    language, rows = scene.canvas.language, by(scene.rows, "organization").values()
    shared = sum(row.total > 1 for row, *_ in rows)
    bands = [_SHARED[language].format(count=shared)] if 0 < shared < len(rows) else []
    matrix, sentence = _MATRIX[language], title(scene)
    said = [matrix, _size(scene), *_limits(scene), sentence, f"{_members(scene)}."]
    return Caption(
        title=sentence,
        subtitle=" · ".join([_size(scene), *_limits(scene), _legend(scene), *bands]),
        alternative=". ".join(said),
        notes=(" · ".join(_signs(scene)),),
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
    """Return what the numbers and signs mean that are really drawn."""
    language, rows = scene.canvas.language, scene.frame
    loud = f"<b style='color:{scene.canvas.theme.series[1]}'>≠</b>&nbsp;"
    signs = (
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
