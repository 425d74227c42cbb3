"""Style sheets and scripts: where they lie, and what changes whenever one of them does."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.staticfiles import StaticFiles

from dashboard.locations import assets_directory
from dashboard.server.plotly_scripts import VENDOR, WHOLE

if TYPE_CHECKING:
    from fastapi import FastAPI

_PACKAGES = ("dash", "dash-ag-grid", "dash-bootstrap-components", "plotly")


def add_static_files(server: FastAPI) -> None:
    """Have a server send the files of other packages; Dash sends the Atlas's own."""
    server.mount("/static/bootstrap", StaticFiles(directory=_styles()), name="bootstrap")
    server.mount("/static/plotly", StaticFiles(directory=WHOLE), name="plotly")


def fingerprint() -> str:
    """Return a short hash for addresses that may be kept for ever.

    It is that of the files and of the versions of the packages that bring the others.
    """
    digest = sha256("".join(map(version, _PACKAGES)).encode())
    folders = (assets_directory(), VENDOR, _styles())
    for path in sorted(path for folder in folders for path in folder.glob("*.*")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _styles() -> Path:
    """Return the folder of Bootstrap's style sheets; importing the package would import Flask."""
    found = find_spec("flask_bootstrap")
    return Path(str(found and found.origin)).parent / "static" / "bootstrap5" / "css"
