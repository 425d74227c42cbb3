"""On what the measurements were taken: the machine and the versions."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

from benchmarks.chromium import reader

_PACKAGES = (
    *("dash", "plotly", "pandas", "fastapi", "uvicorn", "kaleido"),
    *("vizro", "streamlit", "panel", "datasette", "playwright"),
)


def machine() -> dict[str, str]:
    """Return what a reader must know to compare figures with these."""
    with reader() as person:
        chromium = person.version()
    return {
        "processor": _field("/proc/cpuinfo", "model name") or platform.processor(),
        "cores": str(os.cpu_count()),
        "memory": _field("/proc/meminfo", "MemTotal"),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "chromium": chromium,
        **{name: version(name) for name in _PACKAGES},
    }


def _field(path: str, name: str) -> str:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    found = (line.partition(":")[2].strip() for line in lines if line.startswith(name))
    return next(found, "")
