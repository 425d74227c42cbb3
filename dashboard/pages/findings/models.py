"""Models: which is the largest, how far the Korean ones have come, what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.arithmetic import share_of, times_as_much
from dashboard.analysis.records import records
from dashboard.analysis.sizes import ExistingSize, existing_sizes, sized_models
from dashboard.charting.status import OPEN_STATUSES, bounded
from dashboard.charting.terms import is_korean
from dashboard.i18n import Text
from dashboard.i18n.numbers import compact, multiple, percent
from dashboard.pages.findings.finding import Finding, FindingFigure, claims_in, counted, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset

CHART = "model-sizes"

_MODELS = (Text("개", "model"), Text("개", "models"))

_NONE = Text(
    "조건에 맞는 모델 가운데 실제로 나와 크기가 보도된 모델은 없습니다.",
    "No model in existence under these choices has a reported size.",
)
_LARGEST = Text(
    "크기가 보도된 모델 {count}{planned} 가운데 실제로 나온 최대 모델은 {largest}(파라미터 "
    "{size})입니다. 파라미터 수는 다음으로 큰 {second} 모델의 {times}입니다.",
    "Of {count} with a reported size{planned}, the largest in existence is {largest} at "
    "{size} parameters, {times} the next, {second}.",
)
_LEVEL = Text(
    "크기가 보도된 모델 {count}{planned} 가운데 실제로 나온 최대 모델은 {largest}(파라미터 "
    "{size})입니다. {second}도 파라미터 수가 같습니다.",
    "Of {count} with a reported size{planned}, the largest in existence is {largest} at "
    "{size} parameters, level with {second}.",
)
_ONLY = Text(
    "크기가 보도된 모델 {count}{planned} 가운데 실제로 나온 모델은 {largest}(파라미터 {size})뿐"
    "입니다.",
    "Of {count} with a reported size{planned}, only {largest} exists, at {size} parameters.",
)
_WITH_PLANNED = Text("(계획 {planned} 포함)", " ({planned} of them planned)")
_KOREAN = Text(
    "한국 모델은 {korean}{planned}이며, 실제로 나온 최대 모델은 {top}(파라미터 {size})입니다. "
    "파라미터 수는 전체 최대 모델의 {share}입니다.",
    "They include {korean} from Korea{planned}; the largest of these in existence, {top}, has "
    "{size} parameters, {share} of the largest of all.",
)
_RIVALS = Text(
    "출처마다 크기가 다른 모델은 {rivals}입니다.",
    "The sources differ on the size of {rivals}.",
)
_UNDISCLOSED = Text(
    "크기가 공개되지 않은 모델은 {undisclosed}입니다.",
    "The size of {undisclosed} is undisclosed.",
)


def model_findings(drawn: Drawn, _dataset: Dataset) -> list[Finding]:
    """Return what the sizes under the choices in force say, whether drawn one by one or not.

    Args:
        drawn: What it draws.
        _dataset: The dataset.
    """
    rows = drawn.every
    models = list(records(existing_sizes(rows).drop_duplicates("model"), ExistingSize))
    return [*_sizes(models, rows[rows["point"].notna()]), *_unsettled(rows)]


def _sizes(models: list[ExistingSize], sized: pd.DataFrame) -> Iterator[Finding]:
    if not models:
        yield Finding(_NONE)
        return
    largest, *others = models
    told = {"largest": named(largest.model_text), "size": _size(largest), **_counts(sized)}
    if not others:
        yield Finding(_said(_ONLY, sized), told)
        return
    second = others[0]
    told["second"] = named(second.model_text)
    if largest.point == second.point:
        yield Finding(_said(_LEVEL, sized), told)
    else:
        told["times"] = _times(largest, second)
        yield Finding(_said(_LARGEST, sized), told)
    korean = next((one for one in models if is_korean(one.country)), largest)
    if korean is not largest:
        yield _korean(korean, sized[sized["country"] == "KR"], largest)


def _counts(sized: pd.DataFrame) -> dict[str, FindingFigure]:
    """Return how many models have a size, and how many of them are only planned."""
    counts, built = sized_models(sized), sized.loc[~sized["status"].isin(OPEN_STATUSES), "model"]
    planned = sized[~sized["model"].isin(built)]
    return {
        name: counted(count, "개", rows["claims"], _names(rows.drop_duplicates("model")), nouns)
        for name, count, rows, nouns in (
            ("count", counts.models, sized, _MODELS),
            ("planned", counts.planned, planned, None),
        )
    }


def _said(words: Text, sized: pd.DataFrame) -> Text:
    """Return a sentence that says how many of the models it counts are only planned, if any."""
    more = _WITH_PLANNED if sized_models(sized).planned else Text("", "")
    return Text.of(lambda one: words[one].replace("{planned}", more[one]))


def _korean(top: ExistingSize, korean: pd.DataFrame, largest: ExistingSize) -> Finding:
    share = top.point / largest.point * 100
    words = Text.of(lambda language: percent(share, language))
    counts = _counts(korean)
    return Finding(
        _said(_KOREAN, korean),
        {
            "korean": counts["count"],
            "planned": counts["planned"],
            "top": named(top.model_text),
            "size": _size(top),
            "share": FindingFigure(
                words,
                claims_in([top.claims, largest.claims]),
                share_of(_size(top).words, _size(largest).words, share),
            ),
        },
        about="korean",
    )


def _unsettled(rows: pd.DataFrame) -> Iterator[Finding]:
    rivals, unknown = rows[rows["rivals"] > 0], rows[rows["point"].isna()]
    if len(rivals):
        models = rivals.drop_duplicates("model")
        told = counted(len(models), "개", rivals["claims"], _names(models), _MODELS)
        yield Finding(_RIVALS, {"rivals": told})
    unknown = unknown[~unknown["model"].isin(rows.loc[rows["point"].notna(), "model"])]
    if len(unknown):
        models = unknown.drop_duplicates("model")
        told = counted(len(models), "개", unknown["claims"], _names(models), _MODELS)
        yield Finding(_UNDISCLOSED, {"undisclosed": told})


def _size(row: ExistingSize) -> FindingFigure:
    words = Text.of(lambda one: bounded(compact(row.point, one), row.bound, one))
    return FindingFigure(words, claims_in([row.claims]))


def _times(larger: ExistingSize, smaller: ExistingSize) -> FindingFigure:
    times = larger.point / smaller.point
    words = Text.of(lambda language: multiple(times, language))
    how = times_as_much(_size(larger).words, _size(smaller).words, times)
    return FindingFigure(words, claims_in([larger.claims, smaller.claims]), how)


class _NamedModel(Struct, frozen=True):
    model_text: Text


def _names(models: pd.DataFrame) -> list[Text]:
    return [one.model_text for one in records(models, _NamedModel)]
