"""``/exports``: every chart in one archive, made while the reader goes on."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from typing import TYPE_CHECKING

from anyio.to_thread import run_sync
from msgspec.structs import replace
from starlette.responses import FileResponse, Response

from dashboard.export.batch import tasks_of
from dashboard.export.export_options import export_choices, export_options
from dashboard.export.formats import DATA, DOCUMENTS, FileFormat
from dashboard.export.names import file_name
from dashboard.i18n import Text
from dashboard.requests.parameters import language_choice, viewpoint_choices
from dashboard.requests.query import kept, pairs, parse
from dashboard.server.archives import KEPT, title_of
from dashboard.server.endpoints import Access, Caching, EndpointPolicy, Endpoints, Sharing
from dashboard.server.export_job import EventStream, event, packed
from dashboard.server.problems import problem
from dashboard.server.requests import base_of, query_of, reader_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from starlette.requests import Request

    from dashboard.dataset.dataset import Dataset
    from dashboard.export.export_options import ExportOptions
    from dashboard.i18n import Language
    from dashboard.requests.choices import Choice
    from dashboard.server.services import Services

_LOG = logging.getLogger("dashboard")

_AT_ONCE = 2
"""Archives that a process makes at the same time; readers of charts wait for no more than that."""

_LATER = 30
"""Seconds after which to ask again where too many are being made."""

_FULL = Text(
    "동시에 만드는 압축 파일이 너무 많습니다",
    "Too many archives are being made",
)
_NO_PLACE = Text("압축 파일을 저장할 공간이 없습니다", "There is no room for an archive")
_NO_BROWSER = Text(
    "이 서버에는 그림을 그리는 브라우저가 없습니다",
    "This server has no browser that draws pictures",
)

_MADE = EndpointPolicy(Access.TOKEN, Caching.LIVE, Sharing.NOTHING)
"""The name of a finished archive nobody can guess: it needs no token."""


def export_parameters(dataset: Dataset) -> tuple[Choice, ...]:
    """Return what the address of an archive understands."""
    languages = dataset.languages
    viewpoint = viewpoint_choices(dataset)
    return (language_choice(languages), *viewpoint, *export_choices(languages))


class _Jobs:
    """The archives that this process is making.

    Args:
        services: What routes work with.
    """

    def __init__(self, services: Services) -> None:
        self._services, self._archives = services, services.archives
        self._running = 0

    def start(
        self, export_options: ExportOptions, title: str, language: Language, base: str
    ) -> Response:
        """Return the events of making an archive, or why none can be made now.

        Args:
            export_options: What is in it.
            title: What it is called where it is saved.
            language: The reader's language.
            base: The address of the Atlas, ``/`` at the end.
        """
        site = self._services.site
        if not site.features.draws_pictures and any(
            one.is_picture for one in export_options.formats
        ):
            return _unavailable(language, _NO_BROWSER)
        if self._running >= _AT_ONCE:
            return _unavailable(language, _FULL, _LATER)
        try:
            name, path = self._archives.new(title)
        except OSError:
            return _unavailable(language, _NO_PLACE)
        return EventStream(self._events(export_options, name, path, base))

    async def _events(
        self, export_options: ExportOptions, name: str, path: Path, base: str
    ) -> AsyncIterator[str]:
        site = self._services.site
        self._running += 1
        try:
            tasks = await run_sync(tasks_of, site.catalogue.values(), site.dataset, export_options)
            async with aclosing(packed(tasks, path, self._services, base)) as steps:
                async for step in steps:
                    yield event("progress", **step, total=len(tasks))
            asyncio.get_running_loop().call_later(KEPT + 1, self._archives.tidy)
            address = f"{self._services.settings.prefix}exports/{name}.zip"
            yield event("finished", address=address, bytes=path.stat().st_size)
        except OSError:
            _LOG.exception("an archive")
            yield event("failed", status=507)
        finally:
            self._running -= 1


def export_endpoints(services: Services) -> Endpoints:
    """Return the endpoints."""
    jobs, endpoints = _Jobs(services), Endpoints()

    @endpoints.post("/exports", _MADE)
    async def make_archive(request: Request) -> Response:
        """Make an archive of every chart; events tell how far it is."""
        language = reader_of(request)
        query, dataset = query_of(request), services.site.dataset
        parameters = export_parameters(dataset)
        state = parse(query, parameters)
        formats = (
            tuple(FileFormat) if services.site.features.draws_pictures else (*DOCUMENTS, *DATA)
        )
        base = base_of(request, services.settings)
        seen = {name: [value] for name, value in kept(query, viewpoint_choices(dataset))}
        identity = services.site.identity
        chosen = pairs(state, parameters[1:])
        title = file_name([f"{identity.slug}-charts-{identity.version}"], chosen, "zip")
        wanted = export_options(state, formats, dataset.languages, seen)
        return jobs.start(wanted, title, language, base)

    @endpoints.get("/exports/{name}.zip", replace(_MADE, access=Access.OPEN))
    async def hand_over(request: Request, name: str) -> Response:
        """Return a finished archive."""
        path = services.archives.find(name)
        if path is None:
            return problem(404, reader_of(request))
        named = {"Content-Disposition": f'attachment; filename="{title_of(path)}"'}
        return FileResponse(path, media_type="application/zip", headers=named)

    return endpoints


def _unavailable(language: Language, detail: Text, seconds: int = 0) -> Response:
    answer = problem(503, language, detail=detail[language])
    if seconds:
        answer.headers["Retry-After"] = str(seconds)
    return answer
