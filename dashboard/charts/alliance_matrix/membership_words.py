"""The words around a matrix of members: title, choices and legend, every alliance in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import by
from dashboard.charting.captions import Caption
from dashboard.charting.legend import LegendEntry, symbol, written
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import listed, word
from dashboard.charts.alliance_matrix.membership_cells import (
    MembershipRow,
    about,
    differs,
    founded,
)
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText


_ORDERED = {
    "overlap": Text("함께 참여한 곳끼리", "by shared alliances"),
    "kind": Text("유형별", "by type"),
    "group": Text("그룹별", "by group"),
    "name": Text("이름순", "by name"),
}

_SIZE = Text(
    "기관 {rows}곳({order}) × 연합체 {columns}개(결성 순)",
    "{rows} {organizations} ({order}) × {columns} {alliances} (by founding)",
)

_SHARED = Text("색 띠는 둘 이상 참여({count}곳)", "band: in two or more ({count})")

_COUNTS = Text(
    "연합체별 표기: 결성 시점 · 구성원&nbsp;수(기사 발표/이름 확인, –는 미상)",
    "At each alliance: when it was founded · members counted/named in the articles (–: no count)",
)

_PARTLY = Text("오른쪽은 표시/전체 연합체 수", "on the right: alliances shown/all")

_DIFFERS = Text("밝힌 수와 이름이 나온 수가 다름", "stated and named differ")

_DOTTED = Text("가운데 점은 계획", "a dot inside: planned")

_LIMITED = Text(
    "기관 {all_rows}곳 가운데 참여가 많은 {rows}곳, "
    "연합체 {all_columns}개 가운데 큰 {columns}개만 표시",
    "only the {rows} of {all_rows} organizations in most alliances and the {columns} largest of "
    "{all_columns} alliances",
)

_MATRIX = Text("행렬", "Matrix")

_NAMED = 3

"""More organizations than these are counted instead of named."""

_MOST = Text(
    "참여 연합체가 가장 많은 기관은 {who}({each}{count}개)",
    "{who} {verb} in {count} {alliances}, the most of all",
)

_LEVEL = Text("{who}, {each}연합체 {count}개에 참여", "{who} {verb} in {count} {alliances}")

_MOST_OF_THESE = Text(
    "이 가운데 참여 연합체가 가장 많은 기관은 {who}({each}{count}개)",
    "{who} {verb} in {count} of these alliances, the most",
)

_LEVEL_OF_THESE = Text(
    "{who}, 이 가운데 {each}{count}개에 참여", "{who} {verb} in {count} of these alliances"
)

_ONE = Text("이 연합체에 참여한 기관은 {who}", "{who} {verb} in this alliance")

_MANY = Text("{count}곳", "{count} organizations")

_EACH = Text("각 ", "")

_CHOICES = ("alliance", "alliance_kind")


def caption(context: RenderContext) -> ChartText:
    """Return the words around the rows drawn."""
    language, rows = (
        context.canvas.language,
        by(context.rows(MembershipRow), lambda row: row.organization).values(),
    )
    shared = sum(row.total > 1 for row, *_ in rows)
    bands = [_SHARED[language].format(count=shared)] if 0 < shared < len(rows) else []
    size = ". ".join([_MATRIX[language], _size(context), *_limits(context)])
    return Caption(
        title=title(context),
        kind=size,
        shown=(_size(context), *_limits(context)),
        legend=(_legend(context), *bands),
        told=_members(context),
        notes=(" · ".join(_signs(context)),),
    ).text


def _size(context: RenderContext) -> str:
    rows, columns = (context.frame[name].nunique() for name in ("organization", "alliance"))
    return _SIZE[context.canvas.language].format(
        rows=rows,
        columns=columns,
        organizations="organization" if rows == 1 else "organizations",
        alliances="alliance" if columns == 1 else "alliances",
        order=_ORDERED[context.state.one("order")][context.canvas.language],
    )


def _limits(context: RenderContext) -> list[str]:
    """Return how much matches but is not drawn, nothing if everything is."""
    all_rows, all_columns = context.drawn.total, context.drawn.about_as(int)
    rows, columns = (context.frame[name].nunique() for name in ("organization", "alliance"))
    if (rows, columns) == (all_rows, all_columns):
        return []
    language = context.canvas.language
    counts = {"all_rows": all_rows, "all_columns": all_columns, "rows": rows, "columns": columns}
    said = {name: plain(count, language) for name, count in counts.items()}
    return [_LIMITED[language].format(**said)]


def _legend(context: RenderContext) -> str:
    """Return the shapes of the roles drawn, each with its word."""
    accent, used = context.canvas.theme.accent, set(context.frame["role"])
    return written(
        LegendEntry(word("role", role, context), accent, symbol(role), is_shape=True)
        for role in context.dataset.package.vocabularies["role"]
        if role in used
    )


def _signs(context: RenderContext) -> list[str]:
    """Return what the numbers and signs mean that are really drawn."""
    language, rows = context.canvas.language, context.frame
    loud = f"<b style='color:{context.canvas.theme.series[1]}'>≠</b>&nbsp;"
    signs = (
        (True, _COUNTS[language]),
        ((rows["total"] > rows["shown"]).any(), _PARTLY[language]),
        (any(map(differs, context.rows(MembershipRow))), loud + _DIFFERS[language]),
        (rows["status"].isin(OPEN_STATUSES).any(), _DOTTED[language]),
    )
    return [words for drawn, words in signs if drawn]


def _members(context: RenderContext) -> str:
    """Return every alliance and its members with their roles in words."""
    language, members = context.canvas.language, dict[str, list[str]]()
    for row in context.rows(MembershipRow):
        said = row.organization_text[language] + language.aside(word("role", row.role, context))
        members.setdefault(row.alliance, []).append(said)
    alliances = founded(context.rows(MembershipRow))
    return "; ".join(
        f"{about(row, context)}: {', '.join(members[row.alliance])}" for row in alliances
    )


def title(context: RenderContext) -> str:
    """Return which of the organizations drawn are in most alliances, of those chosen or of all."""
    language = context.canvas.language
    chosen = any(map(context.state.many, _CHOICES))
    counts = {
        row.organization: row.shown if chosen else row.total
        for row, *_ in by(context.rows(MembershipRow), lambda row: row.organization).values()
    }
    rows = [
        row for row, *_ in by(context.rows(MembershipRow), lambda row: row.organization).values()
    ]
    count = max(counts.values())
    leaders = [row for row in rows if counts[row.organization] == count]
    names = [row.organization_text[language] for row in leaders]
    many = _MANY[language].format(count=len(names))
    alone, level = len(names) == 1, len(leaders) == len(rows)
    words = _LEVEL if level else _MOST
    if chosen:
        words = _LEVEL_OF_THESE if level else _MOST_OF_THESE
        words = _ONE if len(context.state.many("alliance")) == 1 else words
    return words[language].format(
        who=listed(names, language) if len(names) <= _NAMED else many,
        each="" if alone else _EACH[language],
        verb="is" if alone else "are" if words is _ONE else "are each",
        count=count,
        alliances="alliance" if count == 1 else "alliances",
    )
