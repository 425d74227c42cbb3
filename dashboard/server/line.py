"""Where a page says what it could not fetch and that there is newer data, and the words for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dashboard.pages.trouble import trouble_words
from dashboard.server.markup import element, joined

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.server.markup import Html


def notice(language: Language) -> Html:
    """Return the notices, empty while there is nothing to say; ``assets/line.js`` fills them."""
    words = json.dumps(trouble_words(language), ensure_ascii=False)
    newer = element("aside", id="newer", class_="trouble newer-notice", role="status")
    missing = element(
        "aside", id="line", class_="trouble line-notice", role="alert", data_words=words
    )
    return joined([newer, missing])
