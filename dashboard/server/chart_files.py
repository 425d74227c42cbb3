"""``/charts/{chart}.{format}``: a chart as a picture or as a file."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync
from fastapi import APIRouter, Request
from fastapi.responses import Response

from dashboard.export.files import data_file
from dashboard.export.formats import FileFormat
from dashboard.export.pictures import BusyError, NoBrowserError, PictureError
from dashboard.export.stamp import stamp
from dashboard.figures.look import Look, read_look
from dashboard.figures.parameters import DRESS, SIZE
from dashboard.figures.query import InvalidQueryError
from dashboard.server.problems import invalid, problem
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from dashboard.figures.choices import Choice
    from dashboard.server.services import Services

_WIDTH = tuple(choice for choice in SIZE if choice.name == "width")
_AGAIN = 5
"""Seconds after which a picture that did not come out may be asked for again."""


def chart_file_routes(services: Services) -> APIRouter:
    """Return the routes."""
    router = APIRouter(tags=["charts"])

    @router.get("/charts/{chart}.{suffix}")
    async def chart_file(request: Request, chart: str, suffix: str) -> Response:
        """Return a chart as a picture or as a file."""
        reader, known = reader_of(request), services.site.catalogue
        if suffix not in set(FileFormat):
            return problem(404, reader, exists=[str(one) for one in FileFormat])
        if chart not in known:
            return problem(404, reader, exists=[f"/charts/{name}.{suffix}" for name in known])
        format_ = FileFormat(suffix)
        try:
            extra = extra_of(format_)
            query = query_of(request)
            look = read_look(known[chart], services.site.dataset, query, reader, extra)
        except InvalidQueryError as error:
            return invalid(error.faults, reader)
        base = base_of(request, services.settings)
        if format_.is_picture:
            return await _picture(services, look, format_, base)
        content = await run_sync(data_file, look, format_, services.site.dataset, base)
        return _file(content, look, format_)

    return router


def extra_of(format_: FileFormat) -> tuple[Choice, ...]:
    """Return what the address of a file understands beside the chart's choices and the common."""
    if format_.is_picture:
        return (*SIZE, *DRESS)
    return (*_WIDTH, *DRESS) if format_ is FileFormat.JSON else ()


async def _picture(services: Services, look: Look, format_: FileFormat, base: str) -> Response:
    language = look.language
    try:
        picture = await asyncio.wrap_future(services.pictures.draw(look, format_))
    except NoBrowserError as error:
        return problem(503, language, detail=error.words[language])
    except BusyError as error:
        return _later(look, error.seconds)
    except PictureError:
        return _later(look, _AGAIN)
    content = await run_sync(stamp, picture.content, picture.origin, base)
    return _file(content, look, format_)


def _later(look: Look, seconds: int) -> Response:
    answer = problem(503, look.language)
    answer.headers["Retry-After"] = str(seconds)
    return answer


def _file(content: bytes, look: Look, format_: FileFormat) -> Response:
    headers = {
        "Content-Disposition": f'inline; filename="{look.chart.id}.{format_}"',
        "Content-Language": look.language.value,
    }
    return Response(content, media_type=format_.media_type, headers=headers)
