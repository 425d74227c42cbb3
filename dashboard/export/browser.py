"""A warm browser: Kaleido's script in a Chromium of the Atlas's own keeping."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from dashboard.export import drawing_page
from dashboard.export.devtools import BrowserError, Devtools
from dashboard.export.formats import FileFormat
from dashboard.export.launch import PAGE, end, launch, new_folder
from dashboard.export.png import with_density
from dashboard.export.sizes import SCREEN
from dashboard.plotting.theme import FAMILIES, FONT

if TYPE_CHECKING:
    from asyncio.subprocess import Process

    from dashboard.export.render_job import RenderJob

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
        self._fonts = FONT
        self.writes_korean = False

    @classmethod
    async def start(cls, program: str) -> Self:
        """Return a new browser, ready to draw.

        Raises:
            BrowserError: If it does not start.
        """
        folder = new_folder(drawing_page.drawing_page())
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

    async def draw(self, sheet: RenderJob) -> bytes:
        """Return a picture.

        Raises:
            BrowserError: If the browser goes away or its page fails.
        """
        answer = json.loads(await self._call(drawing_page.DRAW, _order(sheet), sheet.figure))
        if answer["code"]:
            raise BrowserError(f"the page failed: {answer['message']}")
        if sheet.format is FileFormat.PNG:
            return with_density(b64decode(answer["result"]), sheet.pixels[0] / sheet.inches)
        await self._call(drawing_page.PLACE, answer["result"], *_page(sheet))
        if sheet.format is FileFormat.PDF:
            printed = await self._ask("Page.printToPDF", **_PRINT)
            return b64decode(printed["data"])
        fonts = ", ".join(filter(None, [sheet.font, self._fonts]))
        return str(await self._call(drawing_page.PORTABLE, fonts)).encode()

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
        await self._ask("Runtime.evaluate", expression=drawing_page.LOADED, awaitPromise=True)
        window = await self._ask("Runtime.evaluate", expression="window")
        self._window = window["result"]["objectId"]
        self.writes_korean = await self._call(drawing_page.WRITES_KOREAN, FONT)
        there = await self._call(drawing_page.INSTALLED, FAMILIES)
        self._fonts = ", ".join(dict.fromkeys([*there, *FONT.split(", ")]))

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


def _page(sheet: RenderJob) -> tuple[float, float]:
    """Return width and height of the paper in the pixels of style sheets."""
    wide, high = sheet.pixels
    width = sheet.inches * SCREEN if sheet.format is FileFormat.PDF else wide
    return width, high * width / wide


def _order(sheet: RenderJob) -> dict[str, Any]:
    # A canvas cuts off parts of pixels: with a little more than asked none is missing.
    more = 0.01 if sheet.format is FileFormat.PNG else 0.0
    wide, high = sheet.pixels
    scale = (wide + more) / sheet.width
    return {
        "format": "png" if sheet.format is FileFormat.PNG else "svg",
        "width": sheet.width,
        "height": (high + more) / scale,
        "scale": scale,
    }
