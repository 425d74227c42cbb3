"""Title, subtitle and alternative text of divided claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import Record, records
from dashboard.figures.chart import Caption
from dashboard.figures.spans import Look
from dashboard.figures.support.names import STANDINGS
from dashboard.figures.support.rest import MOST, OTHERS
from dashboard.figures.support.stacks import looks
from dashboard.words import Words
from dashboard.words.numbers import percent, plain

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_ALL = Words("주장 {claims}건", "{claims} claims")
_ONE = Words("주장 1건", "1 claim")
_LARGEST = {
    "article": Words("{count}의 {share}가 {row}에서 왔고", "{share} of {count} come from {row}"),
    "table": Words("{count}의 {share}가 ‘{row}’ 표에 있고", "{share} of {count} stand in “{row}”"),
    "status": Words("{count}의 {share}가 ‘{row}’ 상태이고", "{share} of {count}: {row}"),
    "standing": Words("{count}의 {share}가 ‘{row}’이고", "{share} of {count}: {row}"),
}
_SINGLE = Words(", {share}는 한 기사에만 있다", "; {share} stand in one article only")
_NO_SINGLE = Words(", 한 기사에만 있는 것은 없다", "; none stands in one article only")
_DISPUTED = Words("알려진 불일치에 든 주장 {count}건", "named by a known disagreement: {count}")
_MEASURE = {
    "number": Words("주장 수", "Number of claims"),
    "share": Words("묶음 안의 비율", "Share of each group"),
}
_HATCHED = {
    Look.OUTLINED: Words("(테두리)", " (outlined)"),
    Look.CROSSED: Words("(격자)", " (crossed)"),
    Look.HATCHED: Words("(빗금)", " (hatched)"),
    Look.SOLID: Words("", ""),
}
_ONLY = Words("고른 뒷받침({names})만", "only those chosen: {names}")
_SAME = Words(
    "‘여러 기사’는 같은 대상을 다른 기사도 말한다는 뜻",
    "“several articles”: another article speaks of the same subject",
)
_NAMES = {
    True: Words(
        "기관·모델을 소개하는 주장 포함", "with those that introduce organizations and models"
    ),
    False: Words(
        "기관·모델을 소개하는 주장은 뺌", "without those that introduce organizations and models"
    ),
}
_LIMITED = Words(
    "큰 {most}개만 따로 그리고 나머지는 합침", "the {most} largest, all others summed up"
)
_KIND = Words("나눈 막대그래프", "Divided bar chart")
_PART = Words("{part} {number}건", "{number} {part}")


def caption(scene: Scene) -> Caption:
    """Return on which row most rests, the choices and the legend, every part in words."""
    language = scene.canvas.language
    title, measure = _title(scene), _MEASURE[scene.state.one("measure")][language]
    rows = [
        f"{name}: {', '.join(_told(cell, scene) for cell in records(own))}"
        for name, own in scene.frame.groupby(f"row_{language}", sort=False)
    ]
    alternative = f"{_KIND[language]}, {measure}. {title}. {'; '.join(rows)}."
    return Caption(title, _subtitle(scene, measure), alternative)


def _told(cell: Record, scene: Scene) -> str:
    language = scene.canvas.language
    part = getattr(cell, f"part_{language}")
    return _PART[language].format(part=part, number=plain(cell.number, language))


def _title(scene: Scene) -> str:
    language, rows = scene.canvas.language, scene.frame
    total, single = int(rows["number"].sum()), int(rows["single"].sum())
    largest = next(records(rows))
    count = _ONE if total == 1 else _ALL.format(claims=plain(total, language))
    first = _LARGEST[scene.state.one("rows")][language].format(
        count=count[language],
        share=percent(largest.total / total * 100, language, 0),
        row=getattr(largest, f"row_{language}"),
    )
    second = (_SINGLE if single else _NO_SINGLE)[language]
    return first + second.format(share=percent(single / total * 100, language, 0))


def _subtitle(scene: Scene, measure: str) -> str:
    language, rows, state = scene.canvas.language, scene.frame, scene.state
    many = (rows["row"] == OTHERS).any()
    pieces = [
        measure,
        _legend(scene),
        _SAME[language] if state.one("parts") == "standing" else "",
        _DISPUTED[language].format(count=plain(int(rows["disputed"].sum()), language)),
        _chosen(scene),
        _NAMES[state.flag("names")][language],
        _LIMITED[language].format(most=MOST - 1) if many else "",
    ]
    return " · ".join(piece for piece in pieces if piece)


def _chosen(scene: Scene) -> str:
    language, chosen = scene.canvas.language, scene.state.many("standing")
    names = ", ".join(STANDINGS[one][language] for one in chosen)
    return _ONLY[language].format(names=names) if chosen else ""


def _legend(scene: Scene) -> str:
    language, shown = scene.canvas.language, set(scene.frame["part"])
    names = dict(zip(scene.frame["part"], scene.frame[f"part_{language}"], strict=True))
    return " ".join(
        f"<span style='color:{color}'><b>{names[part]}</b>{_HATCHED[look][language]}</span>"
        for part, (color, look) in looks(scene).items()
        if part in shown
    )
