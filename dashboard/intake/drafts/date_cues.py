"""Words that say what a date is the date of."""

from __future__ import annotations

import re

REPORT = re.compile(
    r"^\s?(?:IT\s|AI\s)?[가-힣A-Z]{0,6}\s?(?:업계|외신|보도|관계자|소식통)?[가-힣\s]{0,8}에\s?따르면"
)
SHOWN = re.compile(r"공개|발표|출시|선보|내놓|내놨|개발")
BEGUN = re.compile(r"적용|도입|서비스(?:를)?\s?(?:시작|개시|출시|선보)|시작|출시|가동|운영")
HELD = re.compile(r"열린|열렸|열리|개최|개막|폐막|진행된|막을\s?(?:올|내)")
STEP_WORDS: tuple[tuple[str, str], ...] = (
    ("실무\\s?그룹|워킹\\s?그룹|작업반", "working_group"),
    ("까지|종료|끝난|마친", "ends"),
    ("채택|성과를\\s?(?:냈|거뒀)", "result"),
    (
        "(?:성과|결과|서비스|모델|AI)[^.]{0,14}(?:발표할|공개할|선보인다|선보일|내놓을|출시할)",
        "results_due",
    ),
    ("설립하고|설립할|마련|문을\\s?열|개소", "opening"),
    ("강조|제안|제의", "proposed"),
    ("손잡|손을\\s?잡|협약|MOU|가입|맺|체결|협력하기로", "agreed"),
    ("발족|출범|결성|구성|설치|만들|꾸렸|꾸린|설립|세웠|조직", "launched"),
)
WITH_PARTNER = re.compile(
    r"손잡|손을\s?잡|협약|MOU|체결|협력하기로|협의체를\s?구성|연구센터를\s?(?:설립|세)"
)
OBJECTS = frozenset({"을", "를"})
UNNAMED_PLACE = re.compile(r"연구소|연구센터|협의체|협력체|협력|동맹|센터")
APPLIED = re.compile(
    r"(?P<items>[가-힣A-Za-z ]{2,20}?(?:[와과]\s[가-힣A-Za-z ]{2,20}?)?)(?:\s서비스)?\s?등?에\s"
    r"(?:초거대\s?AI|AI|모델|인공지능|[‘'][^’']+[’'])[를을]\s?(?:적용|도입|탑재)"
)
FOR_FIGURES = re.compile(r"국고|예산|투입|시장|규모|달러|억\s?원|조\s?원")
EACH = "각각"
MADE_BEFORE = re.compile(
    r"[’'”\"]?(?:\([^()]*\))?[를을]\s?(?:개발|만든|만들|선보|공개|출시|내놓)[가-힣]*[던한은]\s"
)
EVENT_VERB = re.compile(
    r"공개|발표|선임|취임|임명|공표|개최|열렸|열린|신청|설립|출범|인수|합병|체결|시작|참가|참여|선보|채택|시행|도입"
    r"|만들|만든|결성|구성|상장|수상|승인|통과|제정|개정|서명|합의|방문|가입|진출|개소|착공|준공|완공|출시|내놓|밝혔"
)
OF_REPORT = re.compile(
    r"^\s?(?:\d분기\s)?(?:연결\s)?(?:실적|컨퍼런스콜|콘퍼런스콜|기준|매출|영업이익|보고서)"
)
NOTHING = re.compile(r"최근|이번\s주|오늘")
SERVICE = " 서비스"
STARTS = re.compile(r"^\s?부터")
OBJECT_BEFORE = re.compile(r"[’'”\"]?(?:\([^()]*\))?[’'”\"]?[를을]\s")
