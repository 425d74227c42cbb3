"""Orders for pictures: each drawn once however many ask, bounded, and kept when it is finished."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from dashboard.export.alphabet import EVERY_LETTER, Alphabet
from dashboard.export.job import Job
from dashboard.export.picture import Picture, prepare
from dashboard.export.troubles import BusyError, PictureError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from dashboard.cache import SingleFlightCache
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.export.formats import FileFormat
    from dashboard.export.picture import Key
    from dashboard.export.pool import Pool


class RenderQueue:
    """Orders for pictures; belongs to one event loop.

    Args:
        renderer: Where charts are drawn.
        pool: The browsers.
        store: Where finished pictures are kept.
        hands: How many pictures are drawn at the same time.
        waiting: How many more may wait for their turn.
        alphabet: The letters that there is a font for.
    """

    def __init__(
        self,
        renderer: ChartRenderer,
        pool: Pool,
        store: SingleFlightCache[Picture],
        hands: int,
        waiting: int,
        alphabet: Alphabet = EVERY_LETTER,
    ) -> None:
        self._renderer, self._pool, self._store = renderer, pool, store
        self._alphabet = alphabet
        self._hands, self._waiting = hands, waiting
        self._turn = asyncio.Semaphore(hands)
        self._flights: dict[Key, Job] = {}

    def order(
        self,
        key: Key,
        chart_request: ChartRequest,
        format_: FileFormat,
        future: Future[Picture],
        base: str = "",
    ) -> None:
        """Take an order; the future gets the picture, or BusyError, or why it was not drawn."""
        kept, flight = self._store.find(key), self._flights.get(key) or Job()
        flight.join(future)
        if kept is not None:
            flight.land(kept)
        elif key not in self._flights and len(self._flights) >= self._hands + self._waiting:
            flight.fail(BusyError(1 + len(self._flights) // self._hands))
        elif key not in self._flights:
            self._flights[key] = flight
            flight.task = asyncio.create_task(self._draw(flight, chart_request, format_, base))
            flight.task.add_done_callback(partial(self._finished, key, flight))

    def leave(self, key: Key) -> None:
        """Forget an order that nobody waits for any more, unless its turn has come."""
        flight = self._flights.get(key)
        if flight and flight.task and not flight.is_begun and not flight.is_wanted:
            del self._flights[key]
            flight.task.cancel()

    async def close(self) -> None:
        """Give up every order and end the browsers."""
        tasks = [flight.task for flight in self._flights.values() if flight.task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._pool.close()

    async def _draw(
        self, flight: Job, chart_request: ChartRequest, format_: FileFormat, base: str
    ) -> Picture:
        async with self._turn:
            flight.is_begun = True
            sheet, origin = await asyncio.to_thread(
                prepare, chart_request, format_, self._renderer, base, self._alphabet
            )
            return Picture(await self._pool.draw(sheet), origin, sheet.missing)

    def _finished(self, key: Key, flight: Job, task: asyncio.Task[Picture]) -> None:
        if self._flights.get(key) is flight:
            del self._flights[key]
        error = PictureError("the picture was given up") if task.cancelled() else task.exception()
        if error is not None:
            flight.fail(error)
            return
        self._store.put(key, task.result())
        flight.land(task.result())
