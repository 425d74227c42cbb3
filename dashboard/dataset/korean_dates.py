"""Resolves the dates of a Korean article from the day of its publication: `지난해 12월`."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.dataset.date_expressions import read_expressions
from dashboard.dataset.date_patterns import FROM_TO
from dashboard.dataset.date_resolution import Context, lasting, resolve
from dashboard.dataset.normal_text import normal_text
from dashboard.dataset.tenses import Tense
from dashboard.i18n.edtf import Edtf, between

if TYPE_CHECKING:
    from datetime import date

    from dashboard.dataset.date_expressions import Expression


_Resolved = tuple[tuple["Expression", ...], "Edtf | None"]


class Reading(Struct, frozen=True):
    """A date, the expressions that it was read from and the text that they stand in.

    There are two expressions where the date is an interval from one to the other.
    """

    date: Edtf
    text: str
    expressions: tuple[Expression, ...]


def read_dates(text: str, published: Edtf) -> tuple[Edtf, ...]:
    """All dates in a text, as `read_readings` reads them."""
    return tuple(reading.date for reading in read_readings(text, published))


def read_readings(text: str, published: Edtf) -> tuple[Reading, ...]:
    """All dates in a text, each as precise as it is written; `X부터 Y까지` also as an interval.

    Two dates with one unit (`12~13일`) are the interval alone. What a date leaves out, it has
    from the date before it, its verb and the day of the article.

    Args:
        text: a fragment of an article.
        published: when the article was published. If that is an interval, a relative date is
            the interval of all that it can mean.
    """
    normal = normal_text(text)
    expressions = read_expressions(normal.text)
    if not expressions:
        return ()
    joined = {i for i, pair in enumerate(pairwise(expressions)) if _joins(normal.text, *pair)}
    first = _resolve_all(expressions, joined, published.earliest)
    last = _resolve_all(expressions, joined, published.latest)
    return tuple(
        Reading(
            one if one == other else between(one, other),
            text[normal.original(of[0].start) : normal.original(of[-1].end)],
            of,
        )
        for (of, one), (_, other) in zip(first, last, strict=True)
        if one is not None and other is not None
    )


def _joins(text: str, first: Expression, second: Expression) -> bool:
    """Whether two dates are the ends of an interval: `X부터 Y`, `X~Y`, but not `7·10월`."""
    if not first.joint:
        return bool(FROM_TO.fullmatch(text[first.end : second.start]))
    return first.joint == "~" or _number(second) == _number(first) + 1


def _number(expression: Expression) -> int:
    """The number of a date that shares its unit with another."""
    part = int((expression.part or "0")[0]) if expression.joint or expression.part else 0
    return expression.day or expression.month or part


def _resolve_all(
    expressions: tuple[Expression, ...], joined: set[int], published: date
) -> list[_Resolved]:
    """Single dates in their order, then intervals; one that shares its unit is no single date."""
    single: list[_Resolved] = []
    intervals: list[_Resolved] = []
    context = Context(published)
    index = 0
    while index < len(expressions):
        first, *second = expressions[index : index + 1 + (index in joined)]
        of = (context.carried(first), *second)
        ends = _ends(of, context)
        if not of[0].joint.startswith("~"):
            single += [((one,), end) for one, end in zip(of, ends, strict=True)]
        if len(of) > 1:
            intervals.append((of, _between(*ends)))
        if of[-1].lasting and ends[-1]:
            intervals.append((of[-1:], lasting(ends[-1], *of[-1].lasting)))
        for one, end in zip(of, ends, strict=True):
            context = context.after(one, end) if end else context
        index += len(of)
    return [*single, *intervals]


def _ends(of: tuple[Expression, ...], context: Context) -> list[Edtf | None]:
    """What one date means, or both ends of an interval."""
    if len(of) == 1:
        return [resolve(of[0], context)]
    second = of[1]
    first = replace(of[0], tense=second.tense)
    start = resolve(first, context)
    end = _until(start, second, context) if start else None
    past = first.behind or second.tense is Tense.PAST
    if start and end and past and end.earliest > context.published >= start.earliest:
        earlier = replace(context, published=start.earliest - timedelta(days=1))
        start = resolve(replace(first, behind=True), earlier)
        end = _until(start, second, context) if start else None
    return [start, end]


def _until(start: Edtf, end: Expression, context: Context) -> Edtf | None:
    """The end of an interval, which leaves out what it shares with its start."""
    relative = (end.year, end.years, end.months, end.weeks, end.days, end.quarters)
    if end.of_previous or any(one is not None for one in relative):
        return resolve(end, context.after(end, start))
    if end.part is not None and end.month is None:
        return resolve(replace(end, year=start.start.year), context)
    return resolve(replace(end, ahead=True), replace(context, published=start.earliest))


def _between(start: Edtf | None, end: Edtf | None) -> Edtf | None:
    try:
        return between(start, end) if start and end else None
    except ValueError:
        return None
