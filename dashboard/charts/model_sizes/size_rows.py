"""Claimed sizes as rows, in words, and those beyond the rows drawn one by one as one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from dashboard.charting import status as marks
from dashboard.charting.footer import sources_of
from dashboard.charting.terms import CLICK, is_korean, series_of, word
from dashboard.dataset.records import DATA
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import compact, multiple, plain, plain_text
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Row, figure_marks

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.charting.chart import RenderContext
    from dashboard.i18n import Languages

MIXTURE = "mixture_of_experts"
_MIXTURE = Text("{} · 전문가 혼합(MoE)", "{} · mixture of experts")
_UNDISCLOSED = Text("미공개 {count}건", "{count} undisclosed")
_RIVAL = Text("출처마다 다른 수치 {count}건", "{count} differing claims")
_SOURCE = {
    (False, True): Text("{developers}({by} 보도)", "{developers} (as reported by {by})"),
    (False, False): Text("{by} 보도", "as reported by {by}"),
    (True, True): Text("{developers}({by} 자료)", "{developers} (data of {by})"),
    (True, False): Text("{by} 자료", "data of {by}"),
}
"""Whose claim a row is, by whether it stands in a file of data and whether a developer is known."""


class ReferenceModel(Struct, frozen=True):
    """The model that sizes are compared with.

    Attributes:
        model: Its identifier.
        model_text: Its name.
        point: How many parameters it has.
    """

    model: str
    model_text: Text
    point: float


class SizeValue(Struct, frozen=True):
    """What every row drawn has: a size of one claim or the sizes of several, None if undisclosed.

    Attributes:
        model_text: The model, or how many claims there are.
        developers_text: Who built it, or how many models there are.
        value: What the axis shows, and the ends of a range.
        value_low: As above.
        value_high: As above.
        bound: Which bound the value is.
        rivals: How many other claims of the same model differ.
        publishers_text: Whose claim it is.
        claims: The claims behind it, joined with ``;``.
    """

    model_text: Text
    developers_text: Text
    value: float | None
    value_low: float | None
    value_high: float | None
    bound: str
    rivals: int
    publishers_text: Text
    claims: str


class SizeRow(SizeValue, frozen=True):
    """A row drawn by itself; columns as in ``claimed_sizes``."""

    model: str
    country: str | None
    architecture: str | None
    status: str
    point: float | None


class OtherSizes(SizeValue, frozen=True):
    """The row that sums up others.

    Attributes:
        models: How many models its claims are about.
        undisclosed: How many of the claims have no size.
    """

    models: int
    undisclosed: int


def measured(value: float, context: RenderContext) -> str:
    """Return a value of the axis in words: a number of parameters, or a multiple."""
    write = multiple if context.state.one("measure") == "multiple" else compact
    return write(value, context.canvas.language)


def size_of(row: SizeValue, context: RenderContext) -> str:
    """Return a claimed size with its bound; a range has both of its ends."""
    language = context.canvas.language
    if row.value is None:
        return marks.UNDISCLOSED[language]
    if row.bound == "range":
        ends = (row.value_low, row.value_high)
        return language.dash.join(measured(end, context) for end in ends if end is not None)
    return marks.bounded(measured(row.value, context), row.bound, language)


def label_of(row: SizeRow, context: RenderContext) -> str:
    """Return a claimed size with what keeps it from being compared: its kind and its status."""
    language = context.canvas.language
    text = size_of(row, context)
    if row.architecture == MIXTURE:
        text = f"{text} · MoE" if context.canvas.narrow else _MIXTURE[language].format(text)
    return text if row.status == "actual" else f"{text} · {word('status', row.status, context)}"


def others_label(row: OtherSizes, context: RenderContext) -> str:
    """Return the range of claims that are summed up, and how many of them have no figure."""
    language, text = context.canvas.language, size_of(row, context)
    if not row.undisclosed or row.value is None:
        return text
    count = plain(row.undisclosed, language)
    return f"{text} · {_UNDISCLOSED[language].format(count=count)}"


def row_of(row: SizeRow, context: RenderContext) -> Row:
    """Return the row of a claimed size."""
    theme, size = context.canvas.theme, size_of(row, context)
    drawn = _row(
        row,
        context,
        theme.of_country(row.country),
        _fill(row),
        f"{size} · {word('status', row.status, context)}",
        series_of(row.country, row.status, context, *["MoE"] * (row.architecture == MIXTURE)),
    )
    return replace(drawn, label=label_of(row, context), strong=is_korean(row.country))


def others_row(row: OtherSizes, context: RenderContext) -> Row:
    """Return the row of claims that are summed up."""
    return _row(row, context, context.canvas.theme.rule, Fill.SOLID, others_label(row, context))


def _row(
    row: SizeValue, context: RenderContext, color: str, fill: Fill, said: str, series: str = ""
) -> Row:
    language, hover = context.canvas.language, _hover(row, said, context.canvas.language)
    ends = row.value_low, row.value_high
    return Row(
        name=row.model_text[language],
        detail=_detail(row, context),
        label=said,
        color=color,
        strong=False,
        marks=figure_marks(row.value, color, fill, hover, row.claims, ends, series),
        hover=hover,
        claims=row.claims,
    )


def _fill(row: SizeRow) -> Fill:
    """Return how a mark is filled: hatched if the model is not there yet, pale for a mixture."""
    if row.status in marks.OPEN_STATUSES:
        return Fill.HATCHED
    return Fill.PALE if row.architecture == MIXTURE else Fill.SOLID


def _hover(row: SizeValue, said: str, language: Language) -> str:
    lines = [
        f"<b>{row.model_text[language]}</b> {row.developers_text[language]}",
        said,
        _RIVAL[language].format(count=row.rivals + 1) if row.rivals else "",
        CLICK[language],
    ]
    return "<br>".join(line for line in lines if line)


def _detail(row: SizeValue, context: RenderContext) -> str:
    """Return who built a model and, where claims differ, whose claim the row is."""
    language = context.canvas.language
    developers = row.developers_text[language]
    if not row.rivals:
        return developers
    sources = sources_of(row.claims.split(";"), context.dataset)
    words = _SOURCE[any(one["kind"] == DATA for one in sources), bool(developers)]
    by = row.publishers_text[language]
    return words[language].format(developers=developers, by=by)


_NAME = Text("그 밖의 주장 {count}건", "{count} more claims")
_MODELS = Text("모델 {count}개", "of {count} models")


def rest_of(rest: pd.DataFrame, languages: Languages) -> dict[str, object]:
    """Return what the row says that stands for claims not drawn one by one.

    Its mark reaches to the largest of them, its whisker from the smallest to the largest.
    """
    ends = {
        name: (
            np.fmin.reduce(_floats(rest, point, low)),
            np.fmax.reduce(_floats(rest, point, high)),
        )
        for name, point, low, high in _SPANS
    }
    words = languages.cells(
        model=_NAME.format(count=plain_text(len(rest))),
        developers=_MODELS.format(count=plain_text(rest["model"].nunique())),
    )
    (low, high), (value_low, value_high) = ends["sizes"], ends["values"]
    return {
        **words,
        "low": low,
        "high": high,
        "value": value_high,
        "value_low": value_low,
        "value_high": value_high,
        "bound": "range",
        "rivals": 0,
        "undisclosed": int(rest["point"].isna().sum()),
        "models": rest["model"].nunique(),
    }


def _floats(rest: pd.DataFrame, *columns: str) -> np.ndarray:
    return np.concatenate([rest[name].to_numpy(dtype=float, na_value=np.nan) for name in columns])


_SPANS = (("sizes", "point", "low", "high"), ("values", "value", "value_low", "value_high"))
