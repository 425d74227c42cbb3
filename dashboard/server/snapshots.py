"""The current snapshot: each state of the dataset is served by an application of its own.

Whatever an application has made follows from one state of the data, so no answer can be mixed from
two. A changed dataset is loaded and checked beside the current one and takes its place whole;
where it has faults, the last good one stays.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import time
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from contextvars import Context
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol

from anyio.to_thread import run_sync
from fastapi.dependencies import models
from msgspec import Struct, field
from starlette.datastructures import Headers, MutableHeaders

from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.fingerprint import fingerprint
from dashboard.server.lifespan import alive
from dashboard.server.replay import replay
from dashboard.server.snapshot_state import RefusedDataset, SnapshotState
from dashboard.store.errors import StoreUnreachableError

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from starlette.types import Message, Receive, Scope, Send

    from dashboard.server.dataset_sources import DatasetSource
    from dashboard.server.replay import RepeatableRequest
    from dashboard.store.values import Edition

_LOG = logging.getLogger("dashboard")

HEADER = "Atlas-Snapshot"
"""In a request: the snapshot that a page was made from; in an answer: the current one."""

SUPERSEDED = "is_superseded"
"""What says in the state of a request that the snapshot of its page is gone."""

_UNSERVED = "it passes its checks and cannot be served; the log says why"

_AFTER_FAILURE = 1.0
"""Seconds before the next look where one has failed in a way that nobody expects."""

_KEPT = 600.0
"""Seconds that pages made from a snapshot can still change their choices after it was replaced."""

_PATIENCE = 5.0
"""Seconds for a snapshot that another process has loaded already."""


class SnapshotApplication(Protocol):
    """What serves one snapshot."""

    @property
    def recent(self) -> Sequence[RepeatableRequest]:
        """What was asked for lately and can be asked again."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""


Build = Callable[[SnapshotState], SnapshotApplication]


class _Snapshot(Struct, eq=False):
    application: SnapshotApplication
    fingerprint: str
    edition: Edition | None
    life: AsyncExitStack = field(default_factory=AsyncExitStack)
    requests: int = 0
    replaced: float = 0.0


class SnapshotServer:
    """An application that answers each request from the snapshot that is current when it comes.

    Args:
        source: Where the dataset comes from.
        build: Returns the application of the dataset as it is now. Called in a thread.
        close: Ends what all applications share.
        told: What the state of every connection says.

    Raises:
        BrokenDataset: If the dataset has faults; carries all of them.
        OSError: If it cannot be read.
    """

    def __init__(
        self,
        source: DatasetSource,
        build: Build,
        close: Callable[[], None],
        told: Mapping[str, object] | None = None,
    ) -> None:
        self._source, self._build, self._close = source, build, close
        self._told = told or {}
        self._refusal: RefusedDataset | None = None
        self._read: Hashable = source.look()
        self._replaced: list[_Snapshot] = []
        self._swapped = asyncio.Condition()
        # Dash names its application in the context that it is made in, and so would keep it.
        self._current = Context().run(self._load, is_first=True)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; it ends on the snapshot that it began with."""
        if scope["type"] == "lifespan":
            scope.get("state", {}).update(self._told)
            await self._live(receive, send)
            return
        if scope["type"] != "http":
            await self._current.application(scope, receive, send)
            return
        snapshot = await self._of(scope)
        snapshot.requests += 1

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers[HEADER] = self._current.fingerprint
                # Else a newer page would be given what a browser has kept from an older one.
                if "immutable" not in headers.get("cache-control", ""):
                    headers.add_vary_header(HEADER)
            await send(message)

        try:
            await snapshot.application(scope, receive, named)
        finally:
            snapshot.requests -= 1

    async def _of(self, scope: Scope) -> _Snapshot:
        asked = Headers(scope=scope).get(HEADER, "")
        if asked in {"", self._current.fingerprint}:
            return self._current
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE), self._swapped:
                await self._swapped.wait_for(lambda: self._find(asked))
        scope.setdefault("state", {})[SUPERSEDED] = self._find(asked) is None
        return self._find(asked) or self._current

    def _find(self, name: str) -> _Snapshot | None:
        known = (self._current, *self._replaced)
        return next((one for one in known if one.fingerprint == name), None)

    def _load(self, *, is_first: bool = False) -> _Snapshot:
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
                lambda: self._current.fingerprint == name,
                opened,
                lambda: self._source.store,
            )
            return _Snapshot(self._build(state), name, opened.edition)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        try:
            await self._current.life.enter_async_context(alive(self._current.application))
        except RuntimeError as error:
            await send({"type": "lifespan.startup.failed", "message": str(error)})
            return
        await send({"type": "lifespan.startup.complete"})
        watching = asyncio.create_task(self._watch())
        await receive()
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        for snapshot in (*self._replaced, self._current):
            await snapshot.life.aclose()
        self._source.close()
        self._close()
        await send({"type": "lifespan.shutdown.complete"})

    async def _watch(self) -> None:
        while True:
            try:
                await self._source.wait()
                await self._look()
                if await self._end_old():
                    await run_sync(_forget)
            except Exception:  # the current snapshot stays, and the next look may find better
                _LOG.exception("a look at the dataset")
                await asyncio.sleep(_AFTER_FAILURE)

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
        if (snapshot.fingerprint, snapshot.edition) == (
            self._current.fingerprint,
            self._current.edition,
        ):
            return
        async with AsyncExitStack() as life:
            await life.enter_async_context(alive(snapshot.application))
            # A task has a context of its own: what answering leaves in it ends with it.
            recent = self._current.application.recent
            await asyncio.create_task(replay(recent, snapshot.application))
            snapshot.life = life.pop_all()
        async with self._swapped:
            self._current.replaced = time.monotonic()
            self._replaced.append(self._current)
            self._current = snapshot
            self._swapped.notify_all()
        _LOG.warning("the dataset has changed: snapshot %s", snapshot.fingerprint)

    def _refuse(self, faults: tuple[str, ...]) -> None:
        self._refusal = RefusedDataset(datetime.now(UTC), faults)
        _LOG.error("the changed dataset was refused:\n%s", "\n".join(faults))

    async def _end_old(self) -> bool:
        """End what nobody needs any more, and say whether there was any.

        Of the snapshots that were replaced the last one is kept for a while.
        """
        late = time.monotonic() - _KEPT
        idle = [
            one
            for place, one in enumerate(self._replaced, start=1)
            if not one.requests and (place < len(self._replaced) or one.replaced < late)
        ]
        for snapshot in idle:
            self._replaced.remove(snapshot)
            await snapshot.life.aclose()
        return bool(idle)


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
