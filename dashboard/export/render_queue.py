"""Orders for pictures: each drawn once however many ask, bounded, and kept when it is finished."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from dashboard.export.alphabet import EVERY_LETTER
from dashboard.export.picture import Picture, prepare
from dashboard.export.troubles import BusyError, PictureError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from dashboard.cache import SingleFlightCache
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.export.alphabet import Alphabet
    from dashboard.export.formats import FileFormat
    from dashboard.export.origin import Origin
    from dashboard.export.picture import Key
    from dashboard.export.pool import Pool
    from dashboard.export.render_job import RenderJob


class Job:
    """One picture under way, and all who wait for it.

    Attributes:
        task: What draws it.
        is_begun: Whether its turn has come.
    """

    def __init__(self) -> None:
        self.task: asyncio.Task[Picture] | None = None
        self.is_begun = False
        self._waiting: list[Future[Picture]] = []

    @property
    def is_wanted(self) -> bool:
        """Whether anybody still waits for it."""
        return any(not future.cancelled() for future in self._waiting)

    def join(self, future: Future[Picture]) -> None:
        """Wait for the picture as well."""
        self._waiting.append(future)

    def land(self, picture: Picture) -> None:
        """Hand the picture to all who wait."""
        for future in self._waiting:
            if future.set_running_or_notify_cancel():
                future.set_result(picture)

    def fail(self, error: BaseException) -> None:
        """Tell all who wait why there is no picture."""
        for future in self._waiting:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)


class RenderQueue:
    """Orders for pictures; belongs to one event loop.

    Args:
        renderer: Where charts are drawn.
        pool: The browsers.
        store: Where finished pictures are kept.
        workers: How many pictures are drawn at the same time.
        waiting: How many more may wait for their turn.
        alphabet: Returns the letters that there is a font for.
    """

    def __init__(
        self,
        renderer: ChartRenderer,
        pool: Pool,
        store: SingleFlightCache[Picture],
        workers: int,
        waiting: int,
        alphabet: Callable[[], Alphabet] = lambda: EVERY_LETTER,
    ) -> None:
        self._renderer, self._pool, self._store = renderer, pool, store
        self._alphabet = alphabet
        self._workers, self._waiting = workers, waiting
        self._turn = asyncio.Semaphore(workers)
        self._jobs: dict[Key, Job] = {}

    def order(
        self,
        key: Key,
        chart_request: ChartRequest,
        format_: FileFormat,
        future: Future[Picture],
        base: str = "",
    ) -> None:
        """Take an order; the future gets the picture, or BusyError, or why it was not drawn."""
        kept, job = self._store.find(key), self._jobs.get(key) or Job()
        job.join(future)
        if kept is not None:
            job.land(kept)
        elif key not in self._jobs and len(self._jobs) >= self._workers + self._waiting:
            job.fail(BusyError(1 + len(self._jobs) // self._workers))
        elif key not in self._jobs:
            self._jobs[key] = job
            job.task = asyncio.create_task(self._draw(job, chart_request, format_, base))
            job.task.add_done_callback(partial(self._finished, key, job))

    def leave(self, key: Key) -> None:
        """Forget an order that nobody waits for any more, unless its turn has come."""
        job = self._jobs.get(key)
        if job and job.task and not job.is_begun and not job.is_wanted:
            del self._jobs[key]
            job.task.cancel()

    async def close(self) -> None:
        """Give up every order and end the browsers."""
        tasks = [job.task for job in self._jobs.values() if job.task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._pool.close()

    async def _draw(
        self, job: Job, chart_request: ChartRequest, format_: FileFormat, base: str
    ) -> Picture:
        async with self._turn:
            job.is_begun = True
            sheet, origin = await asyncio.to_thread(self._prepared, chart_request, format_, base)
            return Picture(await self._pool.draw(sheet), origin, sheet.missing)

    def _prepared(
        self, chart_request: ChartRequest, format_: FileFormat, base: str
    ) -> tuple[RenderJob, Origin]:
        return prepare(chart_request, format_, self._renderer, base, self._alphabet())

    def _finished(self, key: Key, job: Job, task: asyncio.Task[Picture]) -> None:
        if self._jobs.get(key) is job:
            del self._jobs[key]
        error = PictureError("the picture was given up") if task.cancelled() else task.exception()
        if error is not None:
            job.fail(error)
            return
        self._store.put(key, task.result())
        job.land(task.result())
