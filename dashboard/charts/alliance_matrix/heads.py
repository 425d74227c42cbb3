"""The head of an alliance: when it was founded, how many members are stated and listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.names import disputes, name, paragraph, short_date, split, word
from dashboard.i18n import Text
from dashboard.plotting.matrix import Head

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.charting.chart import RenderContext

_MEMBERS = Text(
    "구성원: 밝힌 수 {stated} · 이름이 나온 수 {listed}",
    "Members: {stated} stated, {listed} named",
)
_NOT_STATED = Text("없음", "none")
_DISPUTED = Text("불일치 {count}건", "{count} {disagreements}")
_STILL = Text("아직 {status}", "still {status}")
_COUNT = Text("구성원 {count}", "{count} members")


def head(row: Record, context: RenderContext) -> Head:
    """Return the head of an alliance; rival dates and counts that differ are alarms."""
    language = context.canvas.language
    counted = _COUNT[language].format(count=count(row))
    lines = (
        name(row, "alliance", context),
        word("alliance_kind", row.alliance_kind, context),
        " · ".join(dates(row, context)),
        _MEMBERS[language].format(
            stated=", ".join(split(row.stated)) or _NOT_STATED[language], listed=row.listed
        ),
        disputes(row.alliance_disagreements, context),
    )
    return Head(
        name=name(row, "alliance", context),
        details=(*dates(row, context), *(() if differs(row) else (counted,))),
        alarms=alarms(row, context),
        total=str(row.drawn),
        hover=paragraph(lines, context),
        claims=row.alliance_claims,
    )


def about(row: Record, context: RenderContext) -> str:
    """Return an alliance with what its head says."""
    own = head(row, context)
    return f"{own.name} ({', '.join([*own.details, *own.alarms])})"


def dates(row: Record, context: RenderContext) -> tuple[str, ...]:
    """Return the date of an alliance after its step if it is no launch, what is only planned."""
    language = context.canvas.language
    statuses = sorted({row.alliance_status, row.founded_status} & {"planned", "forecast"})
    step = row.founded_as if row.founded_as != "launched" else ""
    date = short_date(row.founded_on, language)
    said = [_STILL[language].format(status=word("status", one, context)) for one in statuses]
    return (f"{word('milestone', step, context)} {date}" if step else date, *said)


def count(row: Record) -> str:
    """Return stated and listed members in short: ``9/9``, or ``13≠12`` where they differ."""
    return f"{'·'.join(split(row.stated)) or '–'}{'≠' if differs(row) else '/'}{row.listed}"


def differs(row: Record) -> bool:
    """Whether a stated number of members is not the listed one."""
    return any(int(stated) != row.listed for stated in split(row.stated))


def alarms(row: Record, context: RenderContext) -> tuple[str, ...]:
    """Return what must not be overlooked: rival dates, differing counts, known disagreements."""
    language = context.canvas.language
    rivals = [f"≠ {short_date(one, language)}" for one in split(row.founded_rivals)]
    counts = [count(row)] if differs(row) else []
    known = len(split(row.alliance_disagreements))
    disagreements = "disagreement" if known == 1 else "disagreements"
    said = _DISPUTED[language].format(count=known, disagreements=disagreements)
    return (*rivals, *counts, *([said] if known else []))
