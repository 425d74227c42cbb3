"""The topics that charts are grouped by; each has a page."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.words import Words


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic.

    Attributes:
        id: Its name in addresses.
        name: Its name for readers.
        question: The question that its charts answer.
    """

    id: str
    name: Words
    question: Words


MODELS = Topic(
    "models",
    Words("모델", "Models"),
    Words("누가 얼마나 큰 모델을 만들었나", "Who has built models of what size"),
)
ALLIANCES = Topic(
    "alliances",
    Words("연합체", "Alliances"),
    Words("누가 누구와 손잡았나", "Who works with whom"),
)
MARKET = Topic(
    "market",
    Words("시장", "Market"),
    Words("시장은 얼마나 커진다고 하나", "How large the market is said to become"),
)

TOPICS = (MODELS, ALLIANCES, MARKET)
