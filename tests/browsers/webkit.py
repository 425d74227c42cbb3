"""WebKit, as WebKitGTK builds it, driven over WebDriver on a screen that nobody sees."""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

from tests.browsers.inspector import Inspector
from tests.browsers.window import BROUGHT, PATIENCE, Window, click_at
from tests.conftest import free_port

_BROWSERS = "*/webkit2gtk-4.*/MiniBrowser"
_OPTIONS = ("--automation", "--enable-developer-extras=true")
_SCREEN = "2600x3000x24"
_WRAPPED = """
const [given, answer] = arguments;
(async () => JSON.stringify((await (%s)(...JSON.parse(given))) ?? null))()
  .then((value) => answer({ value }), (error) => answer({ error: String(error) }));
"""


class WebKit(Window):
    """A window of WebKitGTK's own small browser on a screen of its own.

    Args:
        home: A folder of its own, for what the browser keeps and what it saves.
    """

    def __init__(self, home: Path) -> None:
        self.downloads = home / "downloads"
        with ExitStack() as self._open:
            self._address, inspected = self._start(home)
            session = self._ask("POST", "/session", capabilities={})["sessionId"]
            self._address += f"/session/{session}"
            self._open.callback(self._ask, "DELETE", "")
            self._page = self._ask("GET", "/window")
            self._inspector = self._open.enter_context(closing(Inspector(inspected, PATIENCE)))
            self._open = self._open.pop_all()

    def _start(self, home: Path) -> tuple[str, int]:
        """Start a screen, a browser and its driver; returns where the driver listens.

        Besides the port where the browser is driven and inspected.
        """
        self.downloads.mkdir(parents=True)
        (home / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{self.downloads}"\n')
        folders = {f"XDG_{kind}_HOME": str(home) for kind in ("CACHE", "CONFIG", "DATA")}
        driver, browser = free_port(), free_port()
        own = {**folders, "HOME": str(home), "DISPLAY": self._screen(), "NO_AT_BRIDGE": "1"}
        own["WEBKIT_INSPECTOR_SERVER"] = f"127.0.0.1:{browser}"
        self._run(_browser(), *_OPTIONS, env={**os.environ, **own})
        _listening(browser)
        self._run("WebKitWebDriver", f"--port={driver}", f"--target=127.0.0.1:{browser}")
        _listening(driver)
        return f"http://127.0.0.1:{driver}", browser

    def _screen(self) -> str:
        """Start a screen that nobody sees; returns its name."""
        ours, its = os.pipe()
        with os.fdopen(ours) as told:
            arguments = ["-screen", "0", _SCREEN, "-nolisten", "tcp", "-displayfd", str(its)]
            self._run("Xvfb", *arguments, pass_fds=[its])
            os.close(its)
            return f":{told.readline().strip()}"

    def _run(self, program: str, *arguments: str, **options: Any) -> None:
        path = shutil.which(program)
        assert path, f"no {program} on this machine: tools/browser.sh installs it"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen([path, *arguments], **quiet, **options)
        self._open.callback(process.wait, PATIENCE)
        self._open.callback(process.terminate)

    def _ask(self, method: str, path: str, **parameters: Any) -> Any:
        """Send a command; returns its answer."""
        body = json.dumps(parameters).encode() if method == "POST" else None
        request = urllib.request.Request(self._address + path, body, method=method)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            raise AssertionError(error.read().decode()) from None

    def open(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self._ask("POST", "/url", url=address)

    def run(self, script: str, *arguments: Any, frame: int | None = None) -> Any:
        """Return what a script returns on the page, or in the frame of a number on it."""
        told = self._within(frame, "async", _WRAPPED % script, json.dumps(arguments))
        assert "error" not in told, told["error"]
        return json.loads(told["value"])

    def press(self, selector: str, frame: int | None) -> None:
        """Click on the middle of an element where it is."""
        brought = f"return ({BROUGHT})(arguments[0])"
        actions = [click_at(*self._within(frame, "sync", brought, selector))]
        self._ask("POST", "/actions", actions=actions)

    def _within(self, frame: int | None, kind: str, script: str, *arguments: Any) -> Any:
        self._ask("POST", "/frame", id=None)
        if frame is not None:
            found = "return document.querySelectorAll('iframe')[arguments[0]]"
            element = self._ask("POST", "/execute/sync", script=found, args=[frame])
            self._ask("POST", "/frame", id=element)
        return self._ask("POST", f"/execute/{kind}", script=script, args=list(arguments))

    def resize(self, width: int, height: int) -> None:
        """Make what is seen of a page so large, in pixels."""
        self._ask("POST", "/window/rect", width=width, height=height)
        seen = self.run("() => [innerWidth, innerHeight]")
        # The window has a bar above its page.
        self._ask("POST", "/window/rect", width=2 * width - seen[0], height=2 * height - seen[1])

    def screenshot(self) -> bytes:
        """Return what is seen, as a PNG."""
        self._ask("POST", "/frame", id=None)
        return base64.b64decode(self._ask("GET", "/screenshot"))

    def pages(self) -> dict[str, str]:
        """Return the addresses of the other pages that are open, by what names them."""
        others = [one for one in self._ask("GET", "/window/handles") if one != self._page]
        return {page: self._on(page, "GET", "/url") for page in others}

    def leave(self, page: str) -> None:
        """Close one of the other pages."""
        self._on(page, "DELETE", "/window")

    def _on(self, page: str, method: str, path: str) -> Any:
        """Send a command to another page; returns its answer."""
        self._ask("POST", "/window", handle=page)
        answer = self._ask(method, path)
        self._ask("POST", "/window", handle=self._page)
        return answer

    def troubles(self) -> list[str]:
        """Return what the console has said of errors since it was asked last."""
        return self._inspector.troubles()

    def close(self) -> None:
        """End the browser."""
        self._open.close()


def _browser() -> str:
    found = sorted(map(str, Path("/usr/lib").glob(_BROWSERS)))
    assert found, "no WebKitGTK on this machine: tools/browser.sh installs it"
    return found[-1]


def _listening(port: int) -> None:
    """Wait until somebody listens on a port."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), PATIENCE).close()
        except OSError:
            assert time.monotonic() < deadline, f"nobody listens on {port}"
            time.sleep(0.05)
