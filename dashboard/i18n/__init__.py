"""Korean and English: pairs of words, and numbers, money and dates as each language writes them."""

from dashboard.i18n.language import PAIR, Language
from dashboard.i18n.languages import Languages
from dashboard.i18n.text import Text

__all__ = ["PAIR", "Language", "Languages", "Text"]
