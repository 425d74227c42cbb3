"""Elements of XML, put together as text."""

from __future__ import annotations

from functools import lru_cache
from html import escape


def tag(name: str, *children: str) -> str:
    """Return an element with what stands in it."""
    return f"<{name}>{''.join(children)}</{name}>"


@lru_cache(maxsize=2048, typed=True)
def blank(name: str, /, **attributes: object) -> str:
    """Return an element with nothing in it; charts have the same few again and again."""
    written = (f' {key}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<{name}{''.join(written)}/>"
