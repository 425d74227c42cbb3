"""The text of a query string: composed letters, without what others append to addresses."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import is_normalized, normalize
from urllib.parse import parse_qs, quote_plus, unquote_plus, unquote_to_bytes

from dashboard.i18n import Text
from dashboard.requests.query import QueryFault

if TYPE_CHECKING:
    from dashboard.requests.query import Query

APPENDED = (
    r"_|_gl|utm_.+|gad_.+|[gd]clid|gclsrc|[gw]braid|srsltid|fbclid|igshid|igsh|msclkid|twclid|"
    r"ttclid|yclid|li_fat_id|mc_[ce]id|napm|n_(media|query|rank|ad|ad_group|keyword|keyword_id)"
)
"""Names, as a regular expression without regard to case, that others append to addresses.

Campaigns, mailings, social networks and searches (Google, Meta, Microsoft, X, TikTok, Yandex,
LinkedIn, Mailchimp, Naver) tell one another by them who came from where; ``_`` is how a program
gets past a cache. They mean nothing to the Atlas.
"""

_is_appended = re.compile(APPENDED, re.IGNORECASE).fullmatch
_ENCODING = Text("UTF-8이 아닌 바이트", "bytes that are not UTF-8")


@lru_cache(maxsize=1024)
def cleaned(text: str) -> str:
    """Return a query string without what others append, its letters composed (NFC).

    Everything else stays as it is written. Bytes that are no UTF-8 stay too: ``undecodable`` finds
    them.
    """
    return "&".join(_composed(part) for part in text.split("&") if not is_appended(_name_of(part)))


def undecodable(text: str) -> list[QueryFault]:
    """Return a fault for each parameter of a query string whose bytes are no UTF-8."""
    return [
        _undecodable(_name_of(part), unquote_plus(part.partition("=")[2]))
        for part in text.split("&")
        if not is_utf_8(part)
    ]


def is_appended(name: str) -> bool:
    """Whether a parameter is one that others append, which no choice may be called."""
    return _is_appended(name) is not None


def undecodable_path(path: str) -> list[QueryFault]:
    """Return the fault of a path whose bytes are no UTF-8."""
    return [] if is_utf_8(path) else [_undecodable("path", unquote_plus(path))]


def undecodable_body(body: bytes) -> list[QueryFault]:
    """Return the fault of a body whose bytes are no UTF-8."""
    try:
        body.decode()
    except UnicodeDecodeError as error:
        return [_undecodable("body", f"… {body[error.start : error.end].hex(' ')} …")]
    return []


def is_utf_8(text: str) -> bool:
    """Whether the percent-encoded bytes of a part of an address are UTF-8."""
    if _is_plain(text):
        return True
    try:
        unquote_to_bytes(text).decode()
    except UnicodeDecodeError:
        return False
    return True


def read_query(text: str) -> Query:
    """Return the values by parameter of a query string; one without a value counts."""
    return {name: list(values) for name, values in _read(cleaned(text))}


@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = parse_qs(text, keep_blank_values=True)
    return tuple((name, tuple(values)) for name, values in found.items())


def composed(text: str) -> str:
    """Return a text with its letters composed (NFC), as the dataset writes them."""
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _undecodable(parameter: str, value: str) -> QueryFault:
    return QueryFault(parameter, value, ("UTF-8",), _ENCODING)


def _is_plain(text: str) -> bool:
    return text.isascii() and "%" not in text


def _name_of(part: str) -> str:
    return unquote_plus(part.partition("=")[0])


def _composed(part: str) -> str:
    if _is_plain(part):
        return part
    pieces = part.split("=", 1)
    if not is_utf_8(part) or all(is_normalized("NFC", unquote_plus(one)) for one in pieces):
        return part
    return "=".join(quote_plus(normalize("NFC", unquote_plus(one)), safe=",") for one in pieces)
