"""Firefox, driven over the protocol that it speaks itself: WebDriver BiDi on a WebSocket."""

from __future__ import annotations

import base64
import itertools
import json
import os
import re
import shutil
import subprocess
from contextlib import ExitStack
from threading import Thread
from typing import TYPE_CHECKING, Any

from websockets.sync.client import connect

from tests.browsers.window import BROUGHT, PATIENCE, Window, click_at

if TYPE_CHECKING:
    from pathlib import Path

_PROGRAMS = ("firefox-esr", "firefox")
_OPTIONS = ("--headless", "--no-remote", "--remote-debugging-port", "0")
_LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_PREFERENCES = {
    "intl.accept_languages": "ko, en",
    "layout.css.devPixelsPerPx": "1.0",
    "ui.systemUsesDarkTheme": 0,
}
_EVENTS = ["log.entryAdded", "network.responseCompleted"]
_WRAPPED = "async (given) => JSON.stringify((await (%s)(...JSON.parse(given))) ?? null)"
_FRAME = "(number) => document.querySelectorAll('iframe')[number].contentWindow"
_CENTIMETRES = {"width": 21.0, "height": 29.7}


class Firefox(Window):
    """A window of Firefox without a screen.

    Args:
        home: A folder of its own, for its profile and for what it saves.
    """

    def __init__(self, home: Path) -> None:
        self.downloads, self._home = home / "downloads", home
        self._troubles: list[str] = []
        self._page = ""
        self._numbers = itertools.count(1)
        with ExitStack() as self._open:
            self._socket = self._open.enter_context(
                connect(f"{self._start()}/session", max_size=None, compression=None)
            )
            self._ask("session.new", capabilities={})
            self._ask("session.subscribe", events=_EVENTS)
            [self._page] = self.pages()
            to = {"type": "allowed", "destinationFolder": str(self.downloads)}
            self._ask("browser.setDownloadBehavior", downloadBehavior=to)
            self._open = self._open.pop_all()

    def _start(self) -> str:
        """Start the browser; returns where it listens."""
        program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
        assert program, "no Firefox on this machine: tools/browser.sh installs it"
        profile = self._home / "profile"
        profile.mkdir(parents=True)
        self.downloads.mkdir()
        lines = [
            f"user_pref({json.dumps(name)}, {json.dumps(value)});"
            for name, value in _PREFERENCES.items()
        ]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        process = subprocess.Popen(
            [program, *_OPTIONS, "--profile", profile],
            env={**os.environ, "HOME": str(self._home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._open.enter_context(process)
        said = iter(process.stderr)
        found = next(filter(None, map(_LISTENS.search, said)), None)
        assert found, "Firefox ended before it listened"
        listener = Thread(target=list, args=(said,))
        listener.start()
        self._open.callback(listener.join)
        self._open.callback(process.terminate)
        return found[1]

    def _ask(self, method: str, **parameters: Any) -> Any:
        """Send a command; returns its answer, and keeps what is told meanwhile."""
        number = next(self._numbers)
        command = {"id": number, "method": method, "params": parameters}
        self._socket.send(json.dumps(command))
        while True:
            told = json.loads(self._socket.recv(timeout=PATIENCE))
            if told.get("id") == number:
                assert told["type"] == "success", told
                return told["result"]
            self._hear(told["method"], told["params"])

    def _hear(self, event: str, told: dict[str, Any]) -> None:
        if event == "log.entryAdded" and told["level"] in {"error", "warn"}:
            self._troubles.append(f"console {told['level']}: {told['text']}")
        if event == "network.responseCompleted" and told["response"]["status"] >= 400:
            self._troubles.append(f"{told['response']['status']} {told['response']['url']}")

    def open(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self._ask("browsingContext.navigate", context=self._page, url=address, wait="complete")

    def run(self, script: str, *arguments: Any, frame: int | None = None) -> Any:
        """Return what a script returns on the page, or in the frame of a number on it."""
        given = {"type": "string", "value": json.dumps(arguments)}
        told = self._called(_WRAPPED % script, given, context=self._context(frame))
        return json.loads(told["value"])

    def press(self, selector: str, frame: int | None) -> None:
        """Click on the middle of an element where it is."""
        context, given = self._context(frame), {"type": "string", "value": selector}
        element, *middle = self._called(BROUGHT, given, context=context)["value"]
        origin = {"type": "element", "element": {"sharedId": element["sharedId"]}}
        self._ask(
            "input.performActions",
            context=context,
            actions=[click_at(origin, *[one["value"] for one in middle])],
        )

    def resize(self, width: int, height: int) -> None:
        """Make what is seen of a page so large, in pixels."""
        size = {"width": width, "height": height}
        self._ask("browsingContext.setViewport", context=self._page, viewport=size)

    def screenshot(self) -> bytes:
        """Return what is seen, as a PNG."""
        told = self._ask("browsingContext.captureScreenshot", context=self._page)
        return base64.b64decode(told["data"])

    def printed(self, *, across: bool = False) -> bytes:
        """Return the page as it is printed on A4, upright or across, as a PDF."""
        orientation = "landscape" if across else "portrait"
        more = {"page": _CENTIMETRES, "orientation": orientation, "background": False}
        told = self._ask("browsingContext.print", context=self._page, **more)
        return base64.b64decode(told["data"])

    def pages(self) -> dict[str, str]:
        """Return the addresses of the other pages that are open, by what names them."""
        listed = self._ask("browsingContext.getTree", maxDepth=0)["contexts"]
        return {one["context"]: one["url"] for one in listed if one["context"] != self._page}

    def leave(self, page: str) -> None:
        """Close one of the other pages."""
        self._ask("browsingContext.close", context=page)

    def troubles(self) -> list[str]:
        """Return what the console has said of errors since it was asked last."""
        self.pages()
        found, self._troubles = self._troubles, []
        return found

    def close(self) -> None:
        """End the browser."""
        self._open.close()

    def _context(self, frame: int | None) -> str:
        """Return the identifier of the page, or of a frame on it."""
        if frame is None:
            return self._page
        given = {"type": "number", "value": frame}
        return self._called(_FRAME, given, context=self._page)["value"]["context"]

    def _called(self, function: str, given: Any, context: str) -> Any:
        told = self._ask(
            "script.callFunction",
            functionDeclaration=function,
            arguments=[given],
            target={"context": context},
            awaitPromise=True,
        )
        assert told["type"] == "success", told["exceptionDetails"]["text"]
        return told["result"]
