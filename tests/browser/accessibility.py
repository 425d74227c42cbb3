"""axe-core, run inside a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import axe_playwright_python

if TYPE_CHECKING:
    from playwright.sync_api import Page

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


# A figure is one picture to whoever cannot see it; its colours' contrast is tested with the themes.
_RUN = """([part, more]) => axe.run(
  { include: [[part]], exclude: [['.main-svg']] },
  { resultTypes: ['violations'],
    rules: Object.fromEntries(more.map((rule) => [rule, { enabled: true }])) })"""


def violations(page: Page, part: str = "html", *more: str) -> list[str]:
    """Return what axe-core finds on a page or a part of it, a line each; ``more`` are rules."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE)
    found = page.evaluate(_RUN, [part, more])["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
