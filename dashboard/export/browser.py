"""A warm browser: Kaleido's script in a Chromium of the Atlas's own keeping."""

from __future__ import annotations

import json
from base64 import b64decode
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import plotly

from dashboard.export.devtools import BrowserError, Devtools
from dashboard.export.formats import FileFormat
from dashboard.export.launch import PAGE, end, launch, new_folder
from dashboard.figures.theme import FONT

if TYPE_CHECKING:
    from asyncio.subprocess import Process

    from dashboard.export.sheet import Sheet

_PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"

_PAGE = """<!doctype html><html lang="ko"><meta charset="utf-8"><title></title>
<style id="head-style"></style><script src="{plotly}"></script><script src="{kaleido}"></script>
<body style="margin:0"><img id="kaleido-image" style="display:block"></body></html>"""

_LOADED = """new Promise((done) => {
  if (document.readyState === 'complete') done(); else addEventListener('load', done);
})"""

_DRAW = """function (order, figure) {
  return kaleido_scopes.plotly({...order, data: JSON.parse(figure)}).then(JSON.stringify);
}"""

# Without a Korean font every syllable is the same empty box.
_WRITES_KOREAN = """function (font) {
  const drawn = (text) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    context.font = `40px ${font}`;
    context.fillText(text, 10, 50);
    return canvas.toDataURL();
  };
  return drawn('가') !== drawn('뷁') && drawn('가') !== drawn(' ');
}"""

_PRINT = {
    "printBackground": True,
    "preferCSSPageSize": True,
    **dict.fromkeys(("marginTop", "marginRight", "marginBottom", "marginLeft"), 0),
}


class Browser:
    """A browser with a page that draws figures; to be started, and to be ended by whoever did.

    Attributes:
        writes_korean: Whether it has a font with Korean letters.
    """

    def __init__(self, process: Process, folder: str) -> None:
        self._process, self._folder = process, folder
        self._devtools = Devtools(process)
        self._session = self._window = ""
        self.writes_korean = False

    @classmethod
    async def start(cls, program: str) -> Self:
        """Return a new browser, ready to draw.

        Raises:
            BrowserError: If it does not start.
        """
        folder = new_folder(_PAGE.format(plotly=_PLOTLY.as_uri(), kaleido=_kaleido().as_uri()))
        browser = cls(await launch(program, folder), folder)
        try:
            await browser._open()
        except BaseException:
            await browser.end()
            raise
        return browser

    @property
    def pid(self) -> int:
        """The process group that the browser and all that it starts belong to."""
        return self._process.pid

    @property
    def is_gone(self) -> bool:
        """Whether the browser crashed."""
        return self._devtools.is_over

    async def draw(self, sheet: Sheet) -> bytes:
        """Return a picture.

        Raises:
            BrowserError: If the browser goes away or its page fails.
        """
        answer = json.loads(await self._call(_DRAW, _order(sheet), sheet.figure))
        if answer["code"]:
            raise BrowserError(f"the page failed: {answer['message']}")
        if sheet.format is FileFormat.PDF:
            printed = await self._ask("Page.printToPDF", **_PRINT)
            return b64decode(printed["data"])
        if sheet.format is FileFormat.SVG:
            return str(answer["result"]).encode()
        return b64decode(answer["result"])

    async def end(self) -> None:
        """Kill the browser, hung or not, and all that it started and wrote."""
        await end(self._process, self._folder)
        await self._devtools.close()

    async def _open(self) -> None:
        target = await self._devtools.ask("Target.createTarget", url="about:blank")
        attached = await self._devtools.ask(
            "Target.attachToTarget", targetId=target["targetId"], flatten=True
        )
        self._session = attached["sessionId"]
        await self._ask("Page.navigate", url=Path(self._folder, PAGE).as_uri())
        await self._ask("Runtime.evaluate", expression=_LOADED, awaitPromise=True)
        window = await self._ask("Runtime.evaluate", expression="window")
        self._window = window["result"]["objectId"]
        self.writes_korean = await self._call(_WRITES_KOREAN, FONT)

    async def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        return await self._devtools.ask(method, self._session, **parameters)

    async def _call(self, function: str, *given: Any) -> Any:
        answer = await self._ask(
            "Runtime.callFunctionOn",
            objectId=self._window,
            functionDeclaration=function,
            arguments=[{"value": one} for one in given],
            awaitPromise=True,
            returnByValue=True,
        )
        return answer["result"].get("value")


def _kaleido() -> Path:
    """Return Kaleido's script; to import the package would change the logging of the process."""
    package = find_spec("kaleido")
    if package is None or package.origin is None:
        raise BrowserError("the package kaleido is missing")
    return Path(package.origin).parent / "vendor" / "kaleido_scopes.js"


def _order(sheet: Sheet) -> dict[str, Any]:
    # A canvas cuts off parts of pixels: with a little more than asked none is missing.
    more = 0.01 if sheet.format is FileFormat.PNG else 0.0
    wide, high = sheet.pixels
    scale = (wide + more) / sheet.width
    return {
        "format": sheet.format.value,
        "width": sheet.width,
        "height": (high + more) / scale,
        "scale": scale,
    }
