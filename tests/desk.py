"""The desk of an editor as a process, and what she brings to it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dashboard.cli import main
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLE = Path(__file__).parent / "browser" / "fictional_article.txt"
_PATIENCE = 60
_COMMAND = (sys.executable, "-m", "dashboard.cli", "desk")


class RunningDesk(NamedTuple):
    """Where a desk is.

    Attributes:
        address: That of the Atlas, without a slash at the end.
        key: Its key.
        folder: The dataset.
    """

    address: str
    key: str
    folder: Path

    @property
    def opened(self) -> str:
        """The address that was printed."""
        return f"{self.address}/desk#key={self.key}"


@contextmanager
def running_desk(folder: Path, **environment: str) -> Iterator[RunningDesk]:
    """Run a desk over a dataset, made where there is none."""
    if not folder.exists():
        assert main(["init", str(folder)]) == 0
    process = subprocess.Popen(
        [*_COMMAND, str(folder), "--port", "0", "--who", "editor"],
        cwd=ROOT,
        env={**os.environ, "ATLAS_PRERENDER": "0", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield _told(process, folder)
    finally:
        process.terminate()
        process.communicate(timeout=_PATIENCE)


def _told(process: subprocess.Popen[str], folder: Path) -> RunningDesk:
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(r"(http://\S+)/desk#key=(\S+)", line):
            return RunningDesk(found[1], found[2], folder)
    raise AssertionError(f"the desk ended with {process.wait()}")


def until_true(is_so, seconds: float = _PATIENCE) -> float:
    """Wait for something to be so, and return how long that took."""
    begun = time.monotonic()
    while not is_so():
        assert time.monotonic() - begun < seconds, "it did not come about in time"
        time.sleep(0.05)
    return time.monotonic() - begun
