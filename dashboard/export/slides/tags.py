"""Elements of XML, put together as text."""

from __future__ import annotations

from html import escape


def tag(name: str, *children: str) -> str:
    """Return an element with what stands in it."""
    return f"<{name}>{''.join(children)}</{name}>"


def blank(name: str, **attributes: object) -> str:
    """Return an element with nothing in it."""
    written = (f' {key}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<{name}{''.join(written)}/>"
