"""The topics that charts are grouped by; each has a page."""

from __future__ import annotations

from msgspec import Struct

from dashboard.i18n import Text


class Topic(Struct, frozen=True):
    """A topic.

    Attributes:
        id: Its name in addresses.
        name: Its name for readers.
        question: The question that its charts answer.
        leads: Whether its first chart stands on the first page.
    """

    id: str
    name: Text
    question: Text
    leads: bool = False


MODELS = Topic(
    "models",
    Text("모델", "Models"),
    Text("누가 얼마나 큰 모델을 만들었나", "Who has built which models, and how large"),
    leads=True,
)
ALLIANCES = Topic(
    "alliances",
    Text("연합체", "Alliances"),
    Text("누가 누구와 손잡았나", "Who works with whom"),
    leads=True,
)
MARKET = Topic(
    "market",
    Text("시장", "Market"),
    Text("시장은 얼마나 커진다고 하나", "How large the market is expected to become"),
    leads=True,
)

INVESTMENTS = Topic(
    "investments",
    Text("투자", "Investments"),
    Text("누가 무엇에 얼마를 걸었고, 무엇이 나왔나", "Who is spending what, and what came of it"),
)
SOURCES = Topic(
    "sources",
    Text("출처", "Sources"),
    Text("이 숫자들은 어디에서 왔나", "Where the figures come from"),
)

TOPICS = (MODELS, ALLIANCES, MARKET, INVESTMENTS, SOURCES)
