"""Each request is answered from one snapshot: the one that is current when it comes.

Whatever an application has made follows from one state of the data, so no answer can be mixed from
two.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders

from dashboard.server.snapshot_watch import Build, SnapshotWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.types import Message, Receive, Scope, Send

    from dashboard.server.dataset_sources import DatasetSource
    from dashboard.server.snapshot_series import ServedSnapshot

HEADER = "Atlas-Snapshot"
"""In a request: the snapshot that a page was made from; in an answer: the current one."""

SUPERSEDED = "is_superseded"
"""What says in the state of a request that the snapshot of its page is gone."""


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
        self._source, self._close, self._told = source, close, told or {}
        self._watch = SnapshotWatch(source, build)
        self._series = self._watch.series

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; it ends on the snapshot that it began with."""
        if scope["type"] == "lifespan":
            scope.get("state", {}).update(self._told)
            await self._live(receive, send)
            return
        if scope["type"] != "http":
            await self._series.current.application(scope, receive, send)
            return
        snapshot = await self._of(scope)
        snapshot.requests += 1

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers[HEADER] = self._series.current.fingerprint
                # Else a newer page would be given what a browser has kept from an older one.
                if "immutable" not in headers.get("cache-control", ""):
                    headers.add_vary_header(HEADER)
            await send(message)

        try:
            await snapshot.application(scope, receive, named)
        finally:
            snapshot.requests -= 1

    async def _of(self, scope: Scope) -> ServedSnapshot:
        asked = Headers(scope=scope).get(HEADER, "")
        if asked in {"", self._series.current.fingerprint}:
            return self._series.current
        found = await self._series.wait_for(asked)
        scope.setdefault("state", {})[SUPERSEDED] = found is None
        return found or self._series.current

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        try:
            await self._series.begin()
        except RuntimeError as error:
            await send({"type": "lifespan.startup.failed", "message": str(error)})
            return
        await send({"type": "lifespan.startup.complete"})
        following = asyncio.create_task(self._watch.follow())
        await receive()
        following.cancel()
        with suppress(asyncio.CancelledError):
            await following
        await self._series.close()
        self._source.close()
        self._close()
        await send({"type": "lifespan.shutdown.complete"})
