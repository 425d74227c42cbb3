"""The applications beyond those drawn one by one: one row for each group, one for other groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.charting import status as marks
from dashboard.charting.drawn import Drawn
from dashboard.charting.limits import MOST_ROWS, split_top, summed_up
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain_text

if TYPE_CHECKING:
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


class ApplicationCounts(Struct, frozen=True):
    """How many applications there are in all.

    Attributes:
        applications: All of them.
        built: Those that exist.
        modelled: Those whose model is named.
    """

    applications: int
    built: int
    modelled: int


def shared_out(rows: pd.DataFrame, languages: Languages) -> Drawn:
    """Return the first rows of each group, as many of one as of another, the others summed up.

    Args:
        rows: Rows as ``grouped`` returns them.
        languages: The languages of what is said.
    """
    built = ~rows["status"].isin(marks.OPEN_STATUSES)
    chosen = (rows, rows[built], rows[rows["model"].notna()])
    counts = ApplicationCounts(*(own["application"].nunique() for own in chosen))
    if len(rows) <= MOST_ROWS:
        return Drawn(rows, len(rows), about=counts)
    return _in_groups(rows, counts, languages)


def _in_groups(rows: pd.DataFrame, counts: ApplicationCounts, languages: Languages) -> Drawn:
    number = rows.groupby("group", dropna=False, sort=False).ngroup()
    sizes = number.value_counts().sort_index().to_frame()
    kept, beyond = split_top(sizes, MOST_GROUPS)
    groups = rows[number.isin(kept.index)].groupby(number, sort=False)
    share = _share(kept["count"])
    parts = [split_top(own, share + 1) for _, own in groups]
    drawn = pd.concat([own for own, _ in parts], ignore_index=True)
    others = [
        summed_up(drawn, (rest for _, rest in parts), lambda rest: _rest_of(rest, languages)),
        summed_up(
            drawn,
            [rows[number.isin(beyond.index)]],
            lambda rest: _rest_of_groups(rest, len(beyond), languages),
        ),
    ]
    return Drawn(drawn, len(rows), pd.concat(others, ignore_index=True), counts)


def _share(sizes: pd.Series[int]) -> int:
    """Return how many rows of each group can be drawn so that all groups have their share."""
    shares = range(1, MOST_ROWS + 1)
    return max((share for share in shares if sizes.clip(upper=share).sum() <= MOST_ROWS), default=1)


def _rest_of(rest: pd.DataFrame, languages: Languages) -> dict[str, object]:
    """Return what the row says that stands for the others of a group."""
    first = rest.iloc[0]
    same = ("group", *languages.columns("group"), "size")
    return {**_counted(rest, languages), **{name: first[name] for name in same}}


def _rest_of_groups(rest: pd.DataFrame, groups: int, languages: Languages) -> dict[str, object]:
    """Return what the row says that stands for all of other groups."""
    words = languages.cells(group=_GROUPS.format(count=plain_text(groups)))
    return {**_counted(rest, languages), **words, "group": OTHERS}


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
