from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.dataset.numerals import ReadFigure, read_figure, read_figures

MYRIADS = ((10**16, "경"), (10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))
SMALL = ((1000, "천"), (100, "백"), (10, "십"), (1, ""))

UNITS = {1: "십", 2: "백", 3: "천", 4: "만", 7: "천만", 8: "억", 11: "천억", 12: "조", 16: "경"}
BEHIND = (
    *("을", "은", "이", "의", "에", "에서", "으로", "과", "도", "대", "부터", "까지", "보다"),
    *(
        "정도",
        "가량",
        "규모의",
        "수준",
        "넘는",
        "이상",
        "미만",
        "안팎",
        "남짓",
        "여원",
        "여명",
        "선을",
    ),
    *("달러", "유로", "위안", "엔", "개", "명", "곳", "번", "배", "톤", "장", "회", "토큰"),
    *("(京)", ",", ".", ")", "이다", "이며", "쯤", "달성", "돌파", "투자", "상당", "㎡", "kWh"),
)


def plain(count: int) -> str:
    return str(count)


def with_comma(count: int) -> str:
    return f"{count:,}"


def with_thousands(count: int) -> str:
    """5190 as 5천190."""
    thousands, rest = divmod(count, 1000)
    return (f"{thousands}천" if thousands else "") + (str(rest) if rest else "")


def in_full(count: int) -> str:
    """5190 as 5천1백9십."""
    parts = []
    for unit, name in SMALL:
        digit, count = divmod(count, unit)
        parts.append(f"{digit}{name}" if digit else "")
    return "".join(parts)


STYLES = (plain, with_comma, with_thousands, in_full)


def korean(number: int, blank: str, style=plain) -> str:
    """Writes a number as Korean papers do."""
    groups = []
    for unit, name in MYRIADS:
        count, number = divmod(number, unit)
        if count:
            groups.append(style(count) + name)
    return blank.join(groups)


def meaning(figure: ReadFigure) -> Decimal | tuple[Decimal | None, Decimal | None]:
    return (figure.low, figure.high) if figure.value is None else figure.value


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("1조7500억", 1_750_000_000_000, "exact"),
        ("1조 7500억 파라미터", 1_750_000_000_000, "exact"),
        ("2040억 개", 204_000_000_000, "exact"),
        ("204B", 204_000_000_000, "exact"),
        ("1.75T", 1_750_000_000_000, "exact"),
        ("3억5000만장", 350_000_000, "exact"),
        ("26억 파라미터 수준", 2_600_000_000, "about"),
        ("5543억 달러", 554_300_000_000, "exact"),
        ("약 663조원", 663_000_000_000_000, "about"),
        ("한화 약 1122억원", 112_200_000_000, "about"),
        ("38.4%", Decimal("38.4"), "exact"),
        ("6500배 이상", 6500, "at_least"),
        ("10만개 이상 많은", 100_000, "at_least"),
        ("3배를 넘어선", 3, "at_least"),
        ("최소 10개", 10, "at_least"),
        ("최대 3000억개", 300_000_000_000, "at_most"),
        ("최대 약 3000억개", 300_000_000_000, "at_most"),
        ("5년 내", 5, "at_most"),
        ("100억원 이하", 10_000_000_000, "at_most"),
        ("3000대", 3000, "exact"),
        ("약 200명", 200, "about"),
        ("100명가량", 100, "about"),
        ("20여 곳", 20, "about"),
        ("6000억개 협약 참여", 600_000_000_000, "exact"),
        ("1억 달러", 100_000_000, "exact"),
        ("1,234,567원", 1_234_567, "exact"),
        ("3천5백억", 350_000_000_000, "exact"),
        ("천억 원", 100_000_000_000, "exact"),
        ("1만2000", 12_000, "exact"),
        ("GPT-3(175B)", 175_000_000_000, "exact"),
        # 천 before digits, one figure written in several numerals
        ("6천150억", 615_000_000_000, "exact"),
        ("2조3천400억", 2_340_000_000_000, "exact"),
        ("1천304조", 1_304_000_000_000_000, "exact"),
        ("만 3천원", 13_000, "exact"),
        ("천 5백억", 150_000_000_000, "exact"),
        ("천오백억 원", 150_000_000_000, "exact"),
        ("만 18세", 18, "exact"),
        ("3백40억", 34_000_000_000, "exact"),
        ("1천6백만", 16_000_000, "exact"),
        ("3,215억 4,070만 1,200원", 321_540_701_200, "exact"),
        ("2조 7억", 2_000_700_000_000, "exact"),
        ("9경5700조번", 95_700_000_000_000_000, "exact"),
        ("7천4백만원", 74_000_000, "exact"),
        ("3만 2000명", 32_000, "exact"),
        ("1만 9341.83으로", Decimal("19341.83"), "exact"),
        ("1만5천억", 1_500_000_000_000, "exact"),
        ("1,234백만원", 1_234_000_000, "exact"),
        ("만5천원", 15_000, "exact"),
        ("2.8만장", 28_000, "exact"),
        # other letters for the same
        ("７００억", 70_000_000_000, "exact"),
        ("1兆", 1_000_000_000_000, "exact"),
        ("3千억", 300_000_000_000, "exact"),
        ("일조", 1_000_000_000_000, "exact"),
        ("육천억 개", 600_000_000_000, "exact"),
        ("1 조 7500 억 원", 1_750_000_000_000, "exact"),
        ("2000여 만 원", 20_000_000, "about"),
        ("500여억원", 50_000_000_000, "about"),
        # parts, multiples, powers, products
        ("5분의 1", Decimal("0.2"), "exact"),
        ("전체의 절반", Decimal("0.5"), "exact"),
        ("1/10 수준", Decimal("0.1"), "about"),
        ("오분의 일", Decimal("0.2"), "exact"),
        ("채 10개가 안 되는", 10, "at_most"),
        ("두 배", 2, "exact"),
        ("세 배 이상", 3, "at_least"),
        ("천 배", 1000, "exact"),
        ("10^24", 10**24, "exact"),
        ("10²⁴", 10**24, "exact"),
        ("10의 24제곱", 10**24, "exact"),
        ("2.5x10^25", Decimal("2.5E+25"), "exact"),
        ("5E+11", 5 * 10**11, "exact"),
        ("8x7B", 56 * 10**9, "at_most"),
        ("Mixtral-8x7B", 56 * 10**9, "at_most"),
        ("3.5 billion", 3_500_000_000, "exact"),
        # signs
        ("-9%", -9, "exact"),
        ("−9%", -9, "exact"),
        ("(▲1.2%)", Decimal("-1.2"), "exact"),
        ("△3,000억원", -300_000_000_000, "exact"),
        ("마이너스(-) 0.2%", Decimal("-0.2"), "exact"),
        # bounds
        ("2조원대", 2_000_000_000_000, "about"),
        ("5% 미만", 5, "at_most"),
        ("1조원을 웃도는", 1_000_000_000_000, "at_least"),
        ("1000조원에 육박", 10**15, "about"),
        ("100억원, 최대 규모", 10_000_000_000, "exact"),
        ("90일 토마토에서 이상한 맛", 90, "exact"),
    ],
)
def test_a_point(text: str, value: int | Decimal, bound: str) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert (figure.value, figure.low, figure.high, figure.bound) == (value, None, None, bound)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("수백억원", 10**10, 10**11),
        ("수조원", 10**12, 10**13),
        ("수 조원", 10**12, 10**13),
        ("수백만 장", 10**6, 10**7),
        ("수십 곳", 10, 100),
        ("수백, 수천 배", 100, 10_000),
        ("몇천억원", 10**11, 10**12),
        ("80~90%", 80, 90),
        ("80%~90%", 80, 90),
        ("80∼90", 80, 90),
        ("3〜4배", 3, 4),
        ("10-20%", 10, 20),
        ("4년 ~ 5년", 4, 5),
        ("3~5조원", 3 * 10**12, 5 * 10**12),
        ("2~3천만원", 20_000_000, 30_000_000),
        ("1~2천명", 1000, 2000),
        ("3~4백억", 3 * 10**10, 4 * 10**10),
        ("1조2000~1조5000억", 12 * 10**11, 15 * 10**11),
        ("100억~200억원", 10**10, 2 * 10**10),
        ("7~13B", 7 * 10**9, 13 * 10**9),
        ("600억에서 650억 달러를 투자", 6 * 10**10, 65 * 10**9),
        ("100만원부터 500만원까지", 10**6, 5 * 10**6),
        ("3천만원 이상∼4천만원 미만", 3 * 10**7, 4 * 10**7),
        ("두세 배", 2, 3),
        ("서너 곳", 3, 4),
        ("수백~수천억원", 10**10, 10**12),
    ],
)
def test_a_range_has_no_value(text: str, low: int, high: int) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert (figure.value, figure.low, figure.high, figure.bound) == (None, low, high, "range")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("50억원에서 100억원으로", [5 * 10**9, 10**10]),
        ("98만 명에서 100만 명 이상으로", [980_000, 1_000_000]),
        ("1조원...2억원", [10**12, 2 * 10**8]),
        ("3경기 연속", [3]),
        ("100억 달러에서 200억 달러(약 29조 원)로", [10**10, 2 * 10**10, 29 * 10**12]),
        ("2023년 9.0%에서 세 배", [9, 3]),
        ("3조 20%", [3 * 10**12, 20]),
        ("1.5조 2000억", [15 * 10**11, 2 * 10**11]),
        ("211만8525 조회 수", [2_118_525]),
        ("하루 10만건", [100_000]),
        ("라마 3.1 405B", [405 * 10**9]),
        ("코로나19 백신 3000만명", [30_000_000]),
        ("2인 1조", [2]),
    ],
)
def test_figures_beside_each_other_are_not_one(text: str, values: list[int]) -> None:
    assert [figure.value for figure in read_figures(text)] == values


@pytest.mark.parametrize(
    ("text", "value", "counter"),
    [
        ("시장은 262억 달러다.", 262 * 10**8, "달러"),
        ("7000만 달러였던 시장", 7000 * 10**4, "달러"),
        ("매출은 5조 원입니다", 5 * 10**12, "원"),
        ("10만 대다수", 10**5, ""),
        ("2GW", 2, "GW"),
        ("600PF", 600, "PF"),
        ("400Gbps", 400, "Gbps"),
        ("하루", 1, "일"),
        ("사흘 만에", 3, "일"),
        ("격주 단위", 2, "주"),
        ("반년 만에", Decimal("0.5"), "년"),
        ("두 배", 2, "배"),
        ("2년 반 만에", Decimal("2.5"), "년"),
        ("3년 반도체 투자", 3, "년"),
        ("5543억 달러", 554_300_000_000, "달러"),
        ("0.25%포인트", Decimal("0.25"), "%포인트"),
    ],
)
def test_a_figure_knows_what_it_counts(text: str, value: int | Decimal, counter: str) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert (figure.value, figure.counter) == (value, counter)


@pytest.mark.parametrize(
    "text",
    [
        *("GPT-3", "ACL2022", "3D 모델", "지난해 12월", "지난 23일"),
        *("2018년", "특수백신", "수", "...", ""),
        *("1분기", "2·4분기", "1Q25", "25년", "'24년", "2020~2024년", "12~13일", "2010년대"),
        *("(012345)", "LG(003550)", "모델 3.5", "팜2", "GPT 4", "라마3와", "1차", "제2의", "3번째"),
        *("5G", "4K 영상", "10.4.2", "버전 2.0", "오후 3시 30분", "CES 2025", "S&P 500지수"),
        *("https://example.kr/2022/5000?idx=300", "<b style='width:300px'>", "kim21@example.com"),
        *(
            "서울 강남구 테헤란로 152",
            "황성동 723-9 소재",
            "(GPT)-4",
            "9988.HK",
            "### 2. 항목",
            "4·19 혁명",
            "형법 311조",
            "02-123-4567",
        ),
        *("구조", "천만에요", "일만 하는", "일조량", "세대", "하루 평균", "이만 줄인다"),
        *("6천1500억", "1,2345", "5천3천억", "1.2.3억"),
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert read_figures(text) == ()


def test_the_size_of_experts_that_share_layers_is_a_question() -> None:
    mixture, dense = read_figures("8x7B … 70B")
    assert mixture.question is not None
    assert "upper limit" in mixture.question.en
    assert dense.question is None


def test_figures_side_by_side_keep_their_own_words() -> None:
    dollars, won = read_figures("총 1억 달러(한화 약 1122억원)")
    assert (dollars.value, dollars.bound) == (100_000_000, "exact")
    assert (won.value, won.bound) == (112_200_000_000, "about")
    assert dollars.before == "총 "
    assert "달러" in dollars.after
    assert "원" not in dollars.after
    assert won.after == "원)"


@pytest.mark.parametrize("style", STYLES[:3])
def test_every_number_of_trillions_is_read_whole(style) -> None:
    wrong = []
    for count in range(1, 10_000):
        figure = read_figure(f"{style(count)}조")
        if figure is None or (figure.value, figure.bound) != (count * 10**12, "exact"):
            wrong.append(count)
    assert not wrong


@given(
    st.integers(min_value=1, max_value=9_999 * 10**12),
    st.sampled_from(STYLES),
    st.sampled_from(["", " "]),
    st.sampled_from(["", "원", "개", " 달러"]),
)
@example(5190 * 10**8, with_thousands, "", "")
@example(500_000_003, plain, " ", "원")
def test_a_number_is_read_back_whole(number: int, style, blank: str, unit: str) -> None:
    text = korean(number, blank, style) + unit
    (figure,) = read_figures(text)
    assert (figure.value, figure.bound) == (number, "exact")
    assert (figure.start, figure.end) == (0, len(text) - len(unit))


@pytest.mark.parametrize(("unit", "name"), [(10**power, name) for power, name in UNITS.items()])
def test_a_unit_is_read_whatever_stands_behind_it(unit: int, name: str) -> None:
    wrong = []
    for behind in BEHIND:
        for count in (3, 12, Decimal("1.5"), 1_200):
            text = f"{count:,}{name}{behind}"
            if [figure.value for figure in read_figures(text)] != [count * unit]:
                wrong.append(text)
    assert not wrong


@given(
    st.text(alphabet="0123456789,.십백천만억조경", min_size=1, max_size=12),
    st.sampled_from(["", "약 ", "매출 "]),
    st.sampled_from(["", "원", "개", " 달러"]),
)
@example("6천1500억", "", "")
@example("1,2345억", "약 ", "원")
def test_no_part_of_a_longer_numeral_is_read(numeral: str, before: str, after: str) -> None:
    text = before + numeral + after
    for figure in read_figures(text):
        assert not re.match(r"[.,]?\d|[십백천만억조경]", text[figure.end :])
        assert not re.search(r"(?:\d[.,]?|[십백천만억조경])$", text[: figure.start])


@given(
    st.lists(
        st.sampled_from(
            ["약 6천150억 개", "3조원대", "두 배", "-9%", "수백억원", "25년", "일조", "GPT-3"]
        )
    ).map(" … ".join)
)
def test_decomposed_hangul_reads_as_composed(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    composed, other = read_figures(text), read_figures(decomposed)
    assert [meaning(figure) for figure in other] == [meaning(figure) for figure in composed]
    for one, same in zip(other, composed, strict=True):
        written = unicodedata.normalize("NFC", decomposed[one.start : one.end])
        assert written == text[same.start : same.end]


@given(
    st.integers(min_value=0, max_value=10**15), st.sampled_from(["원", "명", "%", " 달러", "개"])
)
def test_thousands_commas_are_read_back(number: int, unit: str) -> None:
    figure = read_figure(f"{number:,}{unit}")
    assert figure is not None
    assert figure.value == number
    assert figure.after == unit


@given(st.decimals(min_value=0, max_value=10**6, places=3), st.sampled_from("KMBT"))
def test_decimals_with_a_letter_stay_exact(number: Decimal, letter: str) -> None:
    figure = read_figure(f"{number:f}{letter}")
    assert figure is not None
    assert figure.value == number * 1000 ** ("KMBT".index(letter) + 1)


@given(
    st.integers(min_value=1, max_value=10**12),
    st.integers(min_value=1, max_value=10**12),
)
def test_two_numbers_make_a_range(low: int, more: int) -> None:
    figure = read_figure(f"{low}~{low + more}개")
    assert figure is not None
    assert (figure.low, figure.high) == (low, low + more)


@given(
    st.text(
        alphabet=st.one_of(
            st.sampled_from("0123456789,.~%수십백천만억조경KMB 약최대년월일x^/-▲'"), st.characters()
        )
    )
)
@example("수~수")
@example("9" * 5000)
def test_nonsense_never_fails_and_a_figure_is_consistent(text: str) -> None:
    for figure in read_figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert (figure.value is None) == (figure.bound == "range")
        if figure.low is not None and figure.high is not None:
            assert figure.low < figure.high
