"""Takes a changed dataset: loaded and checked beside the current one, it takes its place whole.

Where it has faults, the last good one stays.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Callable
from contextlib import AsyncExitStack
from contextvars import Context
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from fastapi.dependencies import models

from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.fingerprint import fingerprint
from dashboard.server.lifespan import alive
from dashboard.server.replay import replay
from dashboard.server.snapshot_series import ServedSnapshot, SnapshotApplication, SnapshotSeries
from dashboard.server.snapshot_state import RefusedDataset, SnapshotState
from dashboard.store.errors import StoreUnreachableError

if TYPE_CHECKING:
    from collections.abc import Hashable

    from dashboard.server.dataset_sources import DatasetSource

_LOG = logging.getLogger("dashboard")

_UNSERVED = "it passes its checks and cannot be served; the log says why"

_AFTER_FAILURE = 1.0
"""Seconds before the next look where one has failed in a way that nobody expects."""

Build = Callable[[SnapshotState], SnapshotApplication]


class SnapshotWatch:
    """Follows a dataset: each of its states becomes a snapshot.

    Args:
        source: Where the dataset comes from.
        build: Returns the application of the dataset as it is now. Called in a thread.

    Attributes:
        series: The snapshots that can answer.

    Raises:
        BrokenDataset: If the dataset has faults; carries all of them.
        OSError: If it cannot be read.
    """

    def __init__(self, source: DatasetSource, build: Build) -> None:
        self._source, self._build = source, build
        self._refusal: RefusedDataset | None = None
        self._read: Hashable = source.look()
        # Dash names its application in the context that it is made in, and so would keep it.
        self.series = SnapshotSeries(Context().run(self._load, is_first=True))

    async def follow(self) -> None:
        """Take every change, until cancelled."""
        while True:
            try:
                await self._source.wait()
                await self._look()
                if await self.series.end_old():
                    await run_sync(_forget)
            except Exception:  # the current snapshot stays, and the next look may find better
                _LOG.exception("a look at the dataset")
                await asyncio.sleep(_AFTER_FAILURE)

    def _load(self, *, is_first: bool = False) -> ServedSnapshot:
        """Return the snapshot of the dataset as it is; it must not change while it is made.

        Raises:
            BrokenDataset: If it has faults.
            OSError: If a file cannot be read.
        """
        with self._source.open() as opened:
            name = fingerprint(opened.directory)
            state = SnapshotState(
                name,
                datetime.now(UTC),
                lambda: self._refusal,
                is_first,
                lambda: self.series.current.fingerprint == name,
                opened,
                lambda: self._source.store,
            )
            return ServedSnapshot(self._build(state), name, opened.edition)

    async def _look(self) -> None:
        try:
            found = await run_sync(self._source.look)
        except OSError:  # it is being changed, or the store is gone
            return
        if found != self._read:
            await self._take(found)

    async def _take(self, found: Hashable) -> None:
        """Put a changed dataset in the place of the current one, or say what is wrong with it."""
        self._read = found
        try:
            snapshot = await run_sync(self._load)
            if not await run_sync(self._source.is_still, found):
                self._read = None
                return
        except StoreUnreachableError:
            self._read = None
            return
        except BrokenDataset as broken:
            self._refuse(tuple(map(str, broken.faults)))
            return
        except OSError as error:
            self._refuse((str(error),))
            return
        except Exception:  # told like a fault: tried again when the files change, not at each look
            _LOG.exception("the changed dataset cannot be served")
            self._refuse((_UNSERVED,))
            return
        self._refusal = None
        current = self.series.current
        if (snapshot.fingerprint, snapshot.edition) == (current.fingerprint, current.edition):
            return
        async with AsyncExitStack() as life:
            await life.enter_async_context(alive(snapshot.application))
            # A task has a context of its own: what answering leaves in it ends with it.
            await asyncio.create_task(replay(current.application.recent, snapshot.application))
            snapshot.life = life.pop_all()
        await self.series.replace(snapshot)
        _LOG.warning("the dataset has changed: snapshot %s", snapshot.fingerprint)

    def _refuse(self, faults: tuple[str, ...]) -> None:
        self._refusal = RefusedDataset(datetime.now(UTC), faults)
        _LOG.error("the changed dataset was refused:\n%s", "\n".join(faults))


def _forget() -> None:
    """Give back the memory of applications that have ended.

    FastAPI (0.165) keeps every function that it has looked at, and so the whole application that
    it belongs to; what was made at the start is out of the collector's sight.
    """
    for one in vars(models).values():
        clear: Any = getattr(one, "cache_clear", None)
        if clear is not None:
            clear()
    gc.unfreeze()
    gc.collect()
    gc.freeze()
