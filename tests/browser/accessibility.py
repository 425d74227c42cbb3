"""axe-core, run inside a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import axe_core_python

if TYPE_CHECKING:
    from playwright.sync_api import Page

_AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, part: str = "html") -> list[str]:
    """Return what axe-core finds on a page or a part of it, a line each."""
    page.evaluate(_AXE)
    found = page.evaluate("(part) => axe.run(part)", part)["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
