"""The words around a Korean figure that say how it is limited: 약, 최대, 이상, 미만."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"(?<![가-힣])(?:약|대략|최[대소고저장단]|총|한화|미화|원화|무려|적어도|많게는|적게는|길게는|짧게는|어림잡아|\$|US\$)\s?$"
)
_AHEAD = {
    "at_least": re.compile(r"최[소저단]|적어도|적게는|짧게는"),
    "at_most": re.compile(r"최[대고장]|많게는|길게는"),
    "about": re.compile(r"약|대략|어림잡아"),
}
_BEHIND = {
    "at_least": re.compile(
        r"이상(?![한하해함징민적])|초과|넘[는은어긴겼고길기을]|넘$|웃돌|웃도|돌파|상회"
    ),
    "at_most": re.compile(
        r"이하|이내|미만|밑돌|밑도|하회|못 ?미[치쳐친]"
        r"|채 ?(?:안|되지)|[도이가] ?(?:안 ?[되돼된]|되지 ?않)"
        r"|(?:년|개월|일|주|시간) ?내(?![가-힣])"
    ),
    "about": re.compile(
        r"^.여(?![가-힣]{2})|수준|가량|안팎|정도|내외|쯤|남짓|가까[이운]|육박|근접"
        r"|^(?:[억조]|.(?:원|달러|%|포인트))대(?=$|[^가-힣]|[의로에를가])"
    ),
}
_NEAR = 16
_STOP = re.compile(r"[,;)…]|\. ")


def with_qualifiers(text: str, start: int) -> int:
    """Where the words begin that stand directly before a number and limit it."""
    while qualifier := _BEFORE.search(text, max(0, start - 8), start):
        start = qualifier.start()
    return start


def bound_of(qualifiers: str, behind: str) -> str:
    """The bound that the words around a number give it; `exact` if they give none.

    Args:
        qualifiers: the words before it, as `with_qualifiers` finds them.
        behind: its last character and what follows.
    """
    near = _STOP.split(behind, maxsplit=1)[0][:_NEAR]
    for bound, ahead in _AHEAD.items():
        if ahead.search(qualifiers) or _BEHIND[bound].search(near):
            return bound
    return "exact"
