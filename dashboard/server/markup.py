"""HTML written element by element; all that is not HTML already is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(name: str, /, *content: str, **attributes: str | bool) -> Html:
    """Return an element.

    Args:
        name: Its name.
        content: What is in it; text is escaped, other elements are not.
        attributes: Its attributes: a ``_`` stands for ``-``, one at the end falls away; True
            for one without a value, False for none.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    return Html(f"<{name}{written}>{joined(content)}</{name}>")


def empty(name: str, /, **attributes: str | bool) -> Html:
    """Return an element that has no content and no end, such as an image."""
    return Html(element(name, **attributes).removesuffix(f"</{name}>"))


def joined(content: Iterable[str]) -> Html:
    """Return several parts as one."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in content))


def _attribute(key: str, value: str | bool) -> str:
    name = key.removesuffix("_").replace("_", "-")
    if isinstance(value, bool):
        return f" {name}" if value else ""
    return f' {name}="{escape(value)}"'
