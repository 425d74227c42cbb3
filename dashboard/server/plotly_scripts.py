"""Which plotly.js the pages load: the part that draws on axes, where it is of the same version."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import plotly

from dashboard.locations import assets_directory

WHOLE = Path(plotly.__file__).parent / "package_data"
"""The folder of the whole plotly.js, as it comes with the package."""

VENDOR = assets_directory() / "vendor"
"""The folder of the part, put there by ``make bundle``."""

_FILE = "plotly-cartesian.min.js"
_HEAD = 200
_VERSION = re.compile(r"plotly\.js (?:\([^)]*\) )?v([\d.]+)")
_TRACE = re.compile(r'moduleType:"trace",name:"(\w+)"')


@dataclass(frozen=True, slots=True)
class PlotlyScripts:
    """The addresses of plotly.js below the site's prefix.

    Attributes:
        first: What a page loads.
        whole: What it loads beside if a figure has a trace that the first cannot draw.
        draws: The traces that the first can draw; none where it is the whole.
    """

    first: str
    whole: str
    draws: tuple[str, ...] = ()


def find_plotly_scripts(vendor: Path = VENDOR) -> PlotlyScripts:
    """Return the part and the whole, or twice the whole where there is no part of its version."""
    whole, part = "static/plotly/plotly.min.js", vendor / _FILE
    if not part.is_file() or _version(part) != _version(WHOLE / "plotly.min.js"):
        return PlotlyScripts(whole, whole)
    draws = dict.fromkeys(_TRACE.findall(part.read_text(encoding="utf-8")))
    return PlotlyScripts(f"assets/vendor/{_FILE}", whole, tuple(draws))


def _version(script: Path) -> str:
    with script.open(encoding="utf-8") as text:
        found = _VERSION.search(text.read(_HEAD))
    return found[1] if found else ""
