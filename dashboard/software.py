"""Which software this is; whose data it shows is for the data to say."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.metadata import version as installed_version
from pathlib import Path

SOFTWARE = "Hyperscale AI Atlas"
"""What the software is called, of whatever data it shows."""

_NAME = "hyperatlas"


@cache
def software_version() -> str:
    """Return the version of the package: a checkout's own, or else the installed one's."""
    project = Path(__file__).resolve().parent.parent / "pyproject.toml"
    if project.is_file():
        described = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
        if described["name"] == _NAME:
            return str(described["version"])
    return installed_version(_NAME)


def generator(version: str) -> str:
    """Return what made a file: the name of the package and a version of it."""
    return f"{_NAME} {version}"
