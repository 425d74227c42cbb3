"""The claimed sizes under a state: some drawn one by one, the others summed up by period."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.announcements import announced_sizes, entering, standing
from dashboard.analysis.sizes import UNSTATED
from dashboard.charting import status as marks
from dashboard.charting.choosing import chosen_models, largest_models
from dashboard.charting.drawn import Drawn
from dashboard.charts.model_timeline.model_marks import MARK
from dashboard.charts.model_timeline.other_models import by_period
from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.requests.choices import ChoiceValues

_LEFT_OUT = {
    "dense": frozenset({"mixture_of_experts", "not_neural", UNSTATED}),
    "comparable": frozenset({"mixture_of_experts", "not_neural"}),
    "all": frozenset[str](),
}
"""Architectures that do not enter the line, by choice."""

_MOST_MARKS = 310
"""Marks that are drawn one by one."""

_HALF = 0.5

_ENTERS = {True: Text("포함", "yes"), False: Text("제외", "no")}


def matching(dataset: Dataset, state: ChoiceValues) -> pd.DataFrame:
    """Return every claim under a state, in the order of announcement, the undated last.

    Columns: those of ``announced_sizes``; moment (in years, what stands for the time), fitted
    (whether the row enters the line).
    """
    rows = announced_sizes(dataset)
    rows = rows[chosen_models(rows, state)]
    if state.many("country"):
        rows = rows[rows["country"].isin(state.many("country"))]
    if not state.flag("incomplete"):
        rows = rows[rows["earliest"].notna() & rows["point"].notna()]
    rows = rows.sort_values("earliest", kind="stable", na_position="last", ignore_index=True)
    rows["moment"] = standing(rows, state.one("date"))
    rows["fitted"] = False
    if state.one("fit") != "none":
        rows["fitted"] = entering(rows, _LEFT_OUT[basis(dataset, state)], marks.OPEN_STATUSES)
    return rows


def basis(dataset: Dataset, state: ChoiceValues) -> str:
    """Return which models enter the line: all, where of most of them nobody says how they work."""
    asked = state.one("fit")
    return asked if asked in {"none", "all"} or dataset.derived(_are_told_apart) else "all"


def _are_told_apart(dataset: Dataset) -> bool:
    """Return whether the architecture of half of the models with a date and a size is stated."""
    rows = announced_sizes(dataset)
    able = rows[rows["earliest"].notna() & rows["point"].notna()].drop_duplicates("model")
    return bool(len(able)) and bool((able["architecture"].ne(UNSTATED)).mean() >= _HALF)


def announcements(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn: the largest and the newest one by one, the others by period.

    The total counts claims; beside it stands how many models they are about.

    Columns: those of ``matching``; fitted_ko, fitted_en.
    """
    rows = matching(dataset, state)
    enters = [_ENTERS[bool(entered)] for entered in rows["fitted"]]
    rows = rows.assign(**dataset.languages.lists(fitted=enters))
    leading = largest_models(rows, state)
    single = _single(rows) if leading is None else leading
    drawn = rows[single].reset_index(drop=True)
    others = by_period(rows[~single], drawn, dataset.languages)
    return Drawn(drawn, len(rows), others, about=rows["model"].nunique())


def _single(rows: pd.DataFrame) -> pd.Series:
    """Return which rows are drawn one by one.

    Where there are too many: a third each for the largest with a date, the newest, and the largest
    without a date.
    """
    mark = rows.groupby(MARK, sort=False, dropna=False).ngroup()
    first = rows[~mark.duplicated()]
    if len(first) <= _MOST_MARKS:
        return pd.Series(data=True, index=rows.index)
    dated, share = first["earliest"].notna(), _MOST_MARKS // 3
    largest = _top(first[dated], "point", share)
    newest = _top(first[dated].drop(index=largest), "earliest", share)
    undated = _top(first[~dated], "point", share)
    return mark.isin(mark.loc[[*largest, *newest, *undated]])


def _top(rows: pd.DataFrame, column: str, count: int) -> list[int]:
    known = rows[rows[column].notna()]
    return list(known.sort_values(column, ascending=False, kind="stable").index[:count])
