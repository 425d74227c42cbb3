"""How well colours can be read, and told apart, with any colour vision."""

from __future__ import annotations

READABLE, APART = 4.5, 8.0
"""The least contrast of words with their ground (WCAG 2), and distance of two colours of marks."""

Matrix = tuple[tuple[float, float, float], ...]

VISIONS: dict[str, Matrix] = {
    "usual colour vision": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red cones": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue cones": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""How linear colours look without one kind of cone (Machado, Oliveira and Fernandes 2009)."""

_TO_XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE = (0.9505, 1.0, 1.0888)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, written as ``#rrggbb``, from 1 to 21 (WCAG 2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def distance(one: str, other: str, vision: Matrix) -> float:
    """Return how far apart two colours are: their distance in CIE L*a*b* under a vision."""
    pairs = zip(_lab(one, vision), _lab(other, vision), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour with a share of another in it."""
    parts = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02x}" for a, b in parts)


def _channels(color: str) -> list[float]:
    return [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def _linear(color: str) -> list[float]:
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(color)]


def _luminance(color: str) -> float:
    return _times(_TO_XYZ[1:2], _linear(color))[0]


def _times(matrix: Matrix, vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _lab(color: str, vision: Matrix) -> tuple[float, float, float]:
    seen = [min(max(c, 0.0), 1.0) for c in _times(vision, _linear(color))]
    parts = [c / white for c, white in zip(_times(_TO_XYZ, seen), _WHITE, strict=True)]
    x, y, z = [c ** (1 / 3) if c > 216 / 24389 else (24389 / 27 * c + 16) / 116 for c in parts]
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
