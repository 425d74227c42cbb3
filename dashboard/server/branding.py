"""``/brand.css`` and ``/brand/logo.{theme}``: how pages and embeds look like a company's."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from starlette.responses import Response

from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.urls import logo_path
from dashboard.server.endpoints import FILES, Endpoints
from dashboard.server.markup import Html, empty
from dashboard.server.problems import problem
from dashboard.server.requests import reader_of

if TYPE_CHECKING:
    from starlette.requests import Request

    from dashboard.i18n import Language
    from dashboard.plotting.brand import Brand
    from dashboard.server.services import Services

_STYLES = "/brand.css"
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


def branding_endpoints(services: Services) -> Endpoints:
    """Return the endpoints; none where the Atlas has its own look."""
    endpoints, brand = Endpoints(), services.site.renderer.brand
    if not brand.fingerprint:
        return endpoints
    sheet = style_sheet(brand)

    @endpoints.get(_STYLES, FILES)
    def styles(_request: Request) -> Response:
        """Return the style sheet of the brand."""
        return Response(sheet, media_type="text/css")

    @endpoints.get(logo_path("{theme}"), FILES)
    def logo(request: Request, theme: str) -> Response:
        """Return the logo on the ground of a theme."""
        if theme not in brand.logos:
            return problem(404, reader_of(request))
        found = brand.logos[theme]
        return Response(found.content, media_type=found.media_type)

    return endpoints


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
    address = f"{prefix}{_STYLES.removeprefix('/')}?{version}"
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
