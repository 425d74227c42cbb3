"""Why nothing is to be seen, and what a reader can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.as_of import articles
from dashboard.charting.discovery import is_offered
from dashboard.charting.drawn import Drawn
from dashboard.i18n import Text
from dashboard.requests.choices import ChoiceValues

if TYPE_CHECKING:
    from dashboard.analysis.viewpoint import Viewpoint
    from dashboard.charting.chart import Chart
    from dashboard.dataset.dataset import Dataset

_Words = tuple[Text, Text]

_NOT_YET = Text("{day}까지 나온 출처가 없습니다", "Nothing had been published by {day}")
_FIRST = Text("첫 출처는 {day}에 나왔습니다", "The first source is of {day}")
_SAID_NOTHING = Text(
    "{day}까지 나온 출처에 맞는 주장이 없습니다", "By {day} no source had made such a claim"
)
_MOVE = Text(
    "날짜를 뒤로 옮기거나 조건을 하나 풀어 보세요", "Try a later day, or lift one of the choices"
)
_NO_FIGURES = Text(
    "{chart}: 선택한 컬렉션에는 수치가 없습니다", "{chart}: no figures in the chosen collections"
)
_ELSEWHERE = Text(
    "페이지 위에서 다른 컬렉션을 선택하십시오.", "Choose another collection at the top of the page"
)
_NOTHING = Text("고른 조건에 맞는 주장이 없습니다", "No claim matches the choices in force")
_HINT = Text("조건을 하나 풀어 보세요", "Try to lift one of the choices")


def why_empty(chart: Chart, viewpoint: Viewpoint, dataset: Dataset) -> _Words:
    """Return why a chart shows nothing, and what to do.

    Args:
        chart: The chart.
        viewpoint: From where the dataset is seen.
        dataset: What is seen from there.
    """
    if (words := as_of_a_day(viewpoint, dataset)) is not None:
        return words
    are_several = len(dataset.library.records.of("collections")) > 1
    if are_several and not has_figures(chart, dataset):
        return _NO_FIGURES.format(chart=chart.name), _ELSEWHERE
    return _NOTHING, _HINT


def as_of_a_day(viewpoint: Viewpoint, dataset: Dataset) -> _Words | None:
    """Return why nothing is to be seen as of a day; nothing where no day is asked for."""
    if not viewpoint.as_of:
        return None
    if articles(dataset):
        return _SAID_NOTHING.format(day=viewpoint.as_of), _MOVE
    first = articles(dataset.whole)
    day = first[0].known_from.isoformat() if first else ""
    return _NOT_YET.format(day=viewpoint.as_of), _FIRST.format(day=day)


def has_figures(chart: Chart, dataset: Dataset) -> bool:
    """Return whether a chart shows anything of a dataset under its usual choices."""
    if not is_offered(chart, dataset):
        return False
    usual = ChoiceValues({choice.name: choice.default for choice in chart.choices})
    return not Drawn.of(chart.frame(dataset, usual)).table.empty
