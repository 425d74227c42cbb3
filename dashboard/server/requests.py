"""What a request says: its parameters, its reader's language, the address it was sent to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Languages
from dashboard.requests.query_string import read_query
from dashboard.server.compression import weights_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.i18n import Language
    from dashboard.requests.query import Query
    from dashboard.settings import Settings

_FOR_PROGRAMS = ("application/problem+json", "application/json")
_FRAMES = frozenset({"iframe", "frame", "embed", "object", "fencedframe"})


def query_of(request: Request) -> Query:
    """Return the parameters of a request; one without a value counts."""
    return read_query(request.scope["query_string"].decode("latin-1"))


def reader_of(request: Request) -> Language:
    """Return the language that a request asks for, or else its browser's."""
    asked = query_of(request).get("lang", [""])[0]
    accepted = request.headers.get("accept-language", "")
    return languages_of(request).of_reader(asked, accepted)


def languages_of(request: Request) -> Languages:
    """Return the languages that the application of a request speaks, if it is of one."""
    application = request.scope.get("app")
    return application.state.languages if application else Languages()


def wants_page(request: Request) -> bool:
    """Whether a client would rather read a page than a problem body; browsers name HTML."""
    weights = weights_of(request.headers.get("accept", ""))
    page = weights.get("text/html", 0)
    return page > 0 and page >= max(weights.get(one, 0) for one in _FOR_PROGRAMS)


def is_framed(request: Request) -> bool:
    """Whether the answer is shown in a frame on another page."""
    return request.headers.get("sec-fetch-dest", "") in _FRAMES


def base_of(request: Request, settings: Settings) -> str:
    """Return the address of the Atlas as its readers know it, ``/`` at the end."""
    return f"{request.url.scheme}://{request.url.netloc}{settings.prefix}"
