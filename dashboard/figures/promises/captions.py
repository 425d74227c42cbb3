"""Title, subtitle and alternative text of promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.promises import UNKNOWN
from dashboard.analysis.records import Record, records
from dashboard.figures.chart import Caption
from dashboard.figures.promises.entries import (
    MOST,
    SIGNS,
    color_of,
    dates_of,
    detail_of,
    label_of,
    newest_article,
)
from dashboard.figures.terms import term
from dashboard.tables.dates import read_edtf
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

KINDS = {
    "size": Words("크기", "Size"),
    "model": Words("모델", "Model"),
    "money": Words("돈·인력", "Money and staff"),
    "step": Words("일정", "Step"),
    "service": Words("서비스", "Service"),
    "figure": Words("그 밖의 수치", "Other figure"),
}
"""What is promised."""

_TITLE = {
    "kept": Words("지켜진 것 {count}건", "{count} kept"),
    "partly": Words("일부만 지켜진 것 {count}건", "{count} kept in part"),
    "missed": Words("지켜지지 않은 것 {count}건", "{count} missed"),
    "unknown": Words("알 수 없는 것 {count}건", "{count} untold by any article"),
}
_OVERDUE = Words(
    "({count}건은 기한이 지난 뒤의 기사도 말이 없음)",
    " ({count} of them even by those after the date)",
)
_COUNT = Words("약속 {count}건 가운데 {parts}", "Of {count} {promises}: {parts}")
_ORDER = {
    "verdict": Words("판정 순", "by verdict"),
    "said": Words("약속한 순", "by date of the promise"),
    "due": Words("기한 순", "by date due"),
}
_CIRCLE = Words("빈 동그라미는 약속", "open circle: promised")
_HATCHED = Words("빗금은 기한", "hatched: due")
_FILLED = Words("채운 표시는 나온 것", "filled: what came")
_DOTTED = Words("점선은 소식 없음", "dotted: nothing heard since")
_HIDDEN = Words(
    "기한도 수치도 소식도 없는 약속 {count}건은 뺌",
    "left out, without date, figure or news: {count}",
)
_LIMITED = Words("앞의 {most}건만 그림", "only the first {most} are drawn")
_ONLY = Words("{names}만", "{names} only")
_KIND = Words("달력 차트", "Calendar chart")


def caption(scene: Scene) -> Caption:
    """Return how many promises were kept, the choices and the legend, every promise in words."""
    language, title = scene.canvas.language, _title(scene)
    told = " ".join(_told(row, scene) for row in records(scene.frame.head(MOST)))
    order = _ORDER[scene.state.one("order")][language]
    alternative = f"{_KIND[language]}, {order}. {title}. {told}"
    return Caption(title, _subtitle(scene, order), alternative)


def _title(scene: Scene) -> str:
    language = scene.canvas.language
    counts = scene.frame["verdict"].value_counts()
    parts = ", ".join(
        words[language].format(count=counts[verdict])
        for verdict, words in _TITLE.items()
        if verdict in counts
    )
    promises = "promise" if len(scene.frame) == 1 else "promises"
    sentence = _COUNT[language].format(count=len(scene.frame), promises=promises, parts=parts)
    late = _overdue(scene)
    return sentence + (_OVERDUE[language].format(count=late) if late else "")


def _overdue(scene: Scene) -> int:
    """Return of how many promises nothing is known although the newest article is later."""
    newest = newest_article(scene)
    untold = scene.frame[(scene.frame["verdict"] == UNKNOWN) & (scene.frame["due_on"] != "")]
    return sum(read_edtf(due).latest < newest for due in untold["due_on"])


def _subtitle(scene: Scene, order: str) -> str:
    language, rows = scene.canvas.language, scene.frame
    hidden = int(rows["hidden"].iloc[0])
    shown = {
        _CIRCLE: True,
        _HATCHED: bool((rows["due_on"] != "").any()),
        _FILLED: bool((rows["came_on"] != "").any()),
        _DOTTED: bool((rows["came_on"] == "").any()),
    }
    pieces = [
        order,
        *_chosen(scene),
        _verdicts(scene),
        *(words[language] for words, used in shown.items() if used),
        _HIDDEN[language].format(count=hidden) if hidden else "",
        _LIMITED[language].format(most=MOST) if len(rows) > MOST else "",
    ]
    return " · ".join(piece for piece in pieces if piece)


def _chosen(scene: Scene) -> list[str]:
    """Return the kinds and verdicts that the reader has chosen."""
    language, state = scene.canvas.language, scene.state
    kinds = [KINDS[one][language] for one in state.many("kind")]
    verdicts = [term(scene.dataset, "verdict", one)[language] for one in state.many("verdict")]
    return [_ONLY[language].format(names=", ".join(names)) for names in (kinds, verdicts) if names]


def _verdicts(scene: Scene) -> str:
    language, shown = scene.canvas.language, set(scene.frame["verdict"])
    return " ".join(
        f"<span style='color:{color_of(verdict, scene)}'><b>{sign}&nbsp;"
        f"{term(scene.dataset, 'verdict', verdict)[language]}</b></span>"
        for verdict, sign in SIGNS.items()
        if verdict in shown
    )


def _told(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    detail = detail_of(row, scene)
    about = getattr(row, f"thing_{language}") + (f" ({detail})" if detail else "")
    said = "; ".join([label_of(row, scene), *dates_of(row, scene)])
    return f"{about}: {said}. {getattr(row, f'explanation_{language}')}"
