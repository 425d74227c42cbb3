"""Title, subtitle, notes and alternative text of promises."""

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
    runs,
)
from dashboard.figures.terms import term
from dashboard.tables.dates import read_edtf
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene

KINDS = {
    "size": Words("크기", "Size"),
    "model": Words("모델", "Model"),
    "money": Words("투자·인력", "Money and staff"),
    "step": Words("일정", "Schedule"),
    "service": Words("서비스", "Service"),
    "figure": Words("그 밖의 수치", "Other figure"),
}
"""What is planned."""

_KNOWN = Words(
    "계획 {count}건 중 {known}건의 결과 보도: {parts}",
    "{known} of {count} plans have a known outcome: {parts}",
)
_ALL_KNOWN = Words("계획 {count}건의 결과: {parts}", "Outcome of {plans}: {parts}")
_PART = Words("{verdict} {count}건", "{count} {verdict}")
_NOTHING_KNOWN = Words("계획 {count}건, 결과 보도 없음", "{plans}, none with a reported outcome")
_PLANS = {True: "1 plan", False: "{count} plans"}
_UNKNOWN = Words(
    "결과를 전한 기사가 없는 계획은 {count}건입니다.",
    "No article reports an outcome for {count} of the plans.",
)
_OVERDUE = Words(
    "그중 {count}건은 기한이 지난 뒤 나온 기사에도 언급이 없습니다.",
    "The date of {count} of these had passed when the newest article appeared.",
)
_ORDER = {
    "verdict": Words("결과 순", "by outcome"),
    "said": Words("발표일 순", "by date of the plan"),
    "due": Words("기한 순", "by date due"),
}
_CIRCLE = Words("빈 동그라미는 계획 발표", "open circle: plan announced")
_HATCHED = Words("빗금은 기한", "hatched: due")
_HATCHED_PERIOD = Words("빗금은 기한·사업 기간", "hatched: due or period")
_DOTTED = Words("점선은 결과 보도 없음", "dotted: no outcome reported")
_HIDDEN = Words(
    "기한·수치·결과 보도가 모두 없는 계획 {count}건은 제외했습니다.",
    "Left out for having neither date nor figure nor reported outcome: {count}.",
)
_LIMITED = Words("앞의 {most}건만 표시", "only the first {most}")
_KIND = Words("일정표", "Calendar chart")


def caption(scene: Scene) -> Caption:
    """Return what came of how many plans, the choices and the legend, every plan in words."""
    language, title, notes = scene.canvas.language, _title(scene), _notes(scene)
    told = " ".join(_told(row, scene) for row in records(scene.frame.head(MOST)))
    order = _ORDER[scene.state.one("order")][language]
    alternative = f"{_KIND[language]}, {order}. {title}. {' '.join([*notes, told])}"
    return Caption(title, _subtitle(scene, order), alternative, notes)


def _title(scene: Scene) -> str:
    """Return of how many plans the outcome is known and what it is."""
    language, count = scene.canvas.language, len(scene.frame)
    counts = scene.frame["verdict"].value_counts()
    known = [verdict for verdict in SIGNS if verdict in counts and verdict != UNKNOWN]
    parts = ", ".join(
        _PART[language].format(
            verdict=term(scene.dataset, "verdict", verdict)[language], count=counts[verdict]
        )
        for verdict in known
    )
    plans = _PLANS[count == 1].format(count=count)
    total = int(sum(counts[verdict] for verdict in known))
    words = _NOTHING_KNOWN if not known else _ALL_KNOWN if total == count else _KNOWN
    return words[language].format(count=count, known=total, parts=parts, plans=plans)


def _notes(scene: Scene) -> tuple[str, ...]:
    """Return of how many plans nothing is known, and how many are not drawn."""
    language, late = scene.canvas.language, _overdue(scene)
    unknown = int((scene.frame["verdict"] == UNKNOWN).sum())
    hidden = int(scene.frame["hidden"].iloc[0])
    said = [
        _UNKNOWN[language].format(count=unknown) if unknown else "",
        _OVERDUE[language].format(count=late) if late else "",
        _HIDDEN[language].format(count=hidden) if hidden else "",
    ]
    joined = " ".join(filter(None, said))
    return (joined,) if joined else ()


def _overdue(scene: Scene) -> int:
    """Return of how many promises nothing is known although the newest article is later."""
    newest = newest_article(scene)
    untold = scene.frame[(scene.frame["verdict"] == UNKNOWN) & (scene.frame["due_on"] != "")]
    return sum(read_edtf(due).latest < newest for due in untold["due_on"])


def _subtitle(scene: Scene, order: str) -> str:
    language, rows = scene.canvas.language, scene.frame
    period = any(runs(row) for row in records(rows))
    shown = {
        _CIRCLE: True,
        _HATCHED_PERIOD if period else _HATCHED: bool((rows["due_on"] != "").any()),
        _DOTTED: bool((rows["came_on"] == "").any()),
    }
    pieces = [
        order[:1].upper() + order[1:],
        *(words[language] for words, used in shown.items() if used),
        _verdicts(scene),
        _LIMITED[language].format(most=MOST) if len(rows) > MOST else "",
    ]
    return " · ".join(piece for piece in pieces if piece)


def _verdicts(scene: Scene) -> str:
    language, shown = scene.canvas.language, set(scene.frame["verdict"])
    return " ".join(
        f"<span style='color:{color_of(verdict, scene)}'><b>{sign}&nbsp;"
        f"{term(scene.dataset, 'verdict', verdict)[language]}</b></span>"
        for verdict, sign in SIGNS.items()
        if verdict in shown and verdict != UNKNOWN
    )


def _told(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    detail = detail_of(row, scene)
    about = getattr(row, f"thing_{language}") + (f" ({detail})" if detail else "")
    said = "; ".join([label_of(row, scene), *dates_of(row, scene)])
    return f"{about}: {said}. {getattr(row, f'explanation_{language}')}"
