"""What a request says: its parameters, its reader's language, the address it was sent to."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from dashboard.server.index import language_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.figures.query import Query
    from dashboard.settings import Settings
    from dashboard.words import Language


def query_of(request: Request) -> Query:
    """Return the parameters of a request; one without a value counts."""
    return parse_qs(request.url.query, keep_blank_values=True)


def reader_of(request: Request) -> Language:
    """Return the language that a request asks for, or else its browser's."""
    asked = query_of(request).get("lang", [""])[0]
    return language_of(asked, request.headers.get("accept-language", ""))


def base_of(request: Request, settings: Settings) -> str:
    """Return the address of the Atlas as its readers know it, ``/`` at the end."""
    return f"{request.url.scheme}://{request.url.netloc}{settings.prefix}"
