"""The words for whose money it is, and for what keeps amounts from being added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

FUNDS = {
    ("money", "private"): Text("민간 투자", "Private investment"),
    ("money", "public"): Text("공공 재정", "Public funding"),
    ("staff", "private"): Text("민간 인력", "Private staff"),
    ("staff", "public"): Text("공공 인력", "Public staff"),
}

_OBSTACLES = {
    "status": Text("실제와 계획", "actual and planned"),
    "funds": Text("민간과 공공", "private and public"),
    "currency": Text("서로 다른 통화", "different currencies"),
    "period": Text("다르거나 미상인 기간", "differing or unstated periods"),
    "rivals": Text("같은 투자의 다른 수치", "rival figures for one investment"),
    "overlap": Text("겹칠 수 있는 같은 그룹의 금액", "possible overlaps within a group"),
    "undisclosed": Text("미공개 금액 포함", "undisclosed amounts"),
    "unit": Text("금액과 인원", "money and persons"),
}
_STAFF = {
    "undisclosed": Text("미공개 인원 포함", "undisclosed numbers"),
    "overlap": Text("겹칠 수 있는 같은 그룹의 인원", "possible overlaps within a group"),
}


def obstacles(names: Iterable[str], language: Language, kind: str = "money") -> str:
    """Return what keeps amounts of a kind from being added, as a list in words."""
    words = {**_OBSTACLES, **(_STAFF if kind == "staff" else {})}
    return ", ".join(words[name][language] for name in names)
