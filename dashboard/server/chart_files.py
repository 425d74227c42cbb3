"""``/charts/{chart}.{format}``: a chart as a picture or as a file."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, TypeVar

from anyio.to_thread import run_sync
from starlette.responses import Response

from dashboard.charting.chart_request import read_chart_request
from dashboard.export.files import data_file, document_file
from dashboard.export.formats import FileFormat
from dashboard.export.names import chart_file_name
from dashboard.export.pictures import BusyError, NoBrowserError, PictureError
from dashboard.export.stamp import stamp
from dashboard.i18n import Text
from dashboard.requests.parameters import APPEARANCE, FIELDS, OWN_WORDS, RATIO, RECORD, SIZE
from dashboard.requests.urls import chart_file_path
from dashboard.server.endpoints import CHART_FILE, Endpoints
from dashboard.server.problems import problem
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from concurrent.futures import Future

    from starlette.requests import Request

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.export.pictures import Picture
    from dashboard.i18n import Language
    from dashboard.requests.choices import Choice
    from dashboard.server.services import Services


Result = TypeVar("Result")

_LOG = logging.getLogger("dashboard")
_WIDTH = tuple(choice for choice in SIZE if choice.name == "width")
_BUSY = Text(
    "지금은 그림 요청이 많습니다. 잠시 뒤에 다시 시도하세요.",
    "Many pictures are waiting just now. Try again in a moment.",
)
_FAILED = Text(
    "그림을 그리지 못했습니다. 잠시 뒤에 다시 시도하세요.",
    "The picture could not be drawn. Try again in a moment.",
)
_AGAIN = 5
"""Seconds after which a picture that did not come out may be asked for again."""


def chart_file_endpoints(services: Services) -> Endpoints:
    """Return the endpoint."""
    endpoints, known = Endpoints(), services.site.catalogue

    @endpoints.get("/charts/{chart}.{suffix}", CHART_FILE)
    async def chart_file(request: Request, chart: str, suffix: str) -> Response:
        """Return a chart as a picture or as a file."""
        reader = reader_of(request)
        if suffix not in set(FileFormat):
            return problem(404, reader, exists=[str(one) for one in FileFormat])
        if chart not in known:
            return problem(404, reader, exists=[chart_file_path(name, suffix) for name in known])
        chosen, query = FileFormat(suffix), query_of(request)
        dataset, extra = services.site.dataset, extra_of(chosen)
        wanted = await run_sync(read_chart_request, known[chart], dataset, query, reader, extra)
        base = base_of(request, services.settings)
        if chosen.drawn_as is not None:
            return await _picture(request, services, wanted, chosen, base)
        template = services.settings.template
        content = await run_sync(data_file, wanted, chosen, services.site.renderer, base, template)
        return _file(content, wanted, chosen, dataset.version)

    return endpoints


def extra_of(format_: FileFormat) -> tuple[Choice, ...]:
    """Return what the address of a file understands beside the chart's choices and the common."""
    if format_.is_picture:
        return (*SIZE, *APPEARANCE)
    if format_ is FileFormat.PPTX:
        return (RATIO, *OWN_WORDS)
    if format_ is FileFormat.HWPX:
        return OWN_WORDS
    return (*_WIDTH, *APPEARANCE, RECORD, FIELDS) if format_ is FileFormat.JSON else ()


async def _picture(
    request: Request, services: Services, wanted: ChartRequest, format_: FileFormat, base: str
) -> Response:
    picture = await drawn_picture(request, services, wanted, format_.drawn_as or format_, base)
    if isinstance(picture, Response):
        return picture
    if format_.is_picture:
        content = await run_sync(stamp, picture.content, picture.origin, base)
    else:
        renderer = services.site.renderer
        charts = [(wanted, picture.content)]
        content = await run_sync(document_file, charts, renderer, base)
    return _file(content, wanted, format_, services.site.dataset.version)


async def drawn_picture(
    request: Request, services: Services, wanted: ChartRequest, format_: FileFormat, base: str
) -> Picture | Response:
    """Return a picture, or what is answered where it cannot be drawn.

    Args:
        request: The request, whose client may go away meanwhile.
        services: What draws.
        wanted: The chart.
        format_: The format of the picture.
        base: The address of the Atlas, ``/`` at the end.
    """
    try:
        return await _unless_left(request, services.pictures.draw(wanted, format_, base))
    except NoBrowserError as error:
        return problem(503, wanted.language, detail=error.words[wanted.language])
    except BusyError as error:
        return _later(wanted.language, _BUSY, error.seconds)
    except PictureError as error:
        _LOG.warning("%s %s: %s", wanted.chart.id, format_, error)
        return _later(wanted.language, _FAILED, _AGAIN)
    except DisconnectedError:
        return _later(wanted.language, _BUSY, _AGAIN)


def _later(language: Language, reason: Text, seconds: int) -> Response:
    answer = problem(503, language, detail=reason[language])
    answer.headers["Retry-After"] = str(seconds)
    return answer


def _file(content: bytes, wanted: ChartRequest, format_: FileFormat, version: str) -> Response:
    headers = {
        "Content-Disposition": f'inline; filename="{chart_file_name(wanted, format_, version)}"',
        "Content-Language": wanted.language.value,
    }
    return Response(content, media_type=format_.media_type, headers=headers)


class DisconnectedError(Exception):
    """The client went away before its answer was ready."""


async def _unless_left(request: Request, future: Future[Result]) -> Result:
    """Return a result; where the client goes away first, the future is cancelled.

    Args:
        request: A request whose body is not read.
        future: What the client waits for.

    Raises:
        DisconnectedError: If the client went away.
    """
    waiting, leaving = asyncio.wrap_future(future), asyncio.create_task(_left(request))
    try:
        await asyncio.wait((waiting, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not waiting.done():
            raise DisconnectedError
        return waiting.result()
    finally:
        leaving.cancel()
        waiting.cancel()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
