"""axe-core, run inside a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import axe_playwright_python

if TYPE_CHECKING:
    from playwright.sync_api import Page

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


# A figure is one picture to whoever cannot see it; its colours' contrast is tested with the themes.
# Its place is held meanwhile: axe-core would walk through every part of it and then leave it out.
_RUN = """async ([part, rules]) => {
  const held = [...document.querySelectorAll("svg.main-svg")].map((drawing) => {
    const place = document.createElement("div");
    const { width, height } = drawing.getBoundingClientRect();
    place.className = "main-svg";
    place.style.cssText = `${drawing.style.cssText}; width: ${width}px; height: ${height}px`;
    drawing.replaceWith(place);
    return [place, drawing];
  });
  const where = { include: [[part]], exclude: [[".main-svg"]] };
  const found = await axe.run(where, { resultTypes: ["violations"], rules });
  held.forEach(([place, drawing]) => place.replaceWith(drawing));
  return found;
}"""


def violations(page: Page, part: str = "html", **rules: bool) -> list[str]:
    """Return what axe-core finds on a page or a part of it, a line each.

    Args:
        page: The page.
        part: A selector.
        **rules: Rules that are asked for although they are off, or left out.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE)
    asked = {name.replace("_", "-"): {"enabled": given} for name, given in rules.items()}
    found = page.evaluate(_RUN, [part, asked])["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
