"""What the server can do for a reader of the pages, as values that are passed in."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from dashboard.embed_policy import EmbedPolicy

Mint = Callable[[str], str]
"""Makes a token that opens a resource for a while: a chart by its id, or ``dataset``."""


class Features(Struct, frozen=True):
    """What the server can do for a reader of the pages.

    Attributes:
        draws_pictures: Whether it has a browser that draws pictures.
        mint: Makes the tokens that files ask for; none where everything is public.
        embed_policy: Who may embed.
    """

    draws_pictures: bool = True
    mint: Mint | None = None
    embed_policy: EmbedPolicy = field(default_factory=EmbedPolicy)

    def token(self, resource: str) -> str:
        """Return a token for a resource, or nothing where none is needed."""
        return self.mint(resource) if self.mint else ""
