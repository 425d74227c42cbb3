"""Starting a Chromium that keeps to itself, and ending it with everything that it started."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir, mkdtemp

from dashboard.export.devtools import LONGEST_ANSWER

FOLDER = "hyperatlas-browser-"
"""What the name of a browser's folder begins with."""

PAGE = "page.html"
"""The file in a browser's folder with the page that it opens."""

# The shell gives the browser its pipe as files 3 and 4. It waits, so that the folder goes with the
# browser even where the server was killed: a browser ends when its pipe closes.
_SCRIPT = 'folder=$1; shift; "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1; rm -rf -- "$folder"'

_FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--no-startup-window",
    # Root may not use the sandbox, nor may most containers. The only page is the Atlas's own.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--mute-audio",
    # Nothing leaves: no name is resolved, and nobody asks for one.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--disable-client-side-phishing-detection",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-field-trial-config",
    "--disable-quic",
    "--disable-sync",
    "--metrics-recording-only",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-service-autorun",
    "--password-store=basic",
    "--disable-breakpad",
    # Fewer processes: one page is all there is.
    "--enable-features=NetworkServiceInProcess2",
    "--disable-features=SpareRendererForSitePerProcess,OptimizationGuideOnDeviceModel",
)

_LONGEST = 30
"""Letters of a temporary folder below which a browser can name a socket: that takes 108 at most."""

_REMOVALS, _PAUSE = 40, 0.05


def new_folder(page: str) -> str:
    """Return a new folder for everything that one browser writes, with the page that it opens.

    The page is there before the browser: the folder of one that ends at once is gone at once.
    """
    is_short = len(gettempdir()) <= _LONGEST
    folder = mkdtemp(prefix=FOLDER, dir=None if is_short else "/tmp")  # noqa: S108 - a fresh folder
    Path(folder, PAGE).write_text(page, encoding="utf-8")
    return folder


async def launch(program: str, folder: str) -> Process:
    """Start a browser that listens to its standard input, in a process group of its own."""
    try:
        return await asyncio.create_subprocess_exec(
            *("/bin/sh", "-c", _SCRIPT, "sh", folder, program, *_FLAGS),
            f"--user-data-dir={folder}/profile",
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            start_new_session=True,
            env=_environment(folder),
            limit=LONGEST_ANSWER,
        )
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _environment(folder: str) -> dict[str, str]:
    """Return the environment without the Atlas's own settings: one of them is a secret."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ATLAS_")}
    return {**kept, "TMPDIR": folder, "BREAKPAD_DUMP_LOCATION": folder}


async def end(process: Process, folder: str) -> None:
    """Kill a browser and all that it started, hung or not, and remove its folder."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    try:
        await process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for _ in range(_REMOVALS):
        if not Path(folder).exists():
            return
        await asyncio.sleep(_PAUSE)  # a process that is dying may still write
        shutil.rmtree(folder, ignore_errors=True)
