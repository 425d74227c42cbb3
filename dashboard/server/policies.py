"""The content security policies: one for pages, one for embeds, one for each kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.embed_policy import EmbedPolicy

_EMBEDS = "/embed/"
_EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
"""Plotly puts an empty style sheet into the page and then adds rules to it one by one."""

_MAP_STYLE = "'sha256-ji27qzEtxXZW+7dun6UwjHXJ18e6WAin1VvNtkzIE/o='"
"""The style sheet of Plotly's maps, which it writes wherever it is loaded."""

_NOTHING = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'self'",
}


class Policies:
    """The policy of every answer.

    Args:
        script_hashes: Hashes of the inline scripts that Dash writes.
        embedding: Who may embed.
    """

    def __init__(self, script_hashes: Sequence[str], embedding: EmbedPolicy) -> None:
        framed = {"frame-ancestors": embedding.ancestors}
        self._page = _written(_page(script_hashes))
        self._embed = _written({**_EMBED, **framed})
        self._refused_embed = _written({**_NOTHING, **framed})
        self._files = {
            "image/svg+xml": _written({**_NOTHING, **_DRAWING}),
            "image/png": _written({**_NOTHING, **_PICTURE}),
            # A browser's own reader of such files does not open in a sandbox.
            "application/pdf": _written({"frame-ancestors": "'self'"}),
        }
        self._nothing = _written(_NOTHING)

    def of(self, path: str, media_type: str) -> str:
        """Return the policy of an answer of some media type, sent for a path."""
        kind = media_type.partition(";")[0].strip()
        if path.startswith(_EMBEDS):
            return self._embed if kind == "text/html" else self._refused_embed
        return self._page if kind == "text/html" else self._files.get(kind, self._nothing)


def _page(script_hashes: Sequence[str]) -> Mapping[str, str]:
    """Return the policy of a page.

    Plotly and the grid of tables write style sheets and style attributes, hence
    ``unsafe-inline`` for styles only; the picture of the PNG button is ``data:`` and ``blob:``.
    """
    return {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *script_hashes]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }


_EMBED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": f"'self' {_EMPTY_STYLE} {_MAP_STYLE}",
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}

_DRAWING = {"style-src": "'unsafe-inline'", "img-src": "data:", "sandbox": ""}
"""What a drawing that is opened by itself may do: have its own styles and pixels, run nothing."""

_PICTURE = {"style-src": "'unsafe-inline'"}
"""A browser shows a picture that is opened by itself in a page of its own making."""


def _written(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}".strip() for name, value in directives.items())
