"""Members as a matrix: organizations as rows, alliances as columns, roles as shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import Record, by
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.matrix import Line, Mark, Matrix
from dashboard.figures.members.heads import head
from dashboard.figures.members.names import disputes, name, paragraph, word
from dashboard.figures.members.roles import shape, symbol
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.figures.chart import Scene

_ACROSS = Words("합계", "Total")
_DOWN = Words("참여 수", "Memberships")
_WHOLE = Words("참여 수(전체 {count}곳)", "Memberships (all {count})")
_OTHERS = Words("그 밖의 기관", "Others")
_CLAIMS = Words("주장 {count}건", "Claims: {count}")
_TOTAL = Words("참여한 연합체 {count}개", "Alliances joined: {count}")


def matrix(scene: Scene) -> Matrix:
    """Return the matrix of the rows drawn."""
    rows, columns, language = _in_order(scene), founded(scene.rows), scene.canvas.language
    row_of = {one: place for place, one in enumerate(by(rows, "organization"))}
    column_of = {row.alliance: place for place, row in enumerate(columns)}
    return Matrix(
        lines=_lines(rows, scene),
        heads=[head(row, scene) for row in columns],
        marks=[
            _mark(row, (row_of[row.organization], column_of[row.alliance]), scene) for row in rows
        ],
        across=_ACROSS[language],
        down=_DOWN[language],
        whole=_WHOLE[language].format(count=len(row_of)),
        sum=str(sum(row.drawn for row in columns)),
    )


def founded(rows: Iterable[Record]) -> list[Record]:
    """Return the first row of each alliance drawn, in the order of their founding."""
    first = (own[0] for own in by(rows, "alliance").values())
    return sorted(first, key=lambda row: row.place)


def _in_order(scene: Scene) -> Sequence[Record]:
    """Return the rows drawn, by name in the reader's own language."""
    if scene.state.one("order") != "name":
        return scene.rows
    return sorted(scene.rows, key=lambda row: name(row, "organization", scene).casefold())


def _lines(rows: Iterable[Record], scene: Scene) -> list[Line]:
    sectioned = scene.state.one("order") in {"kind", "group"}
    lines, section = [], None
    for row, *others in by(rows, "organization").values():
        begins = sectioned and row.section != section
        heading = _heading(row, scene) if begins else ""
        claims = ";".join(one.membership_claims for one in (row, *others))
        lines.append(_line(row, heading, claims, scene))
        section = row.section
    return lines


def _heading(row: Record, scene: Scene) -> str:
    """Return the heading of a row's section."""
    if not row.section:
        return _OTHERS[scene.canvas.language]
    if scene.state.one("order") == "group":
        return name(row, "group", scene)
    kind = word("organization_kind", row.section, scene)
    return kind[:1].upper() + kind[1:]


def _line(row: Record, heading: str, claims: str, scene: Scene) -> Line:
    total = _TOTAL[scene.canvas.language].format(count=row.total)
    return Line(
        name=name(row, "organization", scene),
        total=str(row.total) if row.total == row.shown else f"{row.shown}/{row.total}",
        strong=row.total > 1,
        heading=heading,
        hover=paragraph((name(row, "organization", scene), total), scene),
        claims=claims,
    )


def _mark(row: Record, place: tuple[int, int], scene: Scene) -> Mark:
    role, status = word("role", row.role, scene), word("status", row.status, scene)
    lines = (
        f"{name(row, 'organization', scene)} · {name(row, 'alliance', scene)}",
        f"{symbol(row.role)} {role} · {status}",
        _CLAIMS[scene.canvas.language].format(count=row.membership_claims.count(";") + 1),
        disputes(row.disagreements, scene),
    )
    return Mark(
        row=place[0],
        column=place[1],
        shape=shape(row.role),
        dotted=row.status in OPEN_STATUSES,
        hover=paragraph(lines, scene),
        claims=row.membership_claims,
    )
