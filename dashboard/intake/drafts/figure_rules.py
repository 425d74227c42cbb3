"""Which table a figure is for, by what it counts and the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.dataset.numerals import ReadFigure
    from dashboard.intake.drafts.scene import Scene

SIZES, DATA, MONEY, MARKET, GROWTH, MEMBERS, OTHER = (
    *("parameter_counts", "training_data", "investments", "market_forecasts"),
    *("growth_rates", "alliances", "metrics"),
)
CURRENCIES = {
    "원": "KRW",
    "달러": "USD",
    "불": "USD",
    "弗": "USD",
    "유로": "EUR",
    "엔": "JPY",
    "위안": "CNY",
    "위안화": "CNY",
    "파운드": "GBP",
}
_PARAMETER = re.compile(r"파라미터|매개변수|parameter", re.IGNORECASE)
_CORPUS = re.compile(r"말뭉치|코퍼스|토큰|corpus|단어")
_PAIRS = re.compile(r"이미지[-–·]텍스트\s?쌍|이미지와\s텍스트\s쌍|쌍(?:의)?\s?데이터")
_LEARNT = re.compile(r"학습|훈련")
_MARKET = re.compile(r"시장(?!조사|에서|의\s?(?:리더|강자))[^.]{0,40}|시장\s?규모")
_INVESTED = re.compile(
    r"투자|투입|출자|조달|유치|펀딩|지원|예산|연구개발|자금|국고|쏟아|들여|들인|들였|출연|기금|조성|인수|매입|구축|배정|편성"
)
_RAISED = re.compile(r"유치|조달|투자(?:를|받| 받)\s?받|투자받")
_EARNED = re.compile(
    r"매출|영업이익|순이익|영업손실|적자|흑자|수익|가격|요금|시가총액|시총|기업가치|몸값|임금|연봉|비용|절감|구독료|수출액|수주"
)
_GROWN = re.compile(r"성장|증가|늘어|커[지졌질]|CAGR|확대")
_SHARE = re.compile(r"비중|점유율|차지|지분")
_STAFF = re.compile(r"상주|인력|채용|충원|고용|연구원|개발자|투입|직원")
_STAFF_VERB = re.compile(r"상주|채용|충원|투입|배치|확보|선발")
_ALLIED = re.compile(r"얼라이언스|연합|동맹|협의체|협력체|원팀|컨소시엄|연대|협력")
_COUNTED_PARTIES = re.compile(
    r"^[’'\s]*(?:여\s?)?(?:개|곳|개사|사|개\s?사|개국)?\s?(?:국내외\s?|국내·외\s?|글로벌\s?)?(?:기업|기관|회사|업체|단체|조직|대학|파트너|회원사|참여사|곳|사(?![가-힣]{2})|개사|연구\s?기관)"
)
_MILLION, _BILLION = Decimal(10**6), Decimal(10**9)
_YEAR_UNITS = {"년": "year", "개년": "year", "일": "day", "주": "week"}
_UNITS: tuple[tuple[str, str, str], ...] = (
    # what is counted, the unit, the measure
    ("논문|편의\\s연구|연구가", "paper", "papers"),
    ("부스", "booth", "booths"),
    ("서버", "server", "servers"),
    ("GPU|칩|가속기|H100|A100", "chip", "chips"),
    ("기계|설비|장비|로봇|차량|대의", "machine", "machines"),
    ("엑스레이|사진|이미지|그림", "image", "images"),
    ("대학(?!생)", "university", "universities"),
    ("연구실", "laboratory", "laboratories"),
    ("이용자|사용자|가입자|회원(?!사)|고객", "user", "users"),
    ("계열사|기관|단체|조직", "organization", "organizations"),
    ("기업|회사|업체|고객사|회원사|스타트업|파트너", "company", "companies"),
    ("데이터|건|문서|문장", "item", "items"),
)
_UNCOUNTED = frozenset(
    {"", *_YEAR_UNITS, *["사", "세대", "위", "단", "점", "호", "회", "번", "인", "박"]}
)
_NOT_LASTING = re.compile(r"\s?(?:후|뒤|전|째|차|만에\s?처음)")
_CONTEXT_AFTER, _CONTEXT_BEFORE = 22, 30
_NO_FIGURE = re.compile(
    r"^(?:세대|차원|차\s?산업|단을|단\b|단(?=[은이을의과]|$)|번째|위\s|등급|단계|호\b|대\s?(?:컴퓨터|AI|국제|빅테크|분야|핵심|과제|전략|통신사|플랫폼|기업|은행|그룹|주주))"
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
    if figure.counter not in CURRENCIES and _NO_FIGURE.match(around.unit_and_after):
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
        self.near = behind[:_CONTEXT_AFTER]
        self.near_before = self.before[-_CONTEXT_BEFORE:]
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
    if around.counter in CURRENCIES or around.magnitude < _MILLION:
        return None
    if around.counter not in ("", "개", "파라미터", "매개변수", "여개"):
        return None
    if re.match(r"\s?(?:많|적|더\s|늘|줄|증가|차이)", around.near):
        return None  # how much more, not how large
    if _CORPUS.search(around.near) and not _PARAMETER.search(around.near[:14]):
        return None
    named = around.counter in ("파라미터", "매개변수")
    near = _PARAMETER.search(around.near) or _PARAMETER.search(around.near_before)
    letters = around.written[-1:] in "BT" and around.written[-2:-1].isdigit()
    carried = around.counter in ("개", "") and _speaks_of_sizes(
        around.scene, is_large=around.magnitude >= _BILLION
    )
    if named or near or letters or carried:
        return FigureReading(SIZES, kind="size")
    return None


def _speaks_of_sizes(scene: Scene, *, is_large: bool) -> bool:
    """Whether the sentence, or the one before it, speaks of parameters: `각각 2040억 개`."""
    own = bool(_PARAMETER.search(scene.text))
    before = scene.before[:1]
    same = bool(before) and before[0].paragraph.number == scene.paragraph.number
    told = (bool(_PARAMETER.search(one.text)) for one in scene.before[:4])
    return own or (same and bool(_PARAMETER.search(before[0].text))) or (is_large and any(told))


def _training(around: _Around) -> FigureReading | None:
    near, text = around.near, around.scene.text
    if _PAIRS.search(near) and around.magnitude >= 1000:
        values = {"measure": "image_text_pairs", "unit": "image_text_pair"}
        return FigureReading(DATA, values, "model")
    if (
        _CORPUS.search(near) or around.counter in ("토큰", "단어")
    ) and around.magnitude >= _MILLION:
        return FigureReading(DATA, {"measure": "corpus", "unit": "token"}, "model")
    if around.counter == "배" and "데이터" in around.near_before and _LEARNT.search(text):
        values = {"measure": "korean_data_multiple", "unit": "ratio"}
        return FigureReading(DATA, values, "multiple")
    if around.counter in ("%", "퍼센트") and "데이터" in text:
        for language, measure in (("한국어", "korean_share"), ("영어", "english_share")):
            if language in around.near_before:
                return FigureReading(DATA, {"measure": measure, "unit": "percent"}, "model")
    return None


def _money(around: _Around) -> FigureReading | None:
    currency = CURRENCIES.get(around.counter)
    if currency is None:
        return None
    text = around.scene.text
    spent = re.search(r"지출", text) and re.search(r"내다봤|전망|예상|추산|집계", text)
    if (_MARKET.search(text) or spent) and not _INVESTED.search(around.until_next()[:30]):
        return FigureReading(MARKET, {"currency": currency}, "market")
    window = around.near_before + around.until_next()
    if _EARNED.search(window) and not re.search(r"투자|투입|유치|출자", window):
        measure = "training_cost" if "학습" in window and "비용" in window else "money"
        values = {"currency": currency, "unit": "money", "measure": measure}
        return FigureReading(OTHER, values, "other")
    kind = "recipient" if _RAISED.search(around.until_next()) else "investor"
    return FigureReading(MONEY, {"currency": currency, "kind": "money"}, kind)


def _rate(around: _Around) -> FigureReading | None:
    if around.counter not in ("%", "퍼센트"):
        return None
    told = re.search(r"지출|시장", around.scene.text)
    if told and _GROWN.search(around.until_next()[:16]):
        kind = (
            "compound" if re.search(r"연\s?평균|CAGR|매년|해마다", around.near_before) else "year"
        )
        return FigureReading(GROWTH, {"kind": kind}, "growth")
    measure = "share" if _SHARE.search(around.near_before + around.near) else "change"
    return FigureReading(OTHER, {"unit": "percent", "measure": measure}, "other")


def _staff(around: _Around) -> FigureReading | None:
    if around.counter not in ("명", "인"):
        return None
    if _STAFF_VERB.search(around.until_next()[:30]) and _STAFF.search(around.scene.text):
        return FigureReading(MONEY, {"kind": "staff"}, "investor")
    is_user = re.search("이용자|사용자|가입자|회원", around.near_before + around.near)
    unit, measure = ("user", "users") if is_user else ("person", "persons")
    return FigureReading(OTHER, {"unit": unit, "measure": measure}, "count")


def _multiple(around: _Around) -> FigureReading | None:
    if around.counter != "배":
        return None
    measure = "size_multiple" if _PARAMETER.search(around.near_before) else "multiple"
    return FigureReading(OTHER, {"unit": "ratio", "measure": measure}, "multiple")


def _parties(around: _Around) -> FigureReading | None:
    """`13개 기업이 참여하는 …`, `3사 협력`, `9개 기업과 학교`: how many an alliance has."""
    if around.counter not in ("개", "곳", "사", "개사", "여개"):
        return None
    counted = _COUNTED_PARTIES.match(around.unit_and_after)
    if around.counter == "곳" and re.search(r"(?<![약총등단])[가-힣]\s?$", around.before):
        return None  # AI 연구실 7곳: what is counted stands before
    if around.counter == "사" and re.match(r"사(?:는|은|가|의|를|에|와)", around.after):
        return None  # 3사는: those of whom the text speaks
    if around.scene.of("alliances") and counted and "대학" not in counted[0]:
        part = re.search(r"(?:이\s?중|가운데|이\s?가운데|중)\s*$", around.before)
        if not part and (
            around.counter == "사"
            or _ALLIED.search(around.until_next())
            or _ALLIED.search(around.before)
        ):
            return FigureReading(MEMBERS, {}, "members")
    return None


def _duration(around: _Around) -> FigureReading | None:
    unit = _YEAR_UNITS.get(around.counter)
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
    near = window[: _CONTEXT_AFTER + len(around.counter)]
    if around.counter in _YEAR_UNITS or around.counter in (
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
        for words, unit, measure in _UNITS
        if (found := re.search(words, near))
    ]
    if behind:
        _, unit, measure = min(behind)
        return FigureReading(OTHER, {"unit": unit, "measure": measure}, "count")
    ahead = [
        (found.start(), unit, measure)
        for words, unit, measure in _UNITS
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
