"""Waiting until a server has done what it does by itself after its start."""

from __future__ import annotations

import os
import time
from pathlib import Path

_SPAN = 1.0
"""Seconds over which a process is watched."""

_SHARE = 0.05
"""Share of one processor below which a process counts as quiet."""


def wait_until_quiet(process: int, patience: float) -> None:
    """Return when a process has hardly worked for a second, or when patience ends.

    Args:
        process: Its identifier.
        patience: Seconds that it may take.
    """
    deadline = time.monotonic() + patience
    worked = _worked(process)
    while time.monotonic() < deadline:
        time.sleep(_SPAN)
        before, worked = worked, _worked(process)
        if worked - before < _SHARE * _SPAN:
            return


def _worked(process: int) -> float:
    """Return the seconds of processor time that a process has taken."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
