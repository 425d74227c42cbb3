"""Programs that draw an SVG, and how far from one drawing another has its words and marks."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

_HIGH, _WIDE = 18, 72
"""Pixels of the tiles that are looked for one by one: about a short word."""

_FAR = 6
"""Pixels around its place in which a tile is looked for."""

_INKED = 0.02


def there(*names: str) -> bool:
    """Whether some programs are on this machine."""
    return all(shutil.which(name) for name in names)


def _run(*command: str | Path) -> None:
    subprocess.run([*map(str, command)], check=True, capture_output=True, timeout=120)


def chromium(svg: Path, out: Path, pixels: tuple[int, int]) -> None:
    size = "--window-size={},{}".format(*pixels)
    flags = ("--no-sandbox", "--hide-scrollbars", f"--screenshot={out}", size)
    _run("chromium-headless-shell", *flags, svg)


def librsvg(svg: Path, out: Path, _pixels: tuple[int, int]) -> None:
    _run("rsvg-convert", svg, "-o", out)


def inkscape(svg: Path, out: Path, _pixels: tuple[int, int]) -> None:
    _run("inkscape", svg, "-o", out)


def libreoffice(svg: Path, out: Path, pixels: tuple[int, int]) -> None:
    """To a PDF and from there: to pixels, LibreOffice would round every letter's width."""
    scale = ("-scale-to-x", str(pixels[0]), "-scale-to-y", str(pixels[1]))
    pdf = printed(svg, out.parent)
    _run("pdftoppm", "-png", "-singlefile", *scale, pdf, out.with_suffix(""))


def printed(document: Path, folder: Path) -> Path:
    """Return the PDF that LibreOffice makes of a document."""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, document)
    return folder / f"{document.stem}.pdf"


def resvg(svg: Path, out: Path, _pixels: tuple[int, int]) -> None:
    import resvg_py

    out.write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=svg.read_text(encoding="utf-8"))))


def misplaced(one: bytes, other: bytes) -> float:
    """Return which share of the tiles of a picture is not within some pixels in another."""
    there, here = _read(one), _read(other)
    height, width = (min(a, b) for a, b in zip(there.shape, here.shape, strict=True))
    tiles = list(_inked(there[:height, :width]))
    lost = [place for place in tiles if not _found(there, here[:height, :width], *place)]
    return len(lost) / len(tiles)


def _read(content: bytes) -> NDArray[np.float64]:
    """Return how dark each pixel is, a little blurred: every program smooths in its own way."""
    picture = Image.open(io.BytesIO(content)).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    gray = Image.alpha_composite(paper, picture).convert("L").filter(ImageFilter.GaussianBlur(1))
    return 1 - np.asarray(gray, float) / 255


def _inked(picture: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    height, width = picture.shape
    for top in range(_FAR, height - _HIGH - _FAR, _HIGH):
        for left in range(_FAR, width - _WIDE - _FAR, _WIDE):
            tile = picture[top : top + _HIGH, left : left + _WIDE]
            if tile.mean() > _INKED and tile.std() > _INKED:
                yield top, left


def _found(one: NDArray[np.float64], other: NDArray[np.float64], top: int, left: int) -> bool:
    tile = one[top : top + _HIGH, left : left + _WIDE]
    return any(
        _alike(tile, other[top + down : top + down + _HIGH, left + on : left + on + _WIDE])
        for down in range(-_FAR // 2, _FAR // 2 + 1)
        for on in range(-_FAR, _FAR + 1)
    )


def _alike(one: NDArray[np.float64], other: NDArray[np.float64]) -> bool:
    a, b = one - one.mean(), other - other.mean()
    return bool((a * b).sum() > 0.7 * np.sqrt((a * a).sum() * (b * b).sum() + 1e-9))
