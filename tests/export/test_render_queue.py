"""Orders for pictures: drawn once, bounded, kept, and forgotten when nobody waits."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from dashboard.cache import SingleFlightCache
from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.formats import FileFormat
from dashboard.export.render_queue import RenderQueue
from dashboard.export.troubles import BusyError, PictureError
from dashboard.i18n import Language
from dashboard.requests.parameters import SIZE

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.export.picture import Picture


class SlowPool:
    """Browsers that finish when they are told to."""

    def __init__(self) -> None:
        self.begun = 0
        self.finish = asyncio.Event()

    async def draw(self, _sheet) -> bytes:
        self.begun += 1
        await self.finish.wait()
        return b"a picture"

    async def close(self) -> None:
        self.finish.set()


@pytest.fixture
def looks(dataset, catalogue) -> Callable[[int], ChartRequest]:
    """Looks that differ in their width."""

    def chart_request(width: int) -> ChartRequest:
        query = {"country": ["GB"], "width": [str(width)]}
        return read_chart_request(catalogue["model-sizes"], dataset, query, Language.EN, SIZE)

    return chart_request


def run(dataset, scenario, workers: int = 1, waiting: int = 2):
    async def main() -> None:
        pool, kept = SlowPool(), SingleFlightCache(9, 1000, lambda picture: len(picture.content))
        await scenario(pool, RenderQueue(ChartRenderer(dataset), pool, kept, workers, waiting))

    asyncio.run(main())


def key(chart_request: ChartRequest) -> tuple[str, ...]:
    return (chart_request.chart.id, *map(str, chart_request.state.values.values()))


def order(workshop: RenderQueue, chart_request: ChartRequest) -> Future[Picture]:
    future: Future[Picture] = Future()
    workshop.order(key(chart_request), chart_request, FileFormat.SVG, future)
    return future


async def begun(pool: SlowPool, count: int) -> None:
    while pool.begun < count:
        await asyncio.sleep(0.001)


def test_twenty_who_ask_for_one_picture_get_the_same_and_it_is_kept(dataset, looks):
    async def scenario(pool, workshop):
        asked = [order(workshop, looks(600)) for _ in range(20)]
        await begun(pool, 1)
        pool.finish.set()
        pictures = [await asyncio.wrap_future(future) for future in asked]
        assert all(picture is pictures[0] for picture in pictures)
        assert order(workshop, looks(600)).result(0) is pictures[0]
        assert pool.begun == 1

    run(dataset, scenario)


def test_more_than_may_wait_are_told_when_to_ask_again(dataset, looks):
    async def scenario(pool, workshop):
        asked = [order(workshop, looks(600 + number)) for number in range(3)]
        refused = order(workshop, looks(700))
        with pytest.raises(BusyError) as caught:
            refused.result(0)
        assert caught.value.seconds >= 1
        joined = order(workshop, looks(600))
        pool.finish.set()
        for future in [*asked, joined]:
            assert (await asyncio.wrap_future(future)).content == b"a picture"

    run(dataset, scenario)


def test_who_leaves_makes_room_at_once_and_nothing_is_drawn_for_them(dataset, looks):
    async def scenario(pool, workshop):
        first, second, third = (order(workshop, looks(600 + number)) for number in range(3))
        await begun(pool, 1)
        second.cancel()
        workshop.leave(key(looks(601)))
        fourth = order(workshop, looks(700))
        pool.finish.set()
        for future in (first, third, fourth):
            await asyncio.wrap_future(future)
        assert pool.begun == 3

    run(dataset, scenario)


def test_a_picture_that_one_of_two_still_wants_is_drawn(dataset, looks):
    async def scenario(pool, workshop):
        order(workshop, looks(600))
        leaver, stayer = order(workshop, looks(601)), order(workshop, looks(601))
        leaver.cancel()
        workshop.leave(key(looks(601)))
        pool.finish.set()
        assert (await asyncio.wrap_future(stayer)).content == b"a picture"

    run(dataset, scenario)


def test_what_waits_at_the_end_is_told_so(dataset, looks):
    async def scenario(pool, workshop):
        asked = [order(workshop, looks(600 + number)) for number in range(3)]
        await begun(pool, 1)
        await workshop.close()
        for future in asked:
            with pytest.raises(PictureError):
                future.result(0)

    run(dataset, scenario)


def test_what_was_ordered_at_the_last_moment_is_told_so_too(dataset, looks):
    async def scenario(_pool, workshop):
        future = order(workshop, looks(600))
        await workshop.close()
        with pytest.raises(PictureError):
            future.result(0)

    run(dataset, scenario)


def test_a_chart_that_fails_tells_all_who_wait_and_the_next_is_drawn(dataset, looks):
    async def scenario(pool, workshop):
        broken = replace(looks(600), chart=replace(looks(600).chart, frame=lambda *_: 1 // 0))
        asked = [order(workshop, broken) for _ in range(2)]
        for future in asked:
            with pytest.raises(ZeroDivisionError):
                await asyncio.wrap_future(future)
        pool.finish.set()
        assert (await asyncio.wrap_future(order(workshop, looks(600)))).content == b"a picture"

    run(dataset, scenario)
