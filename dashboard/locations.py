"""Where data and assets lie: in a checkout, or inside an installed wheel."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_directory() -> Path:
    """The folder that holds datapackage.json and the tables."""
    return _shipped_or_checked_out("data")


def cache_directory() -> Path | None:
    """The folder of what can be made again; none where the user has no folder at all."""
    try:
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hyperatlas"
    except RuntimeError:
        return None


def charts_directory() -> Path:
    """The folder whose files are the charts."""
    return _PACKAGE / "charts"


def locales_directory() -> Path:
    """The folder of the languages beyond Korean and English; there may be none."""
    return _PACKAGE / "locales"


def assets_directory() -> Path:
    """The folder that holds style sheets, scripts and pictures."""
    return _shipped_or_checked_out("assets")


def _shipped_or_checked_out(name: str) -> Path:
    shipped = _PACKAGE / f"_{name}"
    return shipped if shipped.is_dir() else _PACKAGE.parent / name
