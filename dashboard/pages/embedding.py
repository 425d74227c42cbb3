"""The code that puts an embed into another page: the frame, and the script that sizes it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.shapes import Shape

SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
"""What an embed may do: draw itself, save a picture, open the Atlas in a tab of its own."""


LINE = 33
"""Pixels that the line of links below a chart takes."""


def embed_code(address: str, title: str, height: int, shapes: Sequence[Shape] = ()) -> str:
    """Return the frame of an embed.

    Args:
        address: The address of the embed, with its parameters.
        title: What the frame shows, for who cannot see it.
        height: Height in pixels where there is no script on the page.
        shapes: The layouts of its one chart, from which the script knows the height in the width
            that the frame has before the frame is loaded.
    """
    listed = " ".join(f"{one.least}:{one.width}x{one.height}" for one in shapes)
    layouts = f' data-layouts="{listed}"' if listed else ""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="100%" '
        f'height="{height}"{layouts} style="{_style(address)}" loading="lazy" '
        f'sandbox="{SANDBOX}" referrerpolicy="no-referrer"></iframe>'
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
