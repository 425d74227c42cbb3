"""Warm browsers: bounded, replaced when they crash or hang, and gone at the end."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import plotly.graph_objects as go
import pytest

from dashboard.export.browser import Browser
from dashboard.export.formats import FileFormat
from dashboard.export.launch import FOLDER
from dashboard.export.pool import Pool
from dashboard.export.render_job import RenderJob
from dashboard.export.troubles import NoBrowserError, PictureError
from dashboard.server.capabilities import find_capabilities
from tests.processes import descendants, processes, until

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

KILLS, _LATEST = 16, 0.04
PROGRAM = find_capabilities().browser or ""
PIXELS = (400, 300)


@pytest.fixture
def folder(monkeypatch) -> Iterator[Path]:
    """A temporary folder of its own; at the end it is empty and nobody uses it any more."""
    path = Path(tempfile.mkdtemp(prefix="atlas-", dir="/tmp"))
    monkeypatch.setattr(tempfile, "tempdir", str(path))
    yield path
    assert until(lambda: not processes(str(path))), "a browser was left behind"
    assert list(path.iterdir()) == []
    path.rmdir()


def sheet(format_: FileFormat, *, text: str = "words", is_korean: bool = False) -> RenderJob:
    figure = go.Figure(go.Scatter(x=[1, 2, 3], y=[2, 1, 3]) if text else None)
    figure.update_layout(template=go.layout.Template(), title=text or None)
    figure.update_xaxes(visible=bool(text))
    figure.update_yaxes(visible=bool(text))
    return RenderJob(figure.to_json(), format_, PIXELS[0], PIXELS, PIXELS[0] / 96, is_korean)


def run(scenario: Callable[[Pool], Awaitable[None]], size: int = 1, seconds: float = 60) -> None:
    async def main() -> None:
        pool = Pool(PROGRAM, size, seconds)
        try:
            await scenario(pool)
        finally:
            await pool.close()

    asyncio.run(main())


def interrupted(monkeypatch, interrupt: Callable[[int], None], times: int) -> list[int]:
    """Have something done to a browser while it draws each sheet, a little later each time."""
    known: list[int] = []
    draw = Browser.draw

    async def drawn(browser: Browser, one: RenderJob) -> bytes:
        drawing = asyncio.create_task(draw(browser, one))
        if id(one) not in known and len(known) < times:
            known.append(id(one))
            await asyncio.sleep(_LATEST * (len(known) - 1) / times)
            interrupt(browser.pid)
        return await drawing

    monkeypatch.setattr(Browser, "draw", drawn)
    return known


def kill(pid: int) -> None:
    """Kill the browser itself, as a lack of memory would; its shell lives."""
    for browser in descendants(pid):
        with suppress(ProcessLookupError):  # some end as soon as the first of them does
            os.kill(browser, signal.SIGKILL)


def hang(pid: int) -> None:
    os.killpg(pid, signal.SIGSTOP)


def test_a_browser_killed_at_any_moment_of_a_picture_fails_no_one(folder, monkeypatch):
    killed = interrupted(monkeypatch, kill, KILLS)
    sheets = [sheet(FileFormat.SVG) for _ in range(KILLS)]

    async def scenario(pool: Pool) -> None:
        for content in await asyncio.gather(*(pool.draw(one) for one in sheets)):
            assert b"words" in content

    run(scenario, size=2)
    assert len(killed) == KILLS


def test_a_browser_that_crashed_while_it_had_nothing_to_do_is_replaced(folder, monkeypatch):
    async def scenario(pool: Pool) -> None:
        await pool.draw(sheet(FileFormat.SVG))
        [browser] = pool.browsers
        kill(browser.pid)
        while not browser.is_gone:
            await asyncio.sleep(0.01)
        interrupted(monkeypatch, kill, 1)
        assert b"words" in await pool.draw(sheet(FileFormat.SVG))
        assert browser not in pool.browsers

    run(scenario)


def test_a_browser_that_hangs_is_replaced(folder, monkeypatch):
    interrupted(monkeypatch, hang, 1)

    async def scenario(pool: Pool) -> None:
        await pool.draw(sheet(FileFormat.SVG))
        assert len(pool.browsers) == 1

    run(scenario, seconds=5)


def test_a_browser_that_hangs_again_and_again_is_given_up(folder, monkeypatch):
    async def never(_browser: Browser, _sheet: RenderJob) -> bytes:
        return await asyncio.Event().wait()

    async def scenario(pool: Pool) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(Browser, "draw", never)
            with pytest.raises(PictureError, match="too slow"):
                await pool.draw(sheet(FileFormat.SVG))
        assert b"words" in await pool.draw(sheet(FileFormat.SVG))

    run(scenario, seconds=1.5)


def test_no_more_browsers_run_than_allowed_and_none_before_it_is_needed(folder):
    async def scenario(pool: Pool) -> None:
        assert pool.browsers == frozenset()
        await pool.draw(sheet(FileFormat.PNG))
        await pool.draw(sheet(FileFormat.PNG))
        assert len(pool.browsers) == 1
        await asyncio.gather(*(pool.draw(sheet(FileFormat.PNG)) for _ in range(6)))
        assert len(pool.browsers) == 2
        assert len([*folder.glob(f"{FOLDER}*")]) == 2

    run(scenario, size=2)


@pytest.mark.parametrize("format_", [FileFormat.PNG, FileFormat.SVG])
def test_a_blank_picture_is_no_answer(folder, format_):
    async def scenario(pool: Pool) -> None:
        with pytest.raises(PictureError, match=r"blank; then .*blank"):
            await pool.draw(sheet(format_, text=""))

    run(scenario)


def test_without_a_korean_font_there_is_no_korean_picture(folder, monkeypatch):
    fonts = folder / "fonts.conf"
    fonts.write_text(f"<fontconfig><dir>{folder}</dir></fontconfig>", encoding="utf-8")

    async def scenario(pool: Pool) -> None:
        assert await pool.draw(sheet(FileFormat.PNG, is_korean=True))
        await pool.close()
        monkeypatch.setenv("FONTCONFIG_FILE", str(fonts))
        bare = Pool(PROGRAM, 1, 60)
        with pytest.raises(NoBrowserError, match="fonts-noto-cjk"):
            await bare.draw(sheet(FileFormat.PNG, is_korean=True))
        assert await bare.draw(sheet(FileFormat.PNG))
        await bare.close()

    run(scenario)
    fonts.unlink()


def test_a_program_that_is_no_browser_is_given_up(folder):
    async def scenario(_pool: Pool) -> None:
        with pytest.raises(PictureError, match="gone"):
            await Pool(shutil.which("true") or "", 1, 60).draw(sheet(FileFormat.PNG))

    run(scenario)
