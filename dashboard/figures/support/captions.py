"""Title, subtitle and alternative text of divided claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import Record, records
from dashboard.analysis.support import SEVERAL, introduced
from dashboard.figures.chart import Caption
from dashboard.figures.spans import Look
from dashboard.figures.support.rest import MOST, OTHERS
from dashboard.figures.support.stacks import looks
from dashboard.words import Words
from dashboard.words.numbers import percent, plain

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

_ALL = Words("주장 {claims}건", "{claims} claims")
_ONE = Words("주장 1건", "1 claim")
_LARGEST = {
    "article": Words(
        "{count}의 {share}는 {row} 기사에서 나왔고", "{share} of {count} come from {row}"
    ),
    "table": Words("{count}의 {share}가 ‘{row}’ 표", "{share} of {count} are in “{row}”"),
    "status": Words("{count}의 {share}가 ‘{row}’ 상태", "{share} of {count}: {row}"),
    "standing": Words("{count}의 {share}가 ‘{row}’", "{share} of {count}: {row}"),
}
_SINGLE = Words(", {share}는 한 기사에만 등장", "; {share} appear in one article only")
_NO_SINGLE = Words(", 한 기사에만 나온 주장은 없음", "; none appears in one article only")
_DISPUTED = Words("불일치 주장 {count}건", "disputed: {count}")
_MEASURE = {
    "number": Words("주장 수", "Number of claims"),
    "share": Words("행별 비중", "Share of each row"),
}
_FILLED = {
    Look.OUTLINED: Words("(테두리)", " (outlined)"),
    Look.CROSSED: Words("(격자)", " (cross-hatched)"),
    Look.HATCHED: Words("(빗금)", " (hatched)"),
    Look.SOLID: Words("", ""),
}
_SAME = Words(
    "‘여러 기사’는 같은 대상을 다른 기사도 다뤘다는 뜻입니다.",
    "“Several articles” means that another article covers the same subject too.",
)
_NAMES = {
    True: Words(
        "전체 주장 {all}건에는 기관·모델을 소개하는 {introducing}건이 포함됩니다.",
        "All {all} claims include {introducing} that introduce organizations and models.",
    ),
    False: Words(
        "전체 주장 {all}건 가운데 기관·모델을 소개하는 {introducing}건은 제외했습니다.",
        "Of all {all} claims, {introducing} that introduce organizations and models are left out.",
    ),
}
_LIMITED = Words(
    "큰 {most}개만 개별 표시, 나머지는 합산", "the {most} largest, the others added up"
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
    notes = _notes(scene)
    alternative = f"{_KIND[language]}, {measure}. {title}. {'; '.join(rows)}. {' '.join(notes)}"
    return Caption(title, _subtitle(scene, measure), alternative, notes)


def _notes(scene: Scene) -> tuple[str, ...]:
    """Return what ``several articles`` means, and how many claims there are in all."""
    language, state = scene.canvas.language, scene.state
    counts = introduced(scene.dataset)
    said = _NAMES[state.flag("names")][language].format(
        all=plain(counts.claims, language), introducing=plain(counts.introducing, language)
    )
    same = [_SAME[language]] if SEVERAL in set(scene.frame["part"]) else []
    return (" ".join([said, *same]),)


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
        _DISPUTED[language].format(count=plain(int(rows["disputed"].sum()), language))
        if state.one("parts") != "standing"
        else "",
        _LIMITED[language].format(most=MOST - 1) if many else "",
    ]
    return " · ".join(piece for piece in pieces if piece)


def _legend(scene: Scene) -> str:
    language, shown = scene.canvas.language, set(scene.frame["part"])
    names = dict(zip(scene.frame["part"], scene.frame[f"part_{language}"], strict=True))
    return " ".join(
        f"<span style='color:{color}'><b>{names[part]}</b>{_FILLED[look][language]}</span>"
        for part, (color, look) in looks(scene).items()
        if part in shown
    )
