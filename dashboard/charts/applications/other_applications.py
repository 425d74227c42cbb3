"""The applications beyond those drawn one by one: one row for each group, one for other groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.charting import status as marks
from dashboard.charting.limits import MOST_ROWS, split_top, with_others
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.i18n import Languages

MOST_GROUPS = 24
"""Groups that are drawn; the last of them stands for all that are beyond."""

OTHERS = ""
"""The group that stands for other groups."""

_MORE = Text("그 밖에 {count}건", "{count} more")
_GROUPS = Text("그 밖의 분류 {count}개", "Other groups: {count}")
_SEVERAL = {
    "organization": Text("기관 {count}곳", "organizations: {count}"),
    "model": Text("모델 {count}개", "models: {count}"),
    "field": Text("분야 {count}개", "fields: {count}"),
}


def shared_out(rows: pd.DataFrame, languages: Languages) -> pd.DataFrame:
    """Return the first rows of each group, as many of one as of another, the others summed up.

    Columns: those given; rest (rows that the row sums up, else 0), unnamed (as in ``summed_up``),
    matching (rows in all); applications, built, modelled (in all: applications, those that exist,
    those whose model is named).

    Args:
        rows: Rows as ``grouped`` returns them.
        languages: The languages of what is said.
    """
    built = ~rows["status"].isin(marks.OPEN_STATUSES)
    drawn = (
        rows if len(rows) <= MOST_ROWS else pd.concat(_groups(rows, languages), ignore_index=True)
    )
    return (drawn if "rest" in drawn else drawn.assign(rest=0, unnamed=0)).assign(
        matching=len(rows),
        applications=rows["application"].nunique(),
        built=rows.loc[built, "application"].nunique(),
        modelled=rows.loc[rows["model"].notna(), "application"].nunique(),
    )


def _groups(rows: pd.DataFrame, languages: Languages) -> Iterator[pd.DataFrame]:
    """Give the rows of each group, at their end the one that sums up."""
    number = rows.groupby("group", dropna=False, sort=False).ngroup()
    sizes = number.value_counts().sort_index().to_frame()
    kept, others = split_top(sizes, MOST_GROUPS)
    share = _share(kept["count"])
    rows = rows.assign(rest=0)
    for _, own in rows[number.isin(kept.index)].groupby(number, sort=False):
        yield with_others(*split_top(own, share + 1), lambda rest: _rest_of(rest, languages))
    if len(others):
        beyond = rows[number.isin(others.index)]
        summed = with_others(
            rows.head(0), beyond, lambda rest: _rest_of_groups(rest, len(others), languages)
        )
        yield summed.astype(rows.assign(unnamed=0).dtypes)


def _share(sizes: pd.Series[int]) -> int:
    """Return how many rows of each group can be drawn so that all groups have their share."""
    shares = range(1, MOST_ROWS + 1)
    return max((share for share in shares if sizes.clip(upper=share).sum() <= MOST_ROWS), default=1)


def _rest_of(rest: pd.DataFrame, languages: Languages) -> dict[str, object]:
    """Return what the row says that stands for the others of a group."""
    first = rest.iloc[0]
    same = ("group", *languages.columns("group"), "size")
    return {**_counted(rest, languages), **{name: first[name] for name in same}, "rest": len(rest)}


def _rest_of_groups(rest: pd.DataFrame, groups: int, languages: Languages) -> dict[str, object]:
    """Return what the row says that stands for all of other groups."""
    words = languages.cells(group=_GROUPS.format(count=plain_text(groups)))
    return {**_counted(rest, languages), **words, "group": OTHERS, "rest": len(rest)}


def _counted(rest: pd.DataFrame, languages: Languages) -> dict[str, object]:
    """Return the name of what rows have in common, else how many different ones they name."""
    said: dict[str, object] = {
        **languages.cells(application=_MORE.format(count=plain_text(len(rest))))
    }
    for name, words in _SEVERAL.items():
        if rest[name].nunique(dropna=False) == 1:
            said |= {column: rest[column].iloc[0] for column in languages.columns(name)}
        else:
            count = plain_text(rest[name].nunique())
            said |= languages.cells(**{name: words.format(count=count)})
    return said
