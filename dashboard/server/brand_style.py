"""How pages and embeds look like a company's: a style sheet, the link to it, and logos."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.urls import logo_path
from dashboard.server.markup import Html, empty

if TYPE_CHECKING:
    from dashboard.i18n import Language
    from dashboard.plotting.brand import Brand

STYLES = "/brand.css"
_COLORS = ("ink", "muted", "rule", "paper", "ground", "accent", "band")
_RULES = """:root:root:root {{
{colors}
{fonts}}}

:is(#first, :root) img.logo {{
  width: auto;
  max-width: 150px;
  height: 28px;
  aspect-ratio: auto;
  object-fit: contain;
}}

:is(#first, :root) .links img.logo {{
  height: 18px;
  padding: 0 6px;
  vertical-align: middle;
}}

.company {{
  color: var(--muted);
  font-weight: 600;
}}

:root:not([data-bs-theme="dark"]) .logo.on-dark,
:root[data-bs-theme="dark"] .logo.on-light {{
  display: none;
}}

@media (prefers-color-scheme: dark) {{
  :root:not([data-bs-theme]) .logo.on-light {{
    display: none;
  }}

  :root:not([data-bs-theme]) .logo.on-dark {{
    display: block;
  }}
}}
"""
_FONTS = "  --font: {fonts};\n}}\n\nbody {{\n  font-family: {fonts};\n"


def style_sheet(brand: Brand) -> str:
    """Return the colours and the font of a brand as variables of the style sheets."""
    light, dark = brand.theme(LIGHT), brand.theme(DARK)
    pairs = {name: (getattr(light, name), getattr(dark, name)) for name in _COLORS}
    colors = "\n".join(
        f"  --{name}: light-dark({bright}, {dim});" for name, (bright, dim) in pairs.items()
    )
    fonts = _FONTS.format(fonts=light.font) if brand.font else ""
    return _RULES.format(colors=colors, fonts=fonts)


def brand_link(brand: Brand, prefix: str, version: str) -> Html:
    """Return what has a page look like a company's; nothing where the Atlas has its own look.

    Args:
        brand: The brand.
        prefix: The path that the whole site lives under, ``/`` at the end.
        version: What changes whenever a style sheet does.
    """
    if not brand.fingerprint:
        return Html("")
    address = f"{prefix}{STYLES.removeprefix('/')}?{version}"
    return Html(f'<link rel="stylesheet" href="{escape(address)}">\n')


def logos(brand: Brand, prefix: str, language: Language, theme: str) -> list[Html]:
    """Return the logo for an embed: of a theme, or for a reader's own the one that is seen.

    Args:
        brand: The brand.
        prefix: The path that the whole site lives under, ``/`` at the end.
        language: The reader's language.
        theme: ``light``, ``dark``, or ``auto`` for what the reader's screen prefers.
    """
    return [
        empty(
            "img",
            src=f"{prefix}{logo_path(one).removeprefix('/')}",
            alt=brand.name[language],
            class_=f"logo only-{one}" if theme == "auto" else "logo",
        )
        for one in (brand.logos if theme == "auto" else [theme])
        if one in brand.logos
    ]
