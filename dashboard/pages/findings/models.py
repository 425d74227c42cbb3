"""Models: which is the largest, how far the Korean ones have come, what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.arithmetic import share_of, times_as_much
from dashboard.figures.marks import OPEN_STATUSES, bounded
from dashboard.pages.findings.finding import Figure, Finding, claims_in, counted, named
from dashboard.words import Language, Words
from dashboard.words.numbers import compact, multiple, percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from dashboard.tables.dataset import Dataset

CHART = "model-sizes"

_NONE = Words(
    "고른 조건에는 크기가 나온 모델이 없다.", "No model under these choices has a published size."
)
_LARGEST = Words(
    "크기가 나온 모델 {count} 가운데 {largest} 모델이 파라미터 {size} 개로 가장 크고, 그다음인 "
    "{second} 모델의 {times}다.",
    "Of {count} models with a published size, {largest} is the largest at {size} parameters, "
    "{times} the size of {second}, the next.",
)
_ONLY = Words(
    "크기가 나온 모델은 {largest} 하나로, 파라미터 {size} 개다.",
    "Only {largest} has a published size, {size} parameters.",
)
_KOREAN = Words(
    "한국 모델은 {korean}이고, 그중 가장 큰 {top} 모델은 파라미터 {size} 개로 전체에서 가장 큰 "
    "모델의 {share}다.",
    "Korean models among them: {korean}; the largest, {top}, has {size} parameters, {share} of the "
    "largest of all.",
)
_RIVALS = Words(
    "기사마다 크기를 달리 전한 모델은 {rivals}다.",
    "Models whose articles differ on the size: {rivals}.",
)
_UNDISCLOSED = Words(
    "크기가 나오지 않은 모델은 {undisclosed}다.", "Models without a published size: {undisclosed}."
)


def model_findings(rows: pd.DataFrame, _dataset: Dataset) -> list[Finding]:
    """Return what the rows of the chart of sizes say.

    Args:
        rows: Rows drawn, with the columns of ``claimed_sizes``.
        _dataset: The dataset.
    """
    built = rows[rows["point"].notna() & ~rows["status"].isin(OPEN_STATUSES)]
    models = built.sort_values("point", ascending=False, kind="stable").drop_duplicates("model")
    return [*_sizes(models, built), *_unsettled(rows)]


def _sizes(models: pd.DataFrame, built: pd.DataFrame) -> Iterator[Finding]:
    if models.empty:
        yield Finding(_NONE)
        return
    largest = models.iloc[0]
    told = {"largest": named(_name(largest)), "size": _size(largest)}
    if len(models) == 1:
        yield Finding(_ONLY, told)
        return
    second = models.iloc[1]
    told["count"] = counted(len(models), "개", built["claims"], _names(models))
    told["second"] = named(_name(second))
    told["times"] = _times(largest, second)
    yield Finding(_LARGEST, told)
    korean = models[models["country"] == "KR"]
    if len(korean) and korean.iloc[0]["model"] != largest["model"]:
        yield _korean(korean, built, largest)


def _korean(korean: pd.DataFrame, built: pd.DataFrame, largest: pd.Series) -> Finding:
    top = korean.iloc[0]
    share = top["point"] / largest["point"] * 100
    words = Words(*(percent(share, language) for language in Language))
    claims = built.loc[built["country"] == "KR", "claims"]
    return Finding(
        _KOREAN,
        {
            "korean": counted(len(korean), "개", claims, _names(korean)),
            "top": named(_name(top)),
            "size": _size(top),
            "share": Figure(
                words,
                claims_in([top["claims"], largest["claims"]]),
                share_of(_size(top).words, _size(largest).words, share),
            ),
        },
        about="korean",
    )


def _unsettled(rows: pd.DataFrame) -> Iterator[Finding]:
    rivals, unknown = rows[rows["rivals"] > 0], rows[rows["point"].isna()]
    if len(rivals):
        models = rivals.drop_duplicates("model")
        told = counted(len(models), "개", rivals["claims"], _names(models))
        yield Finding(_RIVALS, {"rivals": told})
    if len(unknown):
        models = unknown.drop_duplicates("model")
        told = counted(len(models), "개", unknown["claims"], _names(models))
        yield Finding(_UNDISCLOSED, {"undisclosed": told})


def _name(row: pd.Series) -> Words:
    return Words(row["model_ko"], row["model_en"])


def _size(row: pd.Series) -> Figure:
    point = float(row["point"])
    words = Words(*(bounded(compact(point, one), row["bound"], one) for one in Language))
    return Figure(words, claims_in([row["claims"]]))


def _times(larger: pd.Series, smaller: pd.Series) -> Figure:
    times = float(larger["point"] / smaller["point"])
    words = Words(*(multiple(times, language) for language in Language))
    how = times_as_much(_size(larger).words, _size(smaller).words, times)
    return Figure(words, claims_in([larger["claims"], smaller["claims"]]), how)


def _names(models: pd.DataFrame) -> list[Words]:
    pairs = zip(models["model_ko"], models["model_en"], strict=True)
    return [Words(ko, en) for ko, en in pairs]
