"""What a test asks of a browser's window, whichever browser it is."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 60
"""Seconds that a condition may take to become true."""

_PAUSE = 0.03

BROUGHT = """(selector) => {
  const found = document.querySelector(selector);
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const around = found.closest("svg") ? found.closest("svg").parentElement : found;
  const middle = (one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [[x, y], [from, above]] = [found, around].map(middle);
  return [around, Math.round(x - from), Math.round(y - above)];
}"""
"""Brings what a selector finds into sight: an element, and how far its middle is from that of it.

A part of a drawing is no element for a driver, what stands around the drawing is.
"""

_MIDDLE = """(selector) => {
  const { top, height } = document.querySelector(selector).getBoundingClientRect();
  return top + height / 2;
}"""
_SCROLLED = """(number, middle) => {
  const { top } = document.querySelectorAll("iframe")[number].getBoundingClientRect();
  scrollBy({ top: top + middle - innerHeight / 2, behavior: "instant" });
}"""


class Window(ABC):
    """One window of a browser that a program drives; scripts are functions, as ``(a, b) => a + b``.

    Attributes:
        downloads: Where what is saved arrives.
    """

    downloads: Path

    @abstractmethod
    def open(self, address: str) -> None:
        """Open an address and wait until it is loaded."""

    @abstractmethod
    def run(self, script: str, *arguments: Any, frame: int | None = None) -> Any:
        """Return what a script returns on the page, or in the frame of a number on it.

        Arguments and what comes back are what JSON can say; a promise is waited for.
        """

    def click(self, selector: str, frame: int | None = None) -> None:
        """Click on the middle of an element, as a hand does, where it can be seen."""
        if frame is not None:
            # To bring a part of a frame into sight does not move the page around it everywhere.
            self.run(_SCROLLED, frame, self.run(_MIDDLE, selector, frame=frame))
        self.press(selector, frame)

    @abstractmethod
    def press(self, selector: str, frame: int | None) -> None:
        """Click on the middle of an element where it is."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Make what is seen of a page so large, in pixels."""

    @abstractmethod
    def screenshot(self) -> bytes:
        """Return what is seen, as a PNG."""

    @abstractmethod
    def pages(self) -> dict[str, str]:
        """Return the addresses of the other pages that are open, by what names them."""

    @abstractmethod
    def leave(self, page: str) -> None:
        """Close one of the other pages."""

    @abstractmethod
    def troubles(self) -> list[str]:
        """Return what the console has said of errors since it was asked last."""

    @abstractmethod
    def close(self) -> None:
        """End the browser."""

    def wait(self, script: str, *arguments: Any, frame: int | None = None) -> Any:
        """Return what a script returns as soon as that is something.

        Raises:
            AssertionError: If it never is.
        """
        deadline = time.monotonic() + PATIENCE
        while not (found := self.run(script, *arguments, frame=frame)):
            assert time.monotonic() < deadline, f"never true: {script}; {self.troubles()}"
            time.sleep(_PAUSE)
        return found

    def opened(self, part: str) -> str:
        """Return the address of another page with something in it, once there is one; closes it."""
        deadline = time.monotonic() + PATIENCE
        while True:
            for page, address in self.pages().items():
                if part in address:
                    self.leave(page)
                    return address
            assert time.monotonic() < deadline, f"not opened: {part}; {self.pages()}"
            time.sleep(_PAUSE)

    def saved(self, pattern: str) -> bytes:
        """Return a file that the browser saves, once it is whole, and remove it."""
        deadline = time.monotonic() + PATIENCE
        length = 0
        while True:
            for path in self.downloads.glob(pattern):
                if 0 < length == path.stat().st_size:
                    content = path.read_bytes()
                    path.unlink()
                    return content
                length = path.stat().st_size
            assert time.monotonic() < deadline, f"not saved: {pattern}; {self.troubles()}"
            time.sleep(5 * _PAUSE)


def click_at(origin: Any, x: int, y: int) -> dict[str, Any]:
    """Return a click as a hand does it, from a little beside, in the words of both protocols.

    A figure looks for the mark under a pointer at most every 50 ms: a press sooner than that after
    the page was scrolled beneath it would meet none.
    """
    moves = [
        {"type": "pointerMove", "duration": 0, "x": x + beside, "y": y, "origin": origin}
        for beside in (1, 0)
    ]
    presses = [{"type": f"pointer{what}", "button": 0} for what in ("Down", "Up")]
    stay = {"type": "pause", "duration": 100}
    return {"type": "pointer", "id": "mouse", "actions": [*moves, stay, *presses]}
