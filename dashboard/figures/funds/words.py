"""The words for whose money it is, and for what keeps amounts from being added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.words import Language, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

FUNDS = {
    ("money", "private"): Words("기업의 돈", "Private money"),
    ("money", "public"): Words("나랏돈", "Public money"),
    ("staff", "private"): Words("기업의 인력", "Private staff"),
    ("staff", "public"): Words("정부의 인력", "Public staff"),
}

_OBSTACLES = {
    "status": Words("실제와 계획이 섞임", "spent and planned"),
    "funds": Words("기업의 돈과 나랏돈이 섞임", "private and public"),
    "currency": Words("기사에 적힌 통화가 다름", "stated in different currencies"),
    "period": Words("기간이 다르거나 적혀 있지 않음", "for different periods or none"),
    "rivals": Words("같은 투자에 대한 서로 다른 주장", "rival claims of one thing"),
    "overlap": Words("같은 그룹의 돈이라 겹칠 수 있음", "of one group, so one may hold the other"),
    "undisclosed": Words("공개되지 않은 금액이 있음", "an amount is undisclosed"),
    "unit": Words("돈과 사람이 섞임", "money and persons"),
}
_STAFF = {
    "funds": Words("기업과 정부가 섞임", "private and public"),
    "undisclosed": Words("공개되지 않은 인원이 있음", "a number is undisclosed"),
    "overlap": Words("같은 그룹이라 겹칠 수 있음", "of one group, so one may hold the other"),
}


def obstacles(names: Iterable[str], language: Language, kind: str = "money") -> str:
    """Return what keeps amounts of a kind from being added, as a list in words."""
    words = {**_OBSTACLES, **(_STAFF if kind == "staff" else {})}
    return ", ".join(words[name][language] for name in names)
