"""One picture under way, and all who wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

    from dashboard.export.picture import Picture


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
