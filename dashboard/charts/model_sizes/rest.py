"""The claimed sizes beyond those drawn one by one, as one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain

if TYPE_CHECKING:
    import pandas as pd

_NAME = Text("그 밖의 주장 {count}건", "{count} more claims")
_MODELS = Text("모델 {count}개", "of {count} models")


def rest_of(rest: pd.DataFrame) -> dict[str, object]:
    """Return what the row says that stands for claims not drawn one by one.

    Its mark reaches to the largest of them, its whisker from the smallest to the largest.
    """
    ends = {
        name: (rest[[point, low]].min(axis=None), rest[[point, high]].max(axis=None))
        for name, point, low, high in _SPANS
    }
    words = {
        f"{name}_{language}": words[language].format(count=plain(count, language))
        for language in Language
        for name, words, count in (
            ("model", _NAME, len(rest)),
            ("developers", _MODELS, rest["model"].nunique()),
        )
    }
    (low, high), (value_low, value_high) = ends["sizes"], ends["values"]
    return {
        **words,
        **{name: rest[name].iloc[0] for name in rest.columns if name.startswith("reference_")},
        "low": low,
        "high": high,
        "value": value_high,
        "value_low": value_low,
        "value_high": value_high,
        "bound": "range",
        "rivals": 0,
        "rest": len(rest),
        "undisclosed": int(rest["point"].isna().sum()),
        "models": rest["model"].nunique(),
    }


_SPANS = (("sizes", "point", "low", "high"), ("values", "value", "value_low", "value_high"))
