"""The most that is drawn or sent; what is beyond is counted or summed up, and told in words."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import pandas as pd
from msgspec.structs import replace

from dashboard.analysis.records import values
from dashboard.charting.drawn import ClaimLinks, Drawn
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain
from dashboard.requests.parameters import PRESETS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from dashboard.charting.chart import RenderContext
    from dashboard.dataset.records import Records
    from dashboard.requests.choices import ChoiceValues

MOST_ROWS = 60
"""Rows of a chart that are drawn one by one; the last of them sums up what is beyond."""

_ROWS_OF_SQUARE, _HEAD = 48, 6
"""Rows of a square picture whose letters can be read on a slide, and rows that its words take."""

MOST_LINES = 12
"""Lines of a chart that are drawn one by one: as many as have room for words of their own."""

MOST_CLAIMS = 12
"""Claims that one row or mark leads to, once the rows of a chart name many."""

MANY = 2_000
"""Claims that the rows of a chart may name together before each of them is cut."""

_MOST_SENT = 10_000
"""Claims that the marks of a chart may lead to together, one named by several marks each time."""

MOST_SOURCES = 8
"""Articles that the footer of a chart names."""

LINKED = Text("표식마다 근거 {count}건까지 연결", "up to {count}&nbsp;claims linked to each mark")
"""What the footer says on a page where a row rests on more claims than it leads to."""


def chosen_by(state: ChoiceValues, frame: pd.DataFrame, columns: Iterable[str]) -> pd.Series[bool]:
    """Return which rows have a value that the choice of a column's name asks for, if it does."""
    chosen = pd.Series(data=True, index=frame.index)
    for column in columns:
        if state.many(column):
            chosen &= frame[column].isin(state.many(column))
    return chosen


def rows_with_room(state: ChoiceValues, lines: float = 1) -> int:
    """Return the rows that are drawn one by one: a picture of a given shape may have less room.

    Args:
        state: The choices in force, with the size that a picture is asked for in.
        lines: How much higher a row of the chart is than one with a line of words.
    """
    width, height = (
        state.number(name) if name in state.values else 0 for name in ("width", "height")
    )
    preset = PRESETS.get(str(state.values.get("size")), (0, 0))
    wide, high = width or preset[0], height or preset[1]
    if not wide or not high:
        return MOST_ROWS
    room = int(((_ROWS_OF_SQUARE + _HEAD) * high / wide - _HEAD) / lines)
    return min(max(room, _HEAD), MOST_ROWS)


def split_top(
    frame: pd.DataFrame, most: int = MOST_ROWS, leading: pd.Series[bool] | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the first rows, and the others, which are summed up in one row more.

    Args:
        frame: Rows, those first that matter most.
        most: Rows in all, with the one that sums up.
        leading: Which rows a reader asks for: these are drawn, and up to twice as many.
    """
    if leading is not None:
        drawn = frame[leading].head(2 * most)
        return drawn, frame.drop(index=drawn.index)
    drawn = frame if len(frame) <= most else frame.head(most - 1)
    return drawn, frame.iloc[len(drawn) :]


def summed_up(
    like: pd.DataFrame,
    rests: Iterable[pd.DataFrame],
    describe: Callable[[pd.DataFrame], Mapping[str, object]],
) -> pd.DataFrame:
    """Return a row for each of several frames that are not drawn one by one; empty ones have none.

    Columns: those of ``like``; count (rows that the row stands for), unnamed (claims behind it that
    ``claims`` does not name), and what else ``describe`` says.

    Args:
        like: The rows drawn one by one.
        rests: Those that are summed up.
        describe: What a row says of them; its other cells are empty, its claims are theirs.
    """
    sums: list[dict[str, Any]] = [
        {"count": len(rest), **describe(rest), **_claims_of(rest)} for rest in rests if len(rest)
    ]
    if not sums:
        return pd.DataFrame()
    types: dict[str, Any] = {str(name): dtype for name, dtype in like.dtypes.items()}
    own = {
        name: pd.array([one.get(name) for one in sums], dtype=dtype)
        for name, dtype in types.items()
    }
    said = {name: [one[name] for one in sums] for name in sums[0] if name not in own}
    return pd.DataFrame(own | said)


def _claims_of(rest: pd.DataFrame) -> dict[str, object]:
    """Return the claims that a row for others names, and how many more there are."""
    claims = ";".join(rest["claims"].head(MOST_CLAIMS)).split(";")[:MOST_CLAIMS]
    count = sum(joined.count(";") + 1 for joined in values(rest["claims"]))
    return {"claims": ";".join(claims), "unnamed": count - len(claims)}


def limits_in_words(context: RenderContext, said: Text) -> list[str]:
    """Return how much matches beyond what is drawn one by one, nothing if all of it is.

    Args:
        context: What is drawn.
        said: The words, with ``{drawn}`` and ``{count}``.
    """
    drawn, language = context.drawn, context.canvas.language
    if drawn.others.empty:
        return []
    words = {"drawn": plain(len(drawn.rows), language), "count": plain(drawn.total, language)}
    return [said[language].format(**words)]


def limited_claims(drawn: Drawn, records: Records) -> Drawn:
    """Return what is drawn, its rows leading to no more claims than may be sent.

    As long as the rows name few claims together nothing is left out.
    """
    if "claims" not in drawn.rows:
        return drawn
    cells = [*_cells(drawn.rows, drawn.claimed_in), *_cells(drawn.others, ("claims",))]
    counts = {cell: cell.count(";") + 1 for cell in chain.from_iterable(cells)}
    named = [sum(map(counts.__getitem__, own)) for own in cells]
    beyond = [
        more
        for part in (drawn.rows, drawn.others)
        for more in (values(part["unnamed"]) if "unnamed" in part else [0] * len(part))
    ]
    together = sum(named)
    if not any(beyond) and together <= MANY and together * drawn.marks <= _MOST_SENT:
        return drawn
    most = max(1, min(MOST_CLAIMS, MANY // len(named)))
    cut = [linked(";".join(linked(cell, most) for cell in own), most) for own in cells]
    count, sources = records.named_in(counts)
    links = ClaimLinks(
        most=min(most, max(named)),
        behind=tuple(count + more for count, more in zip(named, beyond, strict=True)),
        in_all=count + sum(beyond),
        named=count,
        sources=frozenset(sources),
    )
    others = (
        drawn.others if drawn.others.empty else drawn.others.assign(claims=cut[len(drawn.rows) :])
    )
    rows = drawn.rows.assign(claims=cut[: len(drawn.rows)])
    return replace(drawn, rows=rows, others=others, links=links)


def _cells(rows: pd.DataFrame, columns: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row that name its claims."""
    if not rows.empty:
        yield from zip(*(values(rows[name].fillna("")) for name in columns), strict=True)


def linked(claims: str, most: int) -> str:
    """Return so many of the claims joined with ``;``."""
    return ";".join(claims.split(";", most)[:most])
