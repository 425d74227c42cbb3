"""Which table a figure is for, by what it counts and the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from dashboard.intake.drafts import figure_cues as cues

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.dataset.numerals import ReadFigure
    from dashboard.intake.drafts.scene import Scene

SIZES, DATA, MONEY, MARKET, GROWTH, MEMBERS, OTHER = (
    *("parameter_counts", "training_data", "investments", "market_forecasts"),
    *("growth_rates", "alliances", "metrics"),
)


@dataclass(frozen=True, slots=True)
class FigureReading:
    """What a figure says, before its subject is known.

    Attributes:
        table: The table that it is for.
        values: Columns that follow from the figure and the words around it.
        kind: What it is about, for choosing its subject: `size`, `members`, `duration`, ….
    """

    table: str
    values: Mapping[str, str] = field(default_factory=dict)
    kind: str = ""


def read_figure_table(figure: ReadFigure, scene: Scene) -> FigureReading | None:
    """Return what a figure is, by its unit and its neighbours; nothing if it is no claim."""
    around = _Around(figure, scene)
    if figure.counter not in cues.CURRENCIES and cues.NO_FIGURE.match(around.unit_and_after):
        return None
    for rule in _RULES:
        if found := rule(around):
            return found
    return None


class _Around:
    """A figure with the words around it."""

    def __init__(self, figure: ReadFigure, scene: Scene) -> None:
        text = scene.paragraph.text
        self.figure, self.scene, self.counter = figure, scene, figure.counter
        self.after = text[figure.end : scene.end]
        self.before = text[scene.start : figure.start]
        self.unit_and_after = self.after.lstrip()
        behind = self.after[len(self.counter) + (self.after[:1] == " ") :]
        self.near = behind[: cues.CONTEXT_AFTER]
        self.near_before = self.before[-cues.CONTEXT_BEFORE :]
        self.written = text[figure.start : figure.end]

    @property
    def magnitude(self) -> Decimal:
        """How large it is, at most."""
        return abs(self.figure.value or self.figure.high or Decimal(0))

    def until_next(self) -> str:
        """The words up to the next figure of the sentence."""
        later = [one.start for one in self.scene.figures if one.start > self.figure.start]
        return self.scene.paragraph.text[self.figure.end : min(later, default=self.scene.end)]


def _size(around: _Around) -> FigureReading | None:
    if around.counter in cues.CURRENCIES or around.magnitude < cues.MILLION:
        return None
    if around.counter not in ("", "개", "파라미터", "매개변수", "여개"):
        return None
    if re.match(r"\s?(?:많|적|더\s|늘|줄|증가|차이)", around.near):
        return None  # how much more, not how large
    if cues.CORPUS.search(around.near) and not cues.PARAMETER.search(around.near[:14]):
        return None
    named = around.counter in ("파라미터", "매개변수")
    near = cues.PARAMETER.search(around.near) or cues.PARAMETER.search(around.near_before)
    letters = around.written[-1:] in "BT" and around.written[-2:-1].isdigit()
    carried = around.counter in ("개", "") and _speaks_of_sizes(
        around.scene, is_large=around.magnitude >= cues.BILLION
    )
    if named or near or letters or carried:
        return FigureReading(SIZES, kind="size")
    return None


def _speaks_of_sizes(scene: Scene, *, is_large: bool) -> bool:
    """Whether the sentence, or the one before it, speaks of parameters: `각각 2040억 개`."""
    own = bool(cues.PARAMETER.search(scene.text))
    before = scene.before[:1]
    same = bool(before) and before[0].paragraph.number == scene.paragraph.number
    told = (bool(cues.PARAMETER.search(one.text)) for one in scene.before[:4])
    return own or (same and bool(cues.PARAMETER.search(before[0].text))) or (is_large and any(told))


def _training(around: _Around) -> FigureReading | None:
    near, text = around.near, around.scene.text
    if cues.PAIRS.search(near) and around.magnitude >= 1000:
        values = {"measure": "image_text_pairs", "unit": "image_text_pair"}
        return FigureReading(DATA, values, "model")
    if (
        cues.CORPUS.search(near) or around.counter in ("토큰", "단어")
    ) and around.magnitude >= cues.MILLION:
        return FigureReading(DATA, {"measure": "corpus", "unit": "token"}, "model")
    if around.counter == "배" and "데이터" in around.near_before and cues.LEARNT.search(text):
        values = {"measure": "korean_data_multiple", "unit": "ratio"}
        return FigureReading(DATA, values, "multiple")
    if around.counter in ("%", "퍼센트") and "데이터" in text:
        for language, measure in (("한국어", "korean_share"), ("영어", "english_share")):
            if language in around.near_before:
                return FigureReading(DATA, {"measure": measure, "unit": "percent"}, "model")
    return None


def _is_about_market(scene: Scene) -> bool:
    """Whether a sentence is about the size of a market, or goes on with one that was."""
    if cues.MARKET.search(scene.text):
        return True
    foretold = bool(cues.FORETOLD.search(scene.text))
    if "지출" in scene.text:
        return foretold
    before = [one.text for one in scene.before[:2]]
    goes_on = bool(cues.GOES_ON.match(scene.text))
    return foretold and goes_on and any(cues.MARKET.search(text) for text in before)


def _money(around: _Around) -> FigureReading | None:
    currency = cues.CURRENCIES.get(around.counter)
    if currency is None:
        return None
    if _is_about_market(around.scene) and not cues.INVESTED.search(around.until_next()[:30]):
        return FigureReading(MARKET, {"currency": currency}, "market")
    window = around.near_before + around.until_next()
    if cues.EARNED.search(window) and not re.search(r"투자|투입|유치|출자", window):
        measure = "training_cost" if "학습" in window and "비용" in window else "money"
        values = {"currency": currency, "unit": "money", "measure": measure}
        return FigureReading(OTHER, values, "other")
    kind = "recipient" if cues.RAISED.search(around.until_next()) else "investor"
    return FigureReading(MONEY, {"currency": currency, "kind": "money"}, kind)


def _rate(around: _Around) -> FigureReading | None:
    if around.counter not in ("%", "퍼센트"):
        return None
    grown = cues.GROWN.search(around.near_before[-24:] + around.until_next()[:16])
    if grown and _is_about_market(around.scene):
        kind = (
            "compound" if re.search(r"연\s?평균|CAGR|매년|해마다", around.near_before) else "year"
        )
        return FigureReading(GROWTH, {"kind": kind}, "growth")
    measure = "share" if cues.SHARE.search(around.near_before + around.near) else "change"
    return FigureReading(OTHER, {"unit": "percent", "measure": measure}, "other")


def _staff(around: _Around) -> FigureReading | None:
    if around.counter not in ("명", "인"):
        return None
    if cues.STAFF_VERB.search(around.until_next()[:30]) and cues.STAFF.search(around.scene.text):
        return FigureReading(MONEY, {"kind": "staff"}, "investor")
    is_user = re.search("이용자|사용자|가입자|회원", around.near_before + around.near)
    unit, measure = ("user", "users") if is_user else ("person", "persons")
    return FigureReading(OTHER, {"unit": unit, "measure": measure}, "count")


def _multiple(around: _Around) -> FigureReading | None:
    if around.counter != "배":
        return None
    measure = "size_multiple" if cues.PARAMETER.search(around.near_before) else "multiple"
    return FigureReading(OTHER, {"unit": "ratio", "measure": measure}, "multiple")


def _parties(around: _Around) -> FigureReading | None:
    """`13개 기업이 참여하는 …`, `3사 협력`, `9개 기업과 학교`: how many an alliance has."""
    if around.counter not in ("개", "곳", "사", "개사", "여개"):
        return None
    counted = cues.COUNTED_PARTIES.match(around.unit_and_after)
    if around.counter == "곳" and re.search(r"(?<![약총등단])[가-힣]\s?$", around.before):
        return None  # AI 연구실 7곳: what is counted stands before
    if around.counter == "사" and re.match(r"사(?:는|은|가|의|를|에|와)", around.after):
        return None  # 3사는: those of whom the text speaks
    if _has_alliance(around.scene) and counted and "대학" not in counted[0]:
        part = re.search(r"(?:이\s?중|가운데|이\s?가운데|중)\s*$", around.before)
        if not part and (
            around.counter in ("사", "개사")
            or cues.ALLIED.search(around.until_next())
            or cues.ALLIED.search(around.before)
        ):
            return FigureReading(MEMBERS, {}, "members")
    return None


def _has_alliance(scene: Scene) -> bool:
    """Whether the sentence has an alliance, or says who joined that of the sentence before."""
    joined = re.search(r"합류|참여|가입|모였|뭉쳤", scene.text)
    before = [one for one in scene.before[:1] if one.paragraph.number == scene.paragraph.number]
    named = (one for scene_before in before for one in scene_before.of("alliances"))
    return bool(scene.of("alliances")) or bool(joined and any(not one.is_unnamed for one in named))


def _duration(around: _Around) -> FigureReading | None:
    unit = cues.YEAR_UNITS.get(around.counter)
    if unit is None:
        return None
    if around.counter == "일" and around.written.isdigit():
        return None
    if re.match(r"\s?(?:후|뒤|전|째|차|만에\s?처음)", around.near) or re.search(
        r"\s지\s?$", around.before
    ):
        return None
    return FigureReading(OTHER, {"unit": unit, "measure": "duration"}, "duration")


def _count(around: _Around) -> FigureReading | None:
    window = around.until_next()
    near = window[: cues.CONTEXT_AFTER + len(around.counter)]
    if around.counter in cues.YEAR_UNITS or around.counter in (
        "",
        "사",
        "세대",
        "위",
        "단",
        "점",
        "호",
        "회",
        "번",
        "인",
        "박",
    ):
        return None
    behind = [
        (found.start(), unit, measure)
        for words, unit, measure in cues.UNITS
        if (found := re.search(words, near))
    ]
    if behind:
        _, unit, measure = min(behind)
        return FigureReading(OTHER, {"unit": unit, "measure": measure}, "count")
    ahead = [
        (found.start(), unit, measure)
        for words, unit, measure in cues.UNITS
        if (found := re.search(words, around.near_before))
    ]
    if ahead:
        _, unit, measure = max(ahead)
        return FigureReading(OTHER, {"unit": unit, "measure": measure}, "count")
    if around.counter in ("곳", "개사", "개"):
        unit = "organization" if around.counter != "개" else "item"
        return FigureReading(OTHER, {"unit": unit, "measure": f"{unit}s"}, "count")
    return None


_RULES: tuple[Callable[[_Around], FigureReading | None], ...] = (
    *(_size, _training, _money, _rate, _staff, _multiple, _parties, _duration, _count),
)
