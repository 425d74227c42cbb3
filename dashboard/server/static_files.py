"""Style sheets and scripts: where they lie, which plotly.js is loaded, what changes with them."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import plotly
from msgspec import Struct
from starlette.staticfiles import StaticFiles

from dashboard.locations import assets_directory

if TYPE_CHECKING:
    from fastapi import FastAPI


WHOLE = Path(plotly.__file__).parent / "package_data"
"""The folder of the whole plotly.js, as it comes with the package."""

VENDOR = assets_directory() / "vendor"
"""The folder of the part, put there by ``make bundle``."""

_FILE = "plotly-cartesian.min.js"
_HEAD = 200
_VERSION = re.compile(rb"plotly\.js (?:\([^)]*\) )?v([\d.]+)")
_TRACE = re.compile(rb'moduleType:"trace",name:"(\w+)"')


class PlotlyScripts(Struct, frozen=True):
    """The addresses of plotly.js below the site's prefix.

    Attributes:
        first: What a page loads.
        whole: What it loads beside if a figure has a trace that the first cannot draw.
        draws: The traces that the first can draw; none where it is the whole.
    """

    first: str
    whole: str
    draws: tuple[str, ...] = ()

    def under(self, prefix: str, version: str) -> dict[str, str]:
        """Return the attributes of the script that loads them.

        Args:
            prefix: The path that the whole site lives under, ``/`` at the end.
            version: Changes whenever one of the scripts does.
        """
        return {
            "data_plotly": f"{prefix}{self.first}?{version}",
            "data_whole": f"{prefix}{self.whole}?{version}",
            "data_draws": " ".join(self.draws),
        }


@cache
def find_plotly_scripts(vendor: Path = VENDOR) -> PlotlyScripts:
    """Return the part and the whole, or twice the whole where there is no part of its version."""
    whole, part = "static/plotly/plotly.min.js", vendor / _FILE
    if not part.is_file() or _version(part) != _version(WHOLE / "plotly.min.js"):
        return PlotlyScripts(whole, whole)
    draws = dict.fromkeys(name.decode() for name in _TRACE.findall(part.read_bytes()))
    return PlotlyScripts(f"assets/vendor/{_FILE}", whole, tuple(draws))


def _version(script: Path) -> bytes:
    with script.open("rb") as content:
        found = _VERSION.search(content.read(_HEAD))
    return found[1] if found else b""


_PACKAGES = ("dash", "dash-ag-grid", "dash-bootstrap-components", "plotly")


def add_static_files(server: FastAPI) -> None:
    """Have a server send the files of other packages; Dash sends the Atlas's own."""
    server.mount("/static/bootstrap", StaticFiles(directory=_styles()), name="bootstrap")
    server.mount("/static/plotly", StaticFiles(directory=WHOLE), name="plotly")


def fingerprint(brand: str) -> str:
    """Return a short hash for addresses that may be kept for ever.

    It is that of the files, of the versions of the packages that bring the others, and of a brand.

    Args:
        brand: The fingerprint of the brand; empty for the Atlas's own look.
    """
    digest = sha256("".join([*map(version, _PACKAGES), brand]).encode())
    folders = (assets_directory(), VENDOR, _styles())
    for path in sorted(path for folder in folders for path in folder.glob("*.*")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _styles() -> Path:
    """Return the folder of Bootstrap's style sheets; importing the package would import Flask."""
    found = find_spec("flask_bootstrap")
    return Path(str(found and found.origin)).parent / "static" / "bootstrap5" / "css"
