"""The content security policies: one for pages, one for embeds, one for each kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.embed_policy import EmbedPolicy
    from dashboard.web_origins import WebOrigin

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


class ContentSecurityPolicies:
    """The policy of every answer.

    Args:
        script_hashes: Hashes of the inline scripts that Dash writes.
        embedding: Who may embed.
    """

    def __init__(self, script_hashes: Sequence[str], embedding: EmbedPolicy) -> None:
        self._framed = {"frame-ancestors": embedding.ancestors}
        self._page = _written(_page(script_hashes))
        self._refused_embed = _written({**_NOTHING, **self._framed})
        self._files = {
            "image/svg+xml": _written({**_NOTHING, **_DRAWING}),
            "image/png": _written({**_NOTHING, **_PICTURE}),
            # A browser's own reader of such files does not open in a sandbox.
            "application/pdf": _written({"frame-ancestors": "'self'"}),
        }
        self._nothing = _written(_NOTHING)

    def of(self, media_type: str, origin: WebOrigin | None, *, is_framed: bool) -> str:
        """Return the policy of an answer.

        Args:
            media_type: What the answer holds.
            origin: The Atlas's own origin as the request tells it, if it does.
            is_framed: Whether it is shown in frames.
        """
        kind = media_type.partition(";")[0].strip()
        if is_framed:
            is_page = kind == "text/html"
            return _written({**_embed(origin), **self._framed}) if is_page else self._refused_embed
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


def _embed(origin: WebOrigin | None) -> Mapping[str, str]:
    """Return the policy of an embed.

    A frame in a sandbox has no origin of its own. WebKit then matches nothing with ``'self'``,
    where other browsers take the address of the document: the Atlas is named beside it.
    """
    own = "'self'" if origin is None else f"'self' {origin}"
    return {
        "default-src": "'none'",
        "script-src": own,
        "style-src": f"{own} {_EMPTY_STYLE} {_MAP_STYLE}",
        "style-src-attr": "'unsafe-inline'",
        "img-src": f"{own} data: blob:",
        "connect-src": own,
        "base-uri": "'none'",
        "form-action": "'none'",
    }


_DRAWING = {"style-src": "'unsafe-inline'", "img-src": "data:", "sandbox": ""}
"""What a drawing that is opened by itself may do: have its own styles and pixels, run nothing."""

_PICTURE = {"style-src": "'unsafe-inline'"}
"""A browser shows a picture that is opened by itself in a page of its own making."""


def _written(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}".strip() for name, value in directives.items())
