"""Which table, which figure, about what: sentences as Korean business papers write them."""

from __future__ import annotations

import pytest

from dashboard.intake.drafts.proposer import find_members, propose_drafts
from dashboard.intake.texts.manuscript import Manuscript
from tests.intake.drafts.test_odd_texts import empty

PUBLISHED = "2025-03-10"
SHOWN = {
    "parameter_counts": "parameters",
    "training_data": "value",
    "investments": "amount",
    "market_forecasts": "amount",
    "growth_rates": "rate",
    "alliances": "stated_members",
    "alliance_milestones": "on",
    "events": "on",
    "models": "announced_on",
    "applications": "starts_on",
    "metrics": "value",
}


def proposed(text: str) -> list[tuple[str, str, str]]:
    """Table, main value and subject of each draft."""
    found = propose_drafts(Manuscript(text, published_on=PUBLISHED), empty())
    return [
        (one.table, one.values.get(SHOWN[one.table], ""), one.subject.name if one.subject else "")
        for one in found
    ]


SENTENCES = {
    "‘누리봄’의 파라미터는 1750억개다.": [("parameter_counts", "175000000000", "누리봄")],
    "새벽전자는 300억 파라미터의 초거대 AI ‘해오름’을 개발했다.": [
        ("parameter_counts", "30000000000", "해오름")
    ],
    "초거대 AI ‘누리봄’과 언어모델 ‘해오름’의 파라미터는 각각 2040억개, 300억개다.": [
        ("parameter_counts", "204000000000", "누리봄"),
        ("parameter_counts", "30000000000", "해오름"),
    ],
    "언어모델 ‘누리봄’은 GPT-3(175B)를 뛰어넘는 204B 파라미터 규모다.": [
        ("parameter_counts", "175000000000", "GPT-3"),
        ("parameter_counts", "204000000000", "누리봄"),
    ],
    "새벽전자는 2027년까지 AI 반도체에 3조5000억원을 투자한다.": [
        ("investments", "3500000000000", "새벽전자")
    ],
    "새벽전자는 1억 달러(약 1400억원)를 투자하기로 했다.": [
        ("investments", "100000000", "새벽전자")
    ],
    "새벽테크는 시리즈B 투자로 500억원을 유치했다.": [("investments", "50000000000", "새벽테크")],
    "새론연구소는 AI 시장이 2024년 198억 달러에서 2030년 1840억 달러로 커질 것으로 전망했다.": [
        ("market_forecasts", "19800000000", "새론연구소"),
        ("market_forecasts", "184000000000", "새론연구소"),
    ],
    "새론연구소는 AI 시장이 2024년부터 2030년까지 연평균 38.4% 성장할 것으로 봤다.": [
        ("growth_rates", "38.4", "새론연구소")
    ],
    "언어모델 ‘누리봄’은 2조개의 토큰을 학습했다.": [("training_data", "2000000000000", "누리봄")],
    "언어모델 ‘누리봄’은 학습 데이터의 한국어 비중이 97%에 달한다.": [
        ("training_data", "97", "누리봄")
    ],
    "지난해 12월 새벽전자와 다솜은행은 ‘한울 AI 얼라이언스’를 발족했다.": [
        ("alliance_milestones", "2024-12", "한울 AI 얼라이언스")
    ],
    "‘한울 AI 얼라이언스’에는 13개 기업이 참여한다.": [("alliances", "13", "한울 AI 얼라이언스")],
    "새벽전자는 오는 5월 초거대 AI ‘누리봄’을 공개한다.": [("models", "2025-05", "누리봄")],
    "새벽전자는 다음 달부터 100명을 상대로 ‘돌봄콜’ 서비스를 시작한다.": [
        ("applications", "2025-04", "돌봄콜"),
        ("metrics", "100", "돌봄콜"),
    ],
    "새벽전자는 지난해 국제학회에 185개의 논문을 올렸다.": [("metrics", "185", "새벽전자")],
    "새벽전자의 지난해 매출은 4조6883억원이었다.": [("metrics", "4688300000000", "새벽전자")],
    "지난 14일 새벽전자 대표로 홍길동 사장이 선임됐다.": [("events", "2025-02-14", "새벽전자")],
}


@pytest.mark.parametrize("sentence", list(SENTENCES))
def test_a_sentence_proposes_what_it_says(sentence) -> None:
    assert proposed(sentence) == SENTENCES[sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "버전 3.5와 GPT-4, 6세대 전투기, 5G 통신, 1위 업체를 비교했다.",
        "주가는 (005930) 종목이고 전화는 02-1234-5678이다.",
        "10일 업계에 따르면 경쟁이 뜨겁다.",
        "제2차 회의는 오전 9시 31분에 시작한다.",
    ],
)
def test_digits_that_are_no_figures_propose_nothing(sentence) -> None:
    assert proposed(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "status", "bound"),
    [
        ("새벽전자는 AI에 약 3000억원을 투자할 계획이다.", "planned", "about"),
        ("새벽전자는 AI에 3000억원 이상을 투자했다.", "actual", "at_least"),
        (
            "새론연구소는 AI 시장이 2030년 최대 1840억 달러에 이를 것으로 전망했다.",
            "forecast",
            "at_most",
        ),
        ("새벽전자는 AI에 수백억원을 투자한 것으로 알려져 있다.", "estimate", "range"),
    ],
)
def test_status_and_bound_follow_from_cue_words(sentence, status, bound) -> None:
    [draft] = propose_drafts(Manuscript(sentence, published_on=PUBLISHED), empty())
    assert (draft.status, draft.bound) == (status, bound)


def test_a_subject_of_an_earlier_sentence_is_asked_about() -> None:
    text = "새벽전자는 AI 기업이다.\n회사는 3000억원을 투자했다."
    [draft] = propose_drafts(Manuscript(text, published_on=PUBLISHED), empty())
    assert draft.subject
    assert draft.subject.name == "새벽전자"
    assert [one.kind for one in draft.questions] == ["subject"]


def test_the_members_of_an_alliance_are_those_in_a_row() -> None:
    text = "‘한울 AI 얼라이언스’에는 ▲새벽전자 ▲다솜은행 ▲한빛대 ▲카이스트(KAIST)가 참여한다."
    [found] = find_members(Manuscript(text), empty())
    assert found.alliance.name == "한울 AI 얼라이언스"
    assert [one.name for one in found.members] == ["새벽전자", "다솜은행", "한빛대", "카이스트"]
    assert found.members[-1].aliases == ("KAIST",)


def test_what_an_article_says_twice_is_one_draft() -> None:
    text = "새벽전자, AI에 3000억원 투자\n새벽전자는 3000억원을 투자했다. 3000억원 투자는 처음이다."
    assert proposed(text) == [("investments", "300000000000", "새벽전자")]


def test_where_the_day_of_a_text_is_not_known_a_year_that_is_said_still_counts() -> None:
    text = (
        "새론연구소는 AI 시장이 2030년 1840억 달러로 커질 것으로 전망했다. "
        "새벽전자는 지난해 12월 ‘누리봄’을 공개했다."
    )
    found = propose_drafts(Manuscript(text), empty())
    assert [(one.table, one.values.get("year")) for one in found] == [("market_forecasts", "2030")]
