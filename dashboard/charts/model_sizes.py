"""Parameter comparison: every claimed size of every model, rival claims side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.records import Record, records
from dashboard.analysis.sizes import claimed_sizes
from dashboard.figures import marks
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.rows import Axis, Reference, Row, draw_rows
from dashboard.figures.terms import countries, country, options_of, term
from dashboard.figures.topics import MODELS
from dashboard.words import Language, Words
from dashboard.words.numbers import compact, multiple

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.tables.dataset import Dataset

_TITLE = Words("가장 큰 모델은 {model}({size})", "The largest model reported is {model} ({size})")
_TITLE_CHOSEN = Words(
    "고른 조건에서 가장 큰 모델은 {model}({size})",
    "The largest of those chosen is {model} ({size})",
)
_IN_KOREA = Words(", 국내 최대는 {model}({size})", ", in Korea {model} ({size})")
_PLANNED_ONLY = Words("아직 계획인 크기뿐입니다", "Only planned sizes match")
_NEVER = Words("크기가 공개되지 않은 모델 {count}개", "{count} models of undisclosed size")
_OUTLINED = Words(
    "테두리만은 전문가 혼합(직접 비교 불가)", "outlined: mixture of experts (not comparable)"
)
_UNKNOWN = Words("빈 동그라미는 미공개", "empty circle: undisclosed")
_MEASURE = {
    "count": Words("파라미터 수", "Number of parameters"),
    "multiple": Words("{reference} 대비 배수", "Times the size of {reference}"),
}
_SCALE = {
    "linear": Words("선형 눈금: 막대", "linear scale: bars"),
    "log": Words("로그 눈금: 막대 대신 점", "log scale: dots instead of bars"),
}
_PLANNED = {
    "linear": Words("빗금은 계획", "hatched: planned"),
    "log": Words("빈 점은 계획", "open: planned"),
}
_KIND = {"linear": Words("막대그래프", "Bar chart"), "log": Words("점그래프", "Dot plot")}
_MIXTURE = Words("{} · 전문가 혼합(MoE)", "{} · mixture of experts")
_FILTERS = ("country", "modality", "status")
_RIVAL = Words("서로 다른 주장 {count}건", "{count} differing claims")
_CLICK = Words("눌러서 근거 보기", "Click for the evidence")


def _references(dataset: Dataset) -> tuple[Option, ...]:
    sizes = claimed_sizes(dataset)
    built = sizes[sizes["parameters"].notna() & ~sizes["status"].isin(marks.OPEN_STATUSES)]
    rows = records(built.drop_duplicates("model"))
    return tuple(Option(row.model, Words(row.model_ko, row.model_en)) for row in rows)


def _countries(dataset: Dataset) -> tuple[Option, ...]:
    return countries(claimed_sizes(dataset)["country"].dropna())


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn.

    Columns: those of ``claimed_sizes``; reference_ko, reference_en, reference_parameters (of the
    model compared with); multiple (times the reference); value (what the axis shows).
    """
    sizes = claimed_sizes(dataset)
    named = sizes[(sizes["model"] == state.one("reference")) & sizes["parameters"].notna()].iloc[0]
    sizes["reference_ko"], sizes["reference_en"] = named["model_ko"], named["model_en"]
    sizes["reference_parameters"] = named["parameters"]
    sizes["multiple"] = sizes["point"] / sizes["reference_parameters"]
    sizes["value"] = sizes["multiple" if state.one("measure") == "multiple" else "point"]
    for column in _FILTERS:
        if state.many(column):
            sizes = sizes[sizes[column].isin(state.many(column))]
    return (sizes if state.flag("undisclosed") else sizes[sizes["point"].notna()]).reset_index(
        drop=True
    )


def _written(value: float, scene: Scene) -> str:
    language = scene.canvas.language
    write = multiple if scene.state.one("measure") == "multiple" else compact
    return write(value, language)


def _size(row: Record, scene: Scene) -> str:
    """Return a row's size with its bound, as a range if it is one."""
    language = scene.canvas.language
    if pd.isna(row.point):
        return marks.UNDISCLOSED[language]
    return marks.bounded(_written(row.value, scene), row.bound, language)


def _label(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    text = _size(row, scene)
    if row.architecture == "mixture_of_experts":
        text = f"{text} · MoE" if scene.canvas.narrow else _MIXTURE[language].format(text)
    return text if row.status == "actual" else f"{text} · {_status(row, scene)}"


def _status(row: Record, scene: Scene) -> str:
    return term(scene.dataset, "status", row.status)[scene.canvas.language]


def _hover(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    lines = [
        f"<b>{getattr(row, f'model_{language}')}</b> {_developers(row, language)}",
        f"{_size(row, scene)} · {_status(row, scene)}",
        _RIVAL[language].format(count=row.rivals + 1) if row.rivals else "",
        _CLICK[language],
    ]
    return "<br>".join(line for line in lines if line)


def _developers(row: Record, language: Language) -> str:
    names = getattr(row, f"developers_{language}")
    return "" if pd.isna(names) else str(names)


def _detail(row: Record, language: Language) -> str:
    """Return who built a model and, where claims differ, whose claim the row is."""
    developers = _developers(row, language)
    return f"{getattr(row, f'publishers_{language}')} · {developers}" if row.rivals else developers


def _number(value: float) -> float | None:
    return None if pd.isna(value) else float(value)


def _row(row: Record, scene: Scene) -> Row:
    language, theme = scene.canvas.language, scene.canvas.theme
    return Row(
        name=getattr(row, f"model_{language}"),
        detail=_detail(row, language),
        value=_number(row.value),
        label=_label(row, scene),
        color=theme.country.get(row.country, theme.series[-1]),
        strong=row.country == "KR",
        hatched=row.status in marks.OPEN_STATUSES,
        outlined=row.architecture == "mixture_of_experts",
        low=_number(row.low),
        high=_number(row.high),
        hover=_hover(row, scene),
        claims=row.claims,
    )


def figure(scene: Scene) -> go.Figure:
    """Return bars on a linear scale, dots on thin stems on a logarithmic one."""
    first = scene.frame.iloc[0]
    multiples = scene.state.one("measure") == "multiple"
    reference = Reference(
        1.0 if multiples else float(first["reference_parameters"]),
        first[f"reference_{scene.canvas.language}"],
    )
    axis = Axis(scene.state.one("scale") == "log", lambda value: _written(value, scene))
    rows = [_row(row, scene) for row in records(scene.frame)]
    return draw_rows(rows, axis, reference, scene.canvas)


def _title(scene: Scene) -> str:
    language, rows = scene.canvas.language, scene.frame
    sized = rows[rows["point"].notna()]
    built = sized[~sized["status"].isin(marks.OPEN_STATUSES)]
    if sized.empty:
        return _NEVER[language].format(count=rows["model"].nunique())
    if built.empty:
        return _PLANNED_ONLY[language]
    largest = built.sort_values("point", ascending=False, kind="stable")
    title = _named(_TITLE_CHOSEN if _limited(scene) else _TITLE, largest, scene)
    korean = largest[largest["country"] == "KR"]
    if korean.empty or largest.iloc[0]["country"] == "KR":
        return title
    return title + _named(_IN_KOREA, korean, scene)


def _limited(scene: Scene) -> bool:
    return any(scene.state.many(name) for name in _FILTERS)


def _named(words: Words, rows: pd.DataFrame, scene: Scene) -> str:
    row = next(records(rows))
    size = _size(row, scene).replace("◂ ", "").replace(" ▸", "")
    return words[scene.canvas.language].format(
        model=getattr(row, f"model_{scene.canvas.language}"), size=size
    )


def _measure(scene: Scene) -> str:
    language = scene.canvas.language
    reference = scene.frame.iloc[0][f"reference_{language}"]
    return _MEASURE[scene.state.one("measure")][language].format(reference=reference)


def _countries_legend(scene: Scene) -> str:
    theme, language = scene.canvas.theme, scene.canvas.language
    return " ".join(
        f"<span style='color:{theme.country.get(code, theme.series[-1])}'>"
        f"<b>{country(code)[language]}</b></span>"
        for code in scene.frame["country"].dropna().unique()
    )


def _subtitle(scene: Scene) -> str:
    """Return the choices in force and the legend of the marks that are really drawn."""
    rows, language, scale = scene.frame, scene.canvas.language, scene.state.one("scale")
    sized = rows["point"].notna()
    legend = {
        _PLANNED[scale]: (sized & rows["status"].isin(marks.OPEN_STATUSES)).any(),
        _OUTLINED: (sized & (rows["architecture"] == "mixture_of_experts")).any(),
        _UNKNOWN: (~sized).any(),
    }
    parts = [_measure(scene), _SCALE[scale][language], _countries_legend(scene)]
    return " · ".join(parts + [words[language] for words, used in legend.items() if used])


def describe(scene: Scene) -> Caption:
    """Return the largest model in the title, the legend in the subtitle, every row in words."""
    language = scene.canvas.language
    rows = "; ".join(
        f"{getattr(row, f'model_{language}')} {_label(row, scene)}" for row in records(scene.frame)
    )
    kind = _KIND[scene.state.one("scale")][language]
    title = _title(scene)
    alternative = f"{kind}, {_measure(scene)}. {title}. {rows}."
    return Caption(title, _subtitle(scene), alternative)


CHART = Chart(
    topic=MODELS,
    order=1,
    name=Words("모델 크기 비교", "Model sizes"),
    purpose=Words(
        "모델마다 주장된 파라미터 수를 나란히 놓는다. 서로 다른 주장은 하나로 합치지 않는다.",
        "Every claimed number of parameters side by side; rival claims are never merged.",
    ),
    choices=(
        Choice(
            "scale",
            Kind.ONE,
            Words("눈금", "Scale"),
            "linear",
            (Option("linear", Words("선형", "Linear")), Option("log", Words("로그", "Log"))),
        ),
        Choice(
            "measure",
            Kind.ONE,
            Words("값", "Value"),
            "count",
            (
                Option("count", Words("개수", "Number")),
                Option("multiple", Words("기준의 배수", "Multiple")),
            ),
        ),
        Choice("reference", Kind.ONE, Words("기준 모델", "Reference"), "gpt-3", _references),
        Choice("country", Kind.MANY, Words("국가", "Country"), (), _countries),
        Choice(
            "modality",
            Kind.MANY,
            Words("모달리티", "Modality"),
            (),
            options_of("modality", "models", "modality"),
        ),
        Choice(
            "status",
            Kind.MANY,
            Words("상태", "Status"),
            (),
            options_of("status", "parameter_counts", "status"),
        ),
        Choice("undisclosed", Kind.FLAG, Words("미공개 모델", "Undisclosed models"), default=True),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        Column("model", Words("모델", "Model")),
        Column("developers", Words("개발사", "Developers")),
        Column("country", Words("국가", "Country"), Format.COUNTRY),
        Column("parameters", Words("파라미터 수", "Parameters"), Format.NUMBER),
        Column("multiple", Words("기준 대비 배수", "Times the reference"), Format.NUMBER),
        Column("bound", Words("한정", "Bound"), Format.TERM, "bound"),
        Column("status", Words("상태", "Status"), Format.TERM, "status"),
        Column("architecture", Words("구조", "Architecture"), Format.TERM, "architecture"),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
