"""The logo of a company, beside the title of its charts."""

from __future__ import annotations

from base64 import b64encode

from msgspec import Struct


class Logo(Struct, frozen=True):
    """A logo.

    Attributes:
        content: The file.
        suffix: ``svg`` or ``png``.
        ratio: Its width by its height.
    """

    content: bytes
    suffix: str
    ratio: float

    @property
    def media_type(self) -> str:
        """The media type of the file."""
        return "image/svg+xml" if self.suffix == "svg" else "image/png"

    def png(self, width: int) -> bytes:
        """Return it as a PNG: the file, or an SVG drawn so many pixels wide.

        Raises:
            ValueError: If it is an SVG that cannot be drawn.
        """
        if self.suffix == "png":
            return self.content
        import resvg_py  # few have a logo that is an SVG, and fewer ask for a slide

        return bytes(resvg_py.svg_to_bytes(svg_string=self.content.decode(), width=width))

    @property
    def address(self) -> str:
        """The file itself as an address."""
        return f"data:{self.media_type};base64,{b64encode(self.content).decode()}"
