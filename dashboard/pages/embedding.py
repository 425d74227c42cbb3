"""The code that puts an embed into another page: the frame, and the script that sizes it."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qs, urlsplit

SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
"""What an embed may do: draw itself, save a picture, open the Atlas in a tab of its own."""


def embed_code(address: str, title: str, height: int) -> str:
    """Return the frame of an embed.

    Args:
        address: The address of the embed, with its parameters.
        title: What the frame shows, for who cannot see it.
        height: Height in pixels until the script on the page knows better.
    """
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" '
        f'height="{height}" style="{_style(address)}" loading="lazy" sandbox="{SANDBOX}" '
        'referrerpolicy="no-referrer"></iframe>'
    )


def script_code(base: str) -> str:
    """Return the line that sizes every embed on a page, once a page.

    Args:
        base: The address of the Atlas, ``/`` at the end.
    """
    return f'<script src="{escape(base)}embed.js" async></script>'


def _style(address: str) -> str:
    # A frame is see-through only while both sides of it are of one colour scheme.
    theme = parse_qs(urlsplit(address).query).get("theme", ["auto"])[0]
    return f"border:0;color-scheme:{theme}" if theme in {"light", "dark"} else "border:0"
