"""Patterns by which an article shows that something is a name, and of what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.intake.drafts.name_words import ALLIANCES, CONFERENCES, DOES, KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of some words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


SUFFIX = any_of(KINDS)
QUOTED = re.compile(r"[‘'「『“\"]([^‘’'「」『』“”\"\n]{2,30})[’'」』”\"](?:\s?\(([^()]{2,40})\))?")
SENTENCE_LIKE = re.compile(
    r"(?<!\d)\.|\.(?!\d)|[!?,…]|(?:다|요|까|죠|라|자|것|고|며|는|은|을|를|의)$|\s(?:위해|위한|있는|없는|하는|되는|과|및)\s|^\d"
)
ALLIANCE = re.compile(rf"(?:{any_of(ALLIANCES)})$|alliance$|consortium$|\bteam$", re.IGNORECASE)
CONFERENCE = re.compile(
    rf"(?:{any_of(CONFERENCES)}|배터리|코리아)(?:\s?20\d\d)?$|[A-Za-z가-힣]\s?20[12]\d$|conference|forum|expo$",
    re.IGNORECASE,
)
PROGRAMME = re.compile(r"(?:전략|원칙|정책|사업|법|계획|프로젝트|캠페인|선언|비전)$")
IS_MODEL = re.compile(
    r"(?:(?:초거대|초대규모|거대|대화형|생성형?|멀티모달|언어|범용|파운데이션|오픈소스)\s?(?:\([^)]*\)\s?)?(?:AI|인공지능|모델|LLM)|언어\s?모델|"
    r"AI\s?모델|LLM|파라미터(?:의|를\s(?:보유|가진|갖춘|지닌)[가-힣]*)?(?:\s초거대\sAI)?|매개변수의?|모델|챗봇)"
    r"(?:\([^()]*\))?(?:인|은|는|이|가|의)?\s?$"
)
MODEL_BEHIND = re.compile(r"^(?:라는|이라는|의)?\s?(?:언어\s?모델|AI\s?모델|모델|파라미터|LLM)")
IS_ALLIANCE = re.compile(
    r"(?:태스크포스|테스크포스|협의체|연합체|협력체|컨소시엄|동맹|연합|연구센터|연구소|전담\s?조직)(?:인|은|는)?\s?$"
)
ALLIANCE_BEHIND = re.compile(r"^(?:을|를)\s?(?:결성|발족|구성|출범|꾸렸|꾸린|설립|세웠|맺)")
IS_APPLICATION = re.compile(
    r"(?:서비스|플랫폼|시스템|솔루션|앱|프로그램|어시스턴트|비서|아티스트|콜|엔진|기술|알고리즘|로봇|스피커|휴먼)(?:인|은|는|의|가|이)?\s?$"
)
APPLICATION_BEHIND = re.compile(
    r"^\s?(?:시범\s?)?(?:서비스|플랫폼|시스템|솔루션|앱|알고리즘|스피커|인데요|입니다)|^(?:을|를)\s?(?:출시|개발|선보|내놓)|^에\s?적용"
)
SHOWN = re.compile(r"^(?:을|를|이|가)?[^.]{0,40}?(?:공개|발표|출시|선보|내놓|내놨)")
LATIN_MODEL = re.compile(
    r"^[A-Za-z]*(?:GPT|BERT|LaMDA|PaLM|LLaMA|Llama|Claude|Gemini|Gemma|Mistral|Qwen|DALL|CLOVA|Grok|Phi|T5)"
    r"|^[A-Z][A-Za-z]*-[A-Z]?\d|^[A-Z][a-z]+ ?\d(?:\.\d)?$|^[a-z]+[A-Z]"
)
LATIN = re.compile(
    r"(?<![A-Za-z0-9./@-])(?:[A-Z][A-Za-z]*(?:&[A-Z])?(?:[-.][A-Za-z0-9]+)*\d{0,2}(?:\.\d)?)(?:\s(?:AI(?=[가-힣])|CNS|[A-Z][a-z]+))*"
)
BESIDE = re.compile(
    r"(?P<outer>[가-힣A-Za-z0-9][가-힣A-Za-z0-9·.-]{0,20}(?:\s[A-Z가-힣]{2,12})?)\((?P<inner>[^()]{2,40})\)"
)
HANGUL_RUN = re.compile(r"(?<![가-힣])[가-힣]{2,14}")
MIXED = re.compile(
    rf"(?<![A-Za-z])(?:[A-Z]{{2,4}}\s?(?:AI\s?)?[가-힣]{{0,10}}?(?:{SUFFIX}|온|넷|플러스)(?![가-힣]{{2}}))|(?<![가-힣])[가-힣]{{2,4}}(?:SDI|SDS|CNS|ENM|E&M|CJ|AI)(?![A-Za-z가-힣]{2})"
)
BARE = re.compile(
    r"(?:(?<=^)|(?<=[.?!…\"”’',▲·)]\s)|(?<=[.?!…\"”’',▲·])|(?<=년\s)|(?<=월\s)|(?<=월엔\s)|(?<=일\s)|(?<=중국\s)|(?<=미국\s)|(?<=국내\s)|(?<=기업\s)|(?<=업체\s)|(?<=따르면\s)|(?<=기관\s)|(?<==\s)|(?<=회사\s)|(?<=스타트업\s)|(?<=했던\s)|(?<=소개한\s))"
    r"(?P<name>[가-힣]{2,9}|[가-힣]{1,6}[A-Z]{1,5}|[A-Z]{1,5}[가-힣]{1,6})(?P<particle>은|는|이|가|도|의|와|과|에서는)(?=\s|$)"
)
PAIR = re.compile(
    r"(?P<first>[가-힣A-Za-z]{2,10})(?:와|과)\s(?P<second>[가-힣A-Za-z]{2,10})(?:은|는|이|가|도)(?=\s)"
)
LISTED = re.compile(
    r"[가-힣A-Za-z0-9() ]{2,24}(?:[,·]\s?[가-힣A-Za-z0-9() ]{2,24}){2,}|(?:▲\s?[^▲]{2,20}){2,}"
)
DEED = re.compile(any_of(DOES))
ABOUT_AI = re.compile("초거대|파라미터|매개변수|언어모델|AI|인공지능")
GENERIC = re.compile(
    r"^(?:국제|세계|해당|국내|해외|각|양|본|이|그|동|민간|공공|정부|연합|현지|전국|초반|중반|후반|연령|시간|금액|[수몇]?[십백천만억]+)$"
)
PERSON = re.compile(
    r"(?:교수|대표|책임자|최고경영자|대변인|총괄|사장|회장|원장|상무|박사|기자|연구원|팀장|부사장|의원|장관|작가|CEO)(?:은|는|이|가|의|팀)?$"
)
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}$")
NUMERAL = re.compile(r"[수몇]?[\d십백천만억조]+ ?(?:개|원|명|대|배|달러)?")
NUMBERED = re.compile(
    r"\d\s?[년월일%억조만명개배BMT]|^\d+[BMT]?$|^[수몇]?[십백천만억조]+ ?(?:개|원|명|대|배|달러)?$"
)
MIXED_MODEL = re.compile(
    r"(?<![가-힣A-Za-z])[가-힣]{1,6}(?:GPT|[A-Z](?![A-Za-z]))"
    r"(?:[- ]?\d+(?:\.\d+)?(?![\d억조만천]))?"
)
