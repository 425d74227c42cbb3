"""One job: every file that is wished for into one archive, told step by step."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from starlette.responses import StreamingResponse

from dashboard.export.archive import Archive
from dashboard.export.pictures import BusyError, NoBrowserError, PictureError
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Sequence
    from pathlib import Path

    from starlette.types import Send

    from dashboard.export.batch import Task
    from dashboard.export.formats import FileFormat
    from dashboard.export.pictures import Picture
    from dashboard.server.services import Services

_LOG = logging.getLogger("dashboard")

_ATTEMPTS = 20
"""How often a picture is asked for while readers are served before it."""

_NOTICE_NAME = "README.txt"
_NOTICE = Text(
    "모든 차트. {credit}, 데이터 버전 {version}, {terms}. {base}\n",
    "Every chart. {credit}, dataset {version}, {terms}. {base}\n",
)
_MISSING = Text("만들지 못한 파일: {names}\n", "Files that could not be made: {names}\n")


class EventStream(StreamingResponse):
    """Events as they come; a reader who goes away ends what makes them at once."""

    def __init__(self, events: AsyncIterator[str]) -> None:
        headers = {"X-Accel-Buffering": "no"}
        super().__init__(events, media_type="text/event-stream", headers=headers)

    async def stream_response(self, send: Send) -> None:
        """Send the events."""
        async with aclosing(self.body_iterator):  # type: ignore[type-var]
            await super().stream_response(send)


def event(name: str, **data: Any) -> str:
    """Return an event of a ``text/event-stream``."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


async def packed(
    tasks: Sequence[Task], path: Path, services: Services, base: str
) -> AsyncGenerator[dict[str, Any]]:
    """Make every file and put it into an archive; one that fails is left out.

    Args:
        tasks: The files.
        path: Where the archive will stand once all are in it.
        services: What routes work with.
        base: The address of the Atlas, ``/`` at the end.

    Yields:
        At first and after each file: how many are done, its name, and the names of those left out.
    """
    missing: list[str] = []
    with Archive(path) as archive:
        yield {"done": 0, "file": "", "missing": missing}
        for done, task in enumerate(tasks, start=1):
            try:
                content = await _content(task, services, base)
            except (BusyError, NoBrowserError, PictureError) as error:
                _LOG.warning("%s: %s", task.name, error)
                missing.append(task.name)
            else:
                await run_sync(archive.add, task.name, content)
            yield {"done": done, "file": task.name, "missing": missing}
        archive.add(_NOTICE_NAME, _notice(missing, services, base))


async def _content(task: Task, services: Services, base: str) -> bytes:
    form = task.format.drawn_as
    picture = await _picture(task, form, services, base) if form else None
    template = services.settings.template
    return await run_sync(task.finish, picture, services.site.renderer, base, template)


async def _picture(task: Task, form: FileFormat, services: Services, base: str) -> Picture:
    for _ in range(_ATTEMPTS):
        try:
            drawn = services.pictures.draw(task.chart_request, form, base)
            return await asyncio.wrap_future(drawn)
        except BusyError as busy:
            await asyncio.sleep(busy.seconds)
    raise BusyError(_ATTEMPTS)


def _notice(missing: Sequence[str], services: Services, base: str) -> bytes:
    identity = services.site.identity
    whose = {"credit": identity.credit, "version": identity.version, "terms": identity.terms}
    words = [_NOTICE.format(**whose, base=base)]
    if missing:
        words.append(_MISSING.format(names=", ".join(missing)))
    return "".join([one.ko for one in words] + [one.en for one in words]).encode()
