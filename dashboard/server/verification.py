"""``/api/verify``: what a picture says of where it came from, held against today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from msgspec.structs import replace
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from dashboard.export.formats import PICTURES, FileFormat
from dashboard.export.record import UnreadableFileError
from dashboard.i18n import Text
from dashboard.pages.verify import LARGEST
from dashboard.requests.parameters import language_choice
from dashboard.requests.query import parse
from dashboard.server.endpoints import DATA, Endpoints
from dashboard.server.problems import problem
from dashboard.server.requests import query_of, reader_of

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.server.services import Services

_AT_ONCE = 2
"""Files that are read at the same time; the others wait."""

_READ = tuple(one.media_type for one in (*PICTURES, FileFormat.PPTX))
_UNREADABLE = Text("파일을 읽을 수 없습니다", "The file cannot be read")


def verification_endpoints(services: Services) -> Endpoints:
    """Return the endpoint."""
    endpoints = Endpoints()
    limiter = CapacityLimiter(_AT_ONCE)

    @endpoints.post("/api/verify", replace(DATA, largest_body=LARGEST))
    async def verify(request: Request) -> Response:
        """Say whether the picture in the body still holds, and what changed since."""
        language = reader_of(request)
        parse(query_of(request), [language_choice(services.site.dataset.languages)])
        try:
            content = await request.body()
            answer = await run_sync(_told, content, language, services, limiter=limiter)
        except UnreadableFileError as error:
            return _unreadable(error, language)
        except ClientDisconnect:
            return problem(400, language)
        return JSONResponse(answer, headers={"Content-Language": language.value})

    return endpoints


def _unreadable(error: UnreadableFileError, language: Language) -> Response:
    return problem(
        422,
        language,
        title=_UNREADABLE[language],
        detail=error.reason[language],
        allowed=_READ,
        largest=LARGEST,
    )


def _told(content: bytes, language: Language, services: Services) -> dict[str, Any]:
    # They bring readers of XML, which no page needs.
    from dashboard.export.checking import checked

    site, prefix = services.site, services.settings.prefix
    return checked(content, site.renderer, site.catalogue, language, prefix)
