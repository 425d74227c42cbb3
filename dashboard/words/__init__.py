"""Korean and English: pairs of words, and numbers, money and dates as each language writes them."""

from dashboard.words.language import Language
from dashboard.words.pair import Words

__all__ = ["Language", "Words"]
