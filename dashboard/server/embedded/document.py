"""The document around an embed: language and theme right at once, without any script."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.server.markup import element

if TYPE_CHECKING:
    from dashboard.i18n import Language, Text
    from dashboard.server.markup import Html
    from dashboard.server.static_files import PlotlyScripts


_TEMPLATE = """<!DOCTYPE html>
<html lang="{language}"{transparent}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="{scheme}">
<meta name="robots" content="noindex">
<title>{title}</title>
<meta name="description" content="{title}">
<link rel="canonical" href="{canonical}">
<link rel="icon" href="{prefix}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{prefix}assets/embedded.css?{version}">
{look}<script src="{prefix}assets/embedded_height.js?{version}" defer></script>
<script src="{prefix}assets/embedded_links.js?{version}" defer></script>
{script}
</head>
<body>
{content}
</body>
</html>
"""


class Shell(Struct, frozen=True):
    """What the documents of all embeds have in common.

    Attributes:
        prefix: The path that the whole site lives under, ``/`` at the end.
        version: Changes whenever a style sheet or script does.
        name: What the site is called.
        plotly: Which plotly.js it loads.
        look: What has it look like a company's; may be empty.
    """

    prefix: str
    version: str
    name: Text
    plotly: PlotlyScripts
    look: str = ""


class Appearance(Struct, frozen=True):
    """How a document looks.

    Attributes:
        language: The language of its words.
        theme: ``light``, ``dark``, or ``auto`` for what the reader's screen prefers.
        transparent: Whether it has no ground of its own.
    """

    language: Language
    theme: str = "auto"
    transparent: bool = False


def document(
    title: str, content: Html, appearance: Appearance, shell: Shell, canonical: str
) -> str:
    """Return a whole document.

    Args:
        title: Its title.
        content: What is in its body.
        appearance: How it looks.
        shell: What it has in common with all others.
        canonical: The address of the same on the Atlas.
    """
    prefix, version = escape(shell.prefix), shell.version
    source = f"{shell.prefix}assets/embedded.js?{version}"
    loaded = shell.plotly.under(shell.prefix, version)
    return _TEMPLATE.format(
        language=appearance.language,
        transparent=" data-transparent" if appearance.transparent else "",
        scheme="light dark" if appearance.theme == "auto" else appearance.theme,
        title=escape(title),
        canonical=escape(canonical),
        script=element("script", src=source, **loaded, defer=True),
        prefix=prefix,
        version=version,
        look=shell.look,
        content=content,
    )
