"""What a reader sees in a frame whose address does not fit: every fault, and what would fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.server.embedded.document import document
from dashboard.server.markup import Html, element
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.query import QueryFault
    from dashboard.server.embedded.document import Dress, Shell

_MISSING = Words("여기에 없는 차트입니다", "There is no such chart here")
_EXISTS = Words("있는 것: {exists}", "These exist: {exists}")
_INVALID = Words("주소의 매개변수가 맞지 않습니다", "The address has parameters that do not fit")
_ALLOWED = Words("허용되는 값: {allowed}", "Allowed: {allowed}")


def missing_page(exists: Sequence[str], dress: Dress, shell: Shell) -> str:
    """Return the page that says what there is instead."""
    language = dress.language
    line = element("p", _EXISTS[language].format(exists=", ".join(exists)))
    return _page(_MISSING[language], line, dress, shell)


def invalid_page(faults: Sequence[QueryFault], dress: Dress, shell: Shell) -> str:
    """Return the page that lists faults and what is allowed."""
    language = dress.language
    lines = [
        element(
            "li",
            element("code", f"{fault.parameter}={fault.value}"),
            f" {fault.reason[language]}. ",
            _ALLOWED[language].format(allowed=", ".join(fault.allowed)),
        )
        for fault in faults
    ]
    return _page(_INVALID[language], element("ul", *lines), dress, shell)


def _page(heading: str, told: Html, dress: Dress, shell: Shell) -> str:
    content = element("main", element("h1", heading), told, class_="refusal", data_embed="")
    return document(heading, content, dress, shell, shell.prefix)
