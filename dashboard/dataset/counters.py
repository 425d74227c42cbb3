"""The words and letters that say what a Korean figure counts: 명, 달러, %, GW."""

from __future__ import annotations

import re

_WORDS = (
    "원 달러 불 弗 유로 위안 위안화 엔 파운드 루피 루블 페소 홍콩달러",
    "% %p %P %포인트 퍼센트 퍼센트포인트 포인트 bp 베이시스포인트",
    "년 개년 개월 달 주 주년 주일 일 거래일 영업일 시간 분기 분 초 밀리초 학기 박",
    "명 인 가구 세대 세 살 팀 쌍",
    "개 개국 개사 개소 개교 곳 건 대 장 배 톤 배럴 주 좌 회 번 차례 가지 종 편 권 쪽 줄 채 마리",
    "그루 병 잔 박스 세트 기 척 량 호 층 단 평 점 선 석 객실 필지 곡 칸 위 등급 단계 국 사",
    "토큰 파라미터 매개변수 단어 문장 글자 페이지 픽셀 화소",
    "나노미터 밀리미터 센티미터 킬로미터 제곱미터 평방미터 미터 나노 킬로그램 그램 킬로 리터",
    "헥타르 메가 기가 테라 페타 엑사 와트시 와트 볼트 헤르츠 바이트 비트 플롭스 큐비트 도",
    "㎡ ㎢ ㎞ ㎏ ㎾ ㎾h ㎿ ㎿h ㎜ ㎝ ㎚ ㎓ ㎒ ℓ ℃",
)
_KOREAN = "|".join(
    re.escape(word) for word in sorted(" ".join(_WORDS).split(), key=len, reverse=True)
)
# A word after a blank counts only where no other word begins with it: 10만 대, not 팜2 대형.
_END = r"""(?=$|[^가-힣]|[이가을를은는의에로과와도만씩대나간]|으로|까지
    |였[다던으]|입니다|다(?![가-힣])|이상|이하|이내|미만|가량|정도|규모|수준|안팎)"""
_LATIN = r"""(?:[kKMGTPE]?Wh?|[kKMGTPEZ]i?B(?:ps)?|[kKMGT]bps|[kKMGT]?Hz|k?V|[MGTPEZ]F
    |[MGTPEZ]?(?:FLOPS|flops)|[TP]?OPS|[kmcnμu]?m|[kmμ]?g|km/h|ha|kL|[tl]|TEU|C?GT|kcal|fps|pp?|P
    )(?![A-Za-z\d])"""
_COUNTER = re.compile(
    rf"여?(?:(?:{_KOREAN})|\ (?:{_KOREAN}){_END})|\ ?{_LATIN}", re.ASCII | re.VERBOSE
)


def counter_at(text: str, position: int) -> str:
    """The word or letters there that say what the number before them counts; empty if none do.

    A blank may stand before it: `5543억 달러`, `2 GW`.
    """
    found = _COUNTER.match(text, position)
    return found[0].removeprefix("여").strip() if found else ""


def after_counter(text: str, position: int) -> int:
    """Where the text goes on behind the counter that stands there, if one does."""
    found = _COUNTER.match(text, position)
    return found.end() if found else position
