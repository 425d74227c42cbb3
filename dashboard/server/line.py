"""The place where a page says what it could not fetch, and the words for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dashboard.pages.trouble import trouble_words
from dashboard.server.markup import element

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.server.markup import Html


def notice(language: Language) -> Html:
    """Return the notice, empty while nothing is missing; ``assets/line.js`` fills it."""
    words = json.dumps(trouble_words(language), ensure_ascii=False)
    return element("aside", id="line", class_="trouble line-notice", role="alert", data_words=words)
