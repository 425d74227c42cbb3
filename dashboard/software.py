"""Which version of the software this is."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_NAME = "hyperatlas"


@cache
def software_version() -> str:
    """Return the version of the package: a checkout's own, or else the installed one's."""
    project = Path(__file__).resolve().parent.parent / "pyproject.toml"
    if project.is_file():
        described = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
        if described["name"] == _NAME:
            return str(described["version"])
    return version(_NAME)
