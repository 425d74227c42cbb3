"""What the verb behind a date says of it: `17일 공개한다` is to come, `17일 공개했다` is past."""

from __future__ import annotations

import re
from enum import Enum

_FARTHEST = 60


class Tense(Enum):
    """Whether a date is told as past or as to come."""

    PAST = -1
    UNSAID = 0
    FUTURE = 1


def _ending_in(final: int) -> str:
    """The syllables with a final consonant, by its number in Unicode."""
    return "".join(chr(first + final) for first in range(0xAC00, 0xD7A4, 28))


_PRESENT = _ending_in(4)  # 한다, 연다
_PERFECT = _ending_in(20).replace("있", "").replace("겠", "")  # 했다, 열렸다
_CUE = re.compile(
    rf"""
    (?P<end>[다요]\.\ |[다요]\.$|[.!?]"\ |\n)
    |(?P<future>
        (?<=일)까지(?!\ ?(?:열|진행|개최|이어))
        |예정|계획|방침|앞두|앞둔|기로|전망|목표
        |[{_PRESENT}]다(?=$|[^가-힣]|[고는며면]|지만)|겠(?=다|습|고|으)
        |[가-힣](?:하|되|리)는(?=\ )|(?:할|될|릴|선보일|나올|펼칠|질)(?=\ ))
    |(?P<past>
        [{_PERFECT}](?=[다고던습으을지는어])|따르면|고\ 있[다는]
        |(?:공개|발표|출시|개최|체결|진행|마감|기록|시작|설립|출범|취임|선임|도입|인수)[한된](?=\ )
        |(?:완료된|열린|선보인|밝힌|내놓은|맺은|나온|치러진|가진)(?=\ ))
    """,
    re.VERBOSE,
)


def tense_after(text: str, position: int) -> Tense:
    """The tense of the first verb or word of intent behind a place, within its sentence."""
    found = _CUE.search(text, max(0, position - 1), position + _FARTHEST)
    tenses = {"past": Tense.PAST, "future": Tense.FUTURE}
    return tenses.get(str(found.lastgroup), Tense.UNSAID) if found else Tense.UNSAID
