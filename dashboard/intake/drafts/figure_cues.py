"""Words and units that say what a figure is: its table, its unit, its measure."""

from __future__ import annotations

import re
from decimal import Decimal

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
PARAMETER = re.compile(r"파라미터|매개변수|parameter", re.IGNORECASE)
CORPUS = re.compile(r"말뭉치|코퍼스|토큰|corpus|단어")
PAIRS = re.compile(r"이미지[-–·]텍스트\s?쌍|이미지와\s텍스트\s쌍|쌍(?:의)?\s?데이터")
LEARNT = re.compile(r"학습|훈련")
MARKET = re.compile(r"시장(?!조사|에서|의\s?(?:리더|강자))[^.]{0,40}|시장\s?규모")
INVESTED = re.compile(
    r"투자|투입|출자|조달|유치|펀딩|지원|예산|연구개발|자금|국고|쏟아|들여|들인|들였|출연|기금|조성|인수|매입|구축|배정|편성"
)
FORETOLD = re.compile(r"내다봤|전망|예상|예측|추산|집계|달할|이를\s|성장|커[지질진]|상승")
GOES_ON = re.compile(r"\s*(?:이어|또|특히|이후|이에|올해|내년|\d{4}년|이\s기간|이\s?시장)")
RAISED = re.compile(r"유치|조달|투자(?:를|받| 받)\s?받|투자받")
EARNED = re.compile(
    r"매출|영업이익|순이익|영업손실|적자|흑자|수익|가격|요금|시가총액|시총|기업가치|몸값|임금|연봉|비용|절감|구독료|수출액|수주"
)
GROWN = re.compile(r"성장|증가|늘어|커[지졌질]|CAGR|확대")
SHARE = re.compile(r"비중|점유율|차지|지분")
STAFF = re.compile(r"상주|인력|채용|충원|고용|연구원|개발자|투입|직원")
STAFF_VERB = re.compile(r"상주|채용|충원|투입|배치|확보|선발")
ALLIED = re.compile(r"얼라이언스|연합|동맹|협의체|협력체|원팀|컨소시엄|연대|협력")
COUNTED_PARTIES = re.compile(
    r"^[’'\s]*(?:여\s?)?(?:개|곳|개사|사|개\s?사|개국)?\s?(?:국내외\s?|국내·외\s?|글로벌\s?)?(?:기업|기관|회사|업체|단체|조직|대학|파트너|회원사|참여사|곳|사(?![가-힣]{2})|개사|연구\s?기관)"
)
MILLION, BILLION = Decimal(10**6), Decimal(10**9)
YEAR_UNITS = {"년": "year", "개년": "year", "일": "day", "주": "week"}
UNITS: tuple[tuple[str, str, str], ...] = (
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
UNCOUNTED = frozenset(
    {"", *YEAR_UNITS, *["사", "세대", "위", "단", "점", "호", "회", "번", "인", "박"]}
)
NOT_LASTING = re.compile(r"\s?(?:후|뒤|전|째|차|만에\s?처음)")
CONTEXT_AFTER, CONTEXT_BEFORE = 22, 30
NO_FIGURE = re.compile(
    r"^(?:세대|차원|차\s?산업|단을|단\b|단(?=[은이을의과]|$)|번째|위\s|등급|단계|호\b|대\s?(?:컴퓨터|AI|국제|빅테크|분야|핵심|과제|전략|통신사|플랫폼|기업|은행|그룹|주주))"
)
