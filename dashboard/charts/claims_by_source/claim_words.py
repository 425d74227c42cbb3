"""Title, subtitle and alternative text of divided claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import by
from dashboard.analysis.support import SEVERAL, introduced
from dashboard.charting.captions import Caption
from dashboard.charting.legend import LegendEntry, swatch, written
from dashboard.charting.terms import source_name
from dashboard.charts.claims_by_source.claim_rows import ClaimCell, looks
from dashboard.charts.claims_by_source.groupings import MOST, OTHERS
from dashboard.i18n import Text
from dashboard.i18n.numbers import percent, plain
from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

_ALL = Text("주장 {claims}건", "{claims} claims")
_ONE = Text("주장 1건", "1 claim")
_LARGEST = {
    "article": Text("{count}의 {share}는 {row}에서 나왔고", "{share} of {count} come from {row}"),
    "table": Text("{count}의 {share}가 ‘{row}’ 표", "{share} of {count} are in “{row}”"),
    "status": Text("{count}의 {share}가 ‘{row}’ 상태", "{share} of {count}: {row}"),
    "standing": Text("{count}의 {share}가 ‘{row}’", "{share} of {count}: {row}"),
}
_SINGLE = Text(", {share}는 한 출처에만 등장", "; {share} appear in one source only")
_NO_SINGLE = Text(", 한 출처에만 나온 주장은 없음", "; none appears in one source only")
_DISPUTED = Text("불일치 주장 {count}건", "in a disagreement: {count}")
_MEASURE = {
    "number": Text("주장 수", "Number of claims"),
    "share": Text("행별 비중", "Share of each row"),
}
_FILLED = {
    Fill.PALE: Text("(테두리)", " (outlined)"),
    Fill.CROSSED: Text("(격자)", " (cross-hatched)"),
    Fill.HATCHED: Text("(빗금)", " (hatched)"),
    Fill.SOLID: Text("", ""),
}
_SAME = Text(
    "‘여러 출처’는 같은 대상을 다른 출처도 다뤘다는 뜻입니다.",
    "“Several sources” means that another source covers the same subject too.",
)
_NAMES = {
    True: Text(
        "전체 주장 {all}건에는 기관·모델을 소개하는 {introducing}건이 포함됩니다.",
        "All {all} claims include {introducing} that introduce organizations and models.",
    ),
    False: Text(
        "전체 주장 {all}건 가운데 기관·모델을 소개하는 {introducing}건은 제외했습니다.",
        "Of all {all} claims, {introducing} that introduce organizations and models are left out.",
    ),
}
_LIMITED = Text("큰 {most}개만 개별 표시, 나머지는 합산", "the {most} largest, the others added up")
_KIND = Text("나눈 막대그래프", "Divided bar chart")
_PART = Text("{part} {number}건", "{number} {part}")


def caption(context: RenderContext) -> ChartText:
    """Return on which row most rests, the choices and the legend, every part in words."""
    language = context.canvas.language
    measure = _MEASURE[context.state.one("measure")][language]
    named = by(context.rows(ClaimCell), lambda cell: cell.row_text[language])
    rows = [
        f"{name}: {', '.join(_told(cell, context) for cell in own)}" for name, own in named.items()
    ]
    notes = _notes(context)
    return Caption(
        title=_title(context),
        kind=_KIND[language],
        measure=(measure,),
        shown=(measure, written(_legend(context))),
        legend=_left_out(context),
        told="; ".join(rows),
        notes=notes,
        told_notes=notes,
    ).text


def _notes(context: RenderContext) -> tuple[str, ...]:
    """Return what ``several articles`` means, and how many claims there are in all."""
    language, state = context.canvas.language, context.state
    counts = introduced(context.dataset)
    said = _NAMES[state.flag("names")][language].format(
        all=plain(counts.claims, language), introducing=plain(counts.introducing, language)
    )
    same = [_SAME[language]] if SEVERAL in set(context.frame["part"]) else []
    return (" ".join([said, *same]),)


def _told(cell: ClaimCell, context: RenderContext) -> str:
    language = context.canvas.language
    part = cell.part_text[language]
    return _PART[language].format(part=part, number=plain(cell.number, language))


def _title(context: RenderContext) -> str:
    language, rows = context.canvas.language, context.frame
    total, single = int(rows["number"].sum()), int(rows["single"].sum())
    largest = context.rows(ClaimCell)[0]
    count = _ONE if total == 1 else _ALL.format(claims=plain(total, language))
    first = _LARGEST[context.state.one("rows")][language].format(
        count=count[language],
        share=percent(largest.total / total * 100, language, 0),
        row=_name(largest, context),
    )
    second = (_SINGLE if single else _NO_SINGLE)[language]
    return first + second.format(share=percent(single / total * 100, language, 0))


def _name(row: ClaimCell, context: RenderContext) -> str:
    """Return the name of a row, of an article also where its publisher has several."""
    language = context.canvas.language
    if context.state.one("rows") == "article" and row.row != OTHERS:
        return source_name(context.dataset, row.row)[language]
    return row.row_text[language]


def _left_out(context: RenderContext) -> list[str]:
    """Return how many claims are disputed where no part says it, and how many rows are drawn."""
    language, rows, state = context.canvas.language, context.frame, context.state
    many = (rows["row"] == OTHERS).any()
    return [
        _DISPUTED[language].format(count=plain(int(rows["disputed"].sum()), language))
        if state.one("parts") != "standing"
        else "",
        _LIMITED[language].format(most=MOST - 1) if many else "",
    ]


def _legend(context: RenderContext) -> list[LegendEntry]:
    language, shown = context.canvas.language, set(context.frame["part"])
    names = dict(zip(context.frame["part"], context.frame[f"part_{language}"], strict=True))
    return [
        swatch(names[part], color, _FILLED[fill][language], fill)
        for part, (color, fill) in looks(context).items()
        if part in shown
    ]
