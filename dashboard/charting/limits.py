"""The most that is drawn or sent; what is beyond is counted or summed up, and told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.i18n import Text
from dashboard.i18n.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dashboard.charting.chart import RenderContext

MOST_ROWS = 60
"""Rows of a chart that are drawn one by one; the last of them sums up what is beyond."""

MOST_LINES = 12
"""Lines of a chart that are drawn one by one: as many as have room for words of their own."""

MOST_CLAIMS = 12
"""Claims that one row or mark leads to, once the rows of a chart name many."""

_MANY = 2_000
"""Claims that the rows of a chart may name together before each of them is cut."""

MOST_SOURCES = 8
"""Articles that the footer of a chart names."""

LINKED = Text("표식마다 근거 {count}건까지 연결", "up to {count}&nbsp;claims linked to each mark")
"""What the footer says where a row rests on more claims than it leads to."""


def split_top(frame: pd.DataFrame, most: int = MOST_ROWS) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the first rows, and the others, which are summed up in one row more.

    Args:
        frame: Rows, those first that matter most.
        most: Rows in all, with the one that sums up.
    """
    drawn = frame if len(frame) <= most else frame.head(most - 1)
    return drawn, frame.iloc[len(drawn) :]


def with_others(
    frame: pd.DataFrame,
    rest: pd.DataFrame,
    describe: Callable[[pd.DataFrame], Mapping[str, object]],
) -> pd.DataFrame:
    """Return rows with one more at their end that stands for others.

    Columns: those given; unnamed (claims behind a row that ``claims`` does not name).

    Args:
        frame: The rows drawn one by one.
        rest: Those that are summed up; without any nothing is added.
        describe: What the row for them says; its other cells are empty, its claims are theirs.
    """
    return with_others_each(frame, [] if rest.empty else [rest], describe)


def with_others_each(
    frame: pd.DataFrame,
    rests: Sequence[pd.DataFrame],
    describe: Callable[[pd.DataFrame], Mapping[str, object]],
) -> pd.DataFrame:
    """Return rows with one more at their end for each of several frames; as in ``summed_up``."""
    frame = frame.assign(unnamed=0)
    if not rests:
        return frame
    sums = [{**describe(rest), **_claims_of(rest)} for rest in rests]
    last = pd.DataFrame(sums).reindex(columns=frame.columns).astype(frame.dtypes)
    return pd.concat([frame, last], ignore_index=True)


def _claims_of(rest: pd.DataFrame) -> dict[str, object]:
    """Return the claims that a row for others names, and how many more there are."""
    claims = ";".join(rest["claims"].head(MOST_CLAIMS)).split(";")[:MOST_CLAIMS]
    count = sum(joined.count(";") + 1 for joined in rest["claims"])
    return {"claims": ";".join(claims), "unnamed": count - len(claims)}


def limits_in_words(context: RenderContext, said: Text) -> list[str]:
    """Return how much matches beyond what is drawn one by one, nothing if all of it is.

    Args:
        context: Its rows say how many others each stands for (``rest``) and how many there are in
            all (``matching``).
        said: The words, with ``{drawn}`` and ``{count}``.
    """
    rows, language = context.frame, context.canvas.language
    if not rows["rest"].any():
        return []
    drawn, count = int((rows["rest"] == 0).sum()), int(rows["matching"].iloc[0])
    words = {"drawn": plain(drawn, language), "count": plain(count, language)}
    return [said[language].format(**words)]


def limited_claims(frame: pd.DataFrame) -> pd.DataFrame:
    """Return rows that lead to no more claims than may be sent.

    Columns: those given; where claims are left out also claimed (claims behind the row) and
    claimed_in_all (claims behind all rows, each counted once). As long as the rows name few claims
    together nothing is left out.
    """
    if "claims" not in frame:
        return frame
    named = [joined.split(";") for joined in frame["claims"].fillna("")]
    unnamed = frame["unnamed"] if "unnamed" in frame else [0] * len(frame)
    if not any(unnamed) and sum(map(len, named)) <= _MANY:
        return frame
    most = max(1, min(MOST_CLAIMS, _MANY // len(named)))
    behind = {claim for claims in named for claim in claims if claim}
    return frame.assign(
        claims=[";".join(claims[:most]) for claims in named],
        claimed=[len(claims) + more for claims, more in zip(named, unnamed, strict=True)],
        claimed_in_all=len(behind) + sum(unnamed),
    )


def most_linked(frame: pd.DataFrame) -> int | None:
    """Return how many claims a row leads to at most; None where each leads to all of its own."""
    return int(frame["claims"].str.count(";").max()) + 1 if "claimed" in frame else None


def linked(claims: str, most: int) -> str:
    """Return so many of the claims joined with ``;``."""
    return ";".join(claims.split(";", most)[:most])
