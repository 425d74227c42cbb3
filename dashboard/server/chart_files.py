"""``/charts/{chart}.{format}``: a chart as a picture or as a file."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync
from starlette.responses import Response

from dashboard.charting.chart_request import read_chart_request
from dashboard.export.formats import FileFormat
from dashboard.export.names import chart_file_name
from dashboard.export.pictures import BusyError, NoBrowserError, PictureError
from dashboard.export.stamp import stamp
from dashboard.i18n import Text
from dashboard.requests.parameters import APPEARANCE, RECORD, SIZE
from dashboard.server.data_files import DataFiles, FileRequest
from dashboard.server.disconnect import DisconnectedError, unless_left
from dashboard.server.endpoints import Endpoints
from dashboard.server.problems import problem
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.i18n import Language
    from dashboard.requests.choices import Choice
    from dashboard.server.services import Services

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


def chart_file_routes(services: Services) -> Endpoints:
    """Return the routes."""
    endpoints, files = Endpoints(), DataFiles(services.site.renderer)

    @endpoints.get("/charts/{chart}.{suffix}")
    async def chart_file(request: Request, chart: str, suffix: str) -> Response:
        """Return a chart as a picture or as a file."""
        reader, known = reader_of(request), services.site.catalogue
        if suffix not in set(FileFormat):
            return problem(404, reader, exists=[str(one) for one in FileFormat])
        if chart not in known:
            return problem(404, reader, exists=[f"/charts/{name}.{suffix}" for name in known])
        base = base_of(request, services.settings)
        wanted = FileRequest(known[chart], FileFormat(suffix), query_of(request), reader, base)
        if not wanted.format.is_picture:
            file = files.find(wanted)
            if file is None:
                file = await run_sync(files.of, wanted, extra_of(wanted.format))
            return _file(file.content, file.name, file.language, wanted.format)
        chart_request = await run_sync(_chart_request, services, wanted)
        return await _picture(request, services, chart_request, wanted)

    return endpoints


def extra_of(format_: FileFormat) -> tuple[Choice, ...]:
    """Return what the address of a file understands beside the chart's choices and the common."""
    if format_.is_picture:
        return (*SIZE, *APPEARANCE)
    return (*_WIDTH, *APPEARANCE, RECORD) if format_ is FileFormat.JSON else ()


def _chart_request(services: Services, wanted: FileRequest) -> ChartRequest:
    dataset, extra = services.site.dataset, extra_of(wanted.format)
    return read_chart_request(wanted.chart, dataset, wanted.query, wanted.reader, extra)


async def _picture(
    request: Request, services: Services, chart_request: ChartRequest, wanted: FileRequest
) -> Response:
    try:
        picture = await unless_left(
            request, services.pictures.draw(chart_request, wanted.format, wanted.base)
        )
    except NoBrowserError as error:
        return problem(503, chart_request.language, detail=error.words[chart_request.language])
    except BusyError as error:
        return _later(chart_request, _BUSY, error.seconds)
    except PictureError as error:
        _LOG.warning("%s %s: %s", chart_request.chart.id, wanted.format, error)
        return _later(chart_request, _FAILED, _AGAIN)
    except DisconnectedError:
        return _later(chart_request, _BUSY, _AGAIN)
    content = await run_sync(stamp, picture.content, picture.origin, wanted.base)
    name = chart_file_name(chart_request, wanted.format, services.site.dataset.version)
    return _file(content, name, chart_request.language, wanted.format)


def _later(chart_request: ChartRequest, reason: Text, seconds: int) -> Response:
    answer = problem(503, chart_request.language, detail=reason[chart_request.language])
    answer.headers["Retry-After"] = str(seconds)
    return answer


def _file(content: bytes, name: str, language: Language, format_: FileFormat) -> Response:
    headers = {
        "Content-Disposition": f'inline; filename="{name}"',
        "Content-Language": language.value,
    }
    return Response(content, media_type=format_.media_type, headers=headers)
