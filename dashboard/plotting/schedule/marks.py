"""The marks of a calendar: bars of imprecise dates, symbols, threads, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, bar, scatter
from dashboard.plotting.rows.names import LINE, NAME_SIZE, written
from dashboard.plotting.schedule.row import middle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.plotting.schedule.plan import SchedulePlan
    from dashboard.plotting.schedule.row import SchedulePeriod, ScheduleRow

_THICK = 13
"""Pixels from the upper to the lower edge of a bar."""

_TALLER, _TALLEST = 4, 8
"""Pixels that a hatched bar is taller, and a short one that an open symbol would hide."""

_OPEN, _SMALL_OPEN = 11, 8
"""Diameter of a symbol, and of an open one upon a short hatched bar, in pixels."""

_LEAST = 3
"""Pixels that the shortest bar is long: both sides of its outline. A month is longer."""

_RADIUS = 6.5
"""Pixels from the middle of a symbol to its outer edge."""

_DOTS = "2px,3px"

_SYMBOL = 13
"""Pixels that a symbol takes: shorter bars below one are not drawn."""

_ABOVE = -0.46
"""How far words stand above marks, in rows."""

Placed = tuple[float, "ScheduleRow", "SchedulePeriod"]


def _placed(plan: SchedulePlan) -> Iterator[Placed]:
    for position, entry in zip(plan.positions, plan.entries, strict=True):
        for period in entry.periods:
            yield position, entry, period


def bars(plan: SchedulePlan) -> Part:
    """Return a bar for each hatched period and for each date too vague for its symbol."""
    shown = [
        (at, entry, one)
        for at, entry, one in _placed(plan)
        if one.hatched or _days(one) > plan.days(_SYMBOL)
    ]
    spans = [_span(one, plan) for *_, one in shown]
    return bar(
        _base(shown),
        x=[end - begin for begin, end in spans],
        base=[begin for begin, _ in spans],
        orientation="h",
        width=[(_THICK + _taller(entry, one, plan)) / plan.pitch for _, entry, one in shown],
        marker={
            "color": [one.color for *_, one in shown],
            "line": {"color": [one.color for *_, one in shown], "width": 1.2},
            "pattern": {
                "shape": ["/" if one.hatched else "" for *_, one in shown],
                "fillmode": "replace",
                "fgcolor": [one.color for *_, one in shown],
                "bgcolor": plan.canvas.theme.paper,
                "size": 6,
                "solidity": 0.35,
            },
        },
    )


def _taller(entry: ScheduleRow, period: SchedulePeriod, plan: SchedulePlan) -> int:
    is_covered = any(_covers(one, period, plan) for one in entry.periods)
    return (_TALLEST if is_covered else _TALLER) if period.hatched else 0


def _days(period: SchedulePeriod) -> int:
    return (period.on.latest - period.on.earliest).days


def _span(period: SchedulePeriod, plan: SchedulePlan) -> tuple[float, float]:
    begin, end = period.on.earliest.toordinal(), period.on.latest.toordinal() + 1
    short = max(plan.days(_LEAST) - (end - begin), 0) / 2
    return begin - short, end + short


def symbols(plan: SchedulePlan) -> Part:
    """Return the symbols in the middle of periods; those of what is open are open."""
    shown = [placed for placed in _placed(plan) if placed[2].symbol]
    return scatter(
        _base(shown),
        x=[middle(one.on) for *_, one in shown],
        mode="markers",
        cliponaxis=False,
        marker={
            "size": [
                _SMALL_OPEN if any(_covers(one, bar, plan) for bar in entry.periods) else _OPEN
                for _, entry, one in shown
            ],
            "opacity": 1,
            "symbol": [one.symbol.removesuffix("-open") for *_, one in shown],
            "color": [
                plan.canvas.theme.paper if one.symbol.endswith("-open") else one.color
                for *_, one in shown
            ],
            "line": {"color": [one.color for *_, one in shown], "width": 2},
        },
    )


def _covers(symbol: SchedulePeriod, period: SchedulePeriod, plan: SchedulePlan) -> bool:
    """Return whether an open symbol would hide much of a short hatched bar."""
    if not (symbol.symbol.endswith("-open") and period.hatched):
        return False
    at, reach = middle(symbol.on), plan.days(_RADIUS)
    begin, end = _span(period, plan)
    return begin < at + reach and at - reach < end and end - begin < 2 * reach


def _base(shown: Sequence[Placed]) -> dict[str, object]:
    return {
        "y": [position for position, *_ in shown],
        "customdata": [entry.claims for _, entry, _ in shown],
        "hovertext": [period.hover for *_, period in shown],
        "hoverinfo": "text",
    }


def threads(plan: SchedulePlan) -> list[Part]:
    """Return the lines between marks, those of one look in one trace."""
    looks: dict[tuple[str, bool], list[tuple[float | None, float]]] = {}
    for position, entry in zip(plan.positions, plan.entries, strict=True):
        for one in entry.threads:
            points = looks.setdefault((one.color, one.dotted), [])
            ends = (_leaves(one.begin.toordinal(), entry, plan), one.end.toordinal(), None)
            points += [(end, position) for end in ends]
    return [
        scatter(
            x=[day for day, _ in points],
            y=[position for _, position in points],
            mode="lines",
            line={"color": color, "width": 1.6, "dash": _DOTS if dotted else "solid"},
            hoverinfo="skip",
        )
        for (color, dotted), points in looks.items()
    ]


def _leaves(day: float, entry: ScheduleRow, plan: SchedulePlan) -> float:
    """Return where a line from a day leaves the open symbol that stands on it."""
    reach = plan.days(_RADIUS)
    edges = [middle(one.on) + reach for one in entry.periods if one.symbol.endswith("-open")]
    return max([day, *(edge for edge in edges if edge - 2 * reach <= day)])


def words(plan: SchedulePlan) -> list[Part]:
    """Return what stands right of the marks; or names and labels above them."""
    labels = [plan.label(entry) for entry in plan.entries]
    if not plan.above:
        beside = [0.0] * len(labels)
        return [_texts(plan, plan.last + plan.days(4), beside, labels, "middle right")]
    names = [written(name, plan.canvas.theme.muted) for name in plan.written]
    first, last = plan.begin + plan.days(1), plan.end - plan.days(1)
    above = [_ABOVE - (name.count - 1) * LINE / 2 / plan.pitch for name in plan.written]
    return [
        _texts(plan, first, above, names, "middle right"),
        _texts(plan, last, [_ABOVE] * len(labels), labels, "middle left"),
    ]


def _texts(plan: SchedulePlan, at: float, rises: list[float], texts: list[str], place: str) -> Part:
    return scatter(
        x=[at] * len(texts),
        y=[position + rise for position, rise in zip(plan.positions, rises, strict=True)],
        mode="text",
        text=texts,
        textposition=place,
        textfont={"size": NAME_SIZE, "color": plan.canvas.theme.ink},
        customdata=[entry.claims for entry in plan.entries],
        hovertext=[entry.hover for entry in plan.entries],
        hoverinfo="text",
        cliponaxis=False,
    )
