"""Alliances and their members as a matrix: a head for each alliance, a cell for each membership."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import by
from dashboard.charting.legend import shape, symbol
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import disputes, paragraph, short_date, split, word
from dashboard.i18n import Text
from dashboard.plotting.matrix import CellMark, Head, Matrix, MatrixLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.charting.chart import RenderContext

_ACROSS = Text("합계", "Total")
_DOWN = Text("참여 수", "Memberships")
_WHOLE = Text("참여 수(전체 {count}곳)", "Memberships (all {count})")
_OTHERS = Text("그 밖의 기관", "Others")
_CLAIMS = Text("주장 {count}건", "Claims: {count}")
_TOTAL = Text("참여한 연합체 {count}개", "Alliances joined: {count}")


class MembershipRow(Struct, frozen=True):
    """A role of an organization in an alliance; columns as in ``memberships`` and ``arranged``."""

    organization: str
    organization_text: Text
    group_text: Text
    role: str
    status: str
    disagreements: str
    membership_claims: str
    total: int
    shown: int
    section: str
    alliance: str
    alliance_text: Text
    alliance_kind: str
    alliance_status: str
    alliance_disagreements: str
    alliance_claims: str
    founded_on: str
    founded_as: str
    founded_status: str
    founded_rivals: str
    stated: str
    listed: int
    place: float | None
    drawn: int


def matrix(context: RenderContext) -> Matrix:
    """Return the matrix of the rows drawn."""
    rows, columns, language = (
        _in_order(context),
        founded(context.rows(MembershipRow)),
        context.canvas.language,
    )
    row_of = {one: place for place, one in enumerate(by(rows, lambda row: row.organization))}
    column_of = {row.alliance: place for place, row in enumerate(columns)}
    return Matrix(
        lines=_lines(rows, context),
        heads=[head(row, context) for row in columns],
        marks=[
            _mark(row, (row_of[row.organization], column_of[row.alliance]), context) for row in rows
        ],
        across=_ACROSS[language],
        down=_DOWN[language],
        whole=_WHOLE[language].format(count=len(row_of)),
        sum=str(sum(row.drawn for row in columns)),
    )


def founded(rows: Iterable[MembershipRow]) -> list[MembershipRow]:
    """Return the first row of each alliance drawn, in the order of their founding.

    One that nothing describes has no place in it, and comes last.
    """
    first = (own[0] for own in by(rows, lambda row: row.alliance).values())
    return sorted(first, key=lambda row: inf if row.place is None else row.place)


def _in_order(context: RenderContext) -> Sequence[MembershipRow]:
    """Return the rows drawn, by name in the reader's own language."""
    language = context.canvas.language
    if context.state.one("order") != "name":
        return context.rows(MembershipRow)
    return sorted(
        context.rows(MembershipRow), key=lambda row: row.organization_text[language].casefold()
    )


def _lines(rows: Iterable[MembershipRow], context: RenderContext) -> list[MatrixLine]:
    sectioned = context.state.one("order") in {"kind", "group"}
    lines, section = [], None
    for row, *others in by(rows, lambda row: row.organization).values():
        begins = sectioned and row.section != section
        heading = _heading(row, context) if begins else ""
        claims = ";".join(one.membership_claims for one in (row, *others))
        lines.append(_line(row, heading, claims, context))
        section = row.section
    return lines


def _heading(row: MembershipRow, context: RenderContext) -> str:
    """Return the heading of a row's section."""
    if not row.section:
        return _OTHERS[context.canvas.language]
    if context.state.one("order") == "group":
        return row.group_text[context.canvas.language]
    kind = word("organization_kind", row.section, context)
    return kind[:1].upper() + kind[1:]


def _line(row: MembershipRow, heading: str, claims: str, context: RenderContext) -> MatrixLine:
    language = context.canvas.language
    name, total = row.organization_text[language], _TOTAL[language].format(count=row.total)
    return MatrixLine(
        name=name,
        total=str(row.total) if row.total == row.shown else f"{row.shown}/{row.total}",
        strong=row.total > 1,
        heading=heading,
        hover=paragraph((name, total), context),
        claims=claims,
    )


def _mark(row: MembershipRow, place: tuple[int, int], context: RenderContext) -> CellMark:
    language = context.canvas.language
    role, status = word("role", row.role, context), word("status", row.status, context)
    lines = (
        f"{row.organization_text[language]} · {row.alliance_text[language]}",
        f"{symbol(row.role)} {role} · {status}",
        _CLAIMS[language].format(count=row.membership_claims.count(";") + 1),
        disputes(row.disagreements, context),
    )
    return CellMark(
        row=place[0],
        column=place[1],
        shape=shape(row.role),
        dotted=row.status in OPEN_STATUSES,
        hover=paragraph(lines, context),
        claims=row.membership_claims,
    )


_MEMBERS = Text(
    "구성원: 밝힌 수 {stated} · 이름이 나온 수 {listed}",
    "Members: {stated} stated, {listed} named",
)
_NOT_STATED = Text("없음", "none")
_DISPUTED = Text("불일치 {count}건", "{count} {disagreements}")
_STILL = Text("아직 {status}", "still {status}")
_COUNT = Text("구성원 {count}", "{count} members")


def head(row: MembershipRow, context: RenderContext) -> Head:
    """Return the head of an alliance; rival dates and counts that differ are alarms."""
    language = context.canvas.language
    counted = _COUNT[language].format(count=count(row))
    lines = (
        row.alliance_text[language],
        word("alliance_kind", row.alliance_kind, context),
        " · ".join(dates(row, context)),
        _MEMBERS[language].format(
            stated=", ".join(split(row.stated)) or _NOT_STATED[language], listed=row.listed
        ),
        disputes(row.alliance_disagreements, context),
    )
    return Head(
        name=row.alliance_text[language],
        details=(*dates(row, context), *(() if differs(row) else (counted,))),
        alarms=alarms(row, context),
        total=str(row.drawn),
        hover=paragraph(lines, context),
        claims=row.alliance_claims,
    )


def about(row: MembershipRow, context: RenderContext) -> str:
    """Return an alliance with what its head says."""
    own = head(row, context)
    return own.name + context.canvas.language.aside(", ".join([*own.details, *own.alarms]))


def dates(row: MembershipRow, context: RenderContext) -> tuple[str, ...]:
    """Return the date of an alliance after its step if it is no launch, what is only planned."""
    language = context.canvas.language
    statuses = sorted({row.alliance_status, row.founded_status} & {"planned", "forecast"})
    step = row.founded_as if row.founded_as != "launched" else ""
    date = short_date(row.founded_on, language)
    said = [_STILL[language].format(status=word("status", one, context)) for one in statuses]
    return (f"{word('milestone', step, context)} {date}" if step else date, *said)


def count(row: MembershipRow) -> str:
    """Return stated and listed members in short: ``9/9``, or ``13≠12`` where they differ."""
    return f"{'·'.join(split(row.stated)) or '–'}{'≠' if differs(row) else '/'}{row.listed}"


def differs(row: MembershipRow) -> bool:
    """Whether a stated number of members is not the listed one."""
    return any(int(stated) != row.listed for stated in split(row.stated))


def alarms(row: MembershipRow, context: RenderContext) -> tuple[str, ...]:
    """Return what must not be overlooked: rival dates, differing counts, known disagreements."""
    language = context.canvas.language
    rivals = [f"≠ {short_date(one, language)}" for one in split(row.founded_rivals)]
    counts = [count(row)] if differs(row) else []
    known = len(split(row.alliance_disagreements))
    disagreements = "disagreement" if known == 1 else "disagreements"
    said = _DISPUTED[language].format(count=known, disagreements=disagreements)
    return (*rivals, *counts, *([said] if known else []))
