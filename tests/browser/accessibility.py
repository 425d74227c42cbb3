"""axe-core, run inside a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import axe_core_python

if TYPE_CHECKING:
    from playwright.sync_api import Page

_AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


# A figure is one picture to whoever cannot see it; its colours' contrast is tested with the themes.
_RUN = """(part) => axe.run(
  { include: [[part]], exclude: [['.main-svg']] }, { resultTypes: ['violations'] })"""


def violations(page: Page, part: str = "html") -> list[str]:
    """Return what axe-core finds on a page or a part of it, a line each."""
    page.evaluate(_AXE)
    found = page.evaluate(_RUN, part)["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
