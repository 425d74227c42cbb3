"""Colours: enough contrast for text, told apart with any colour vision, the same everywhere."""

from __future__ import annotations

import re
from colorsys import rgb_to_hls
from itertools import combinations

import pytest

from dashboard.locations import assets_directory
from dashboard.plotting.theme import DARK, FONT, LIGHT, THEMES

_READABLE = 4.5
_APART = 8.0
_OKABE_ITO = ("#0072b2", "#56b4e9", "#d55e00", "#e69f00", "#009e73", "#cc79a7", "#f0e442")
_VISION = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""How colours look without one kind of cone, after Machado, Oliveira and Fernandes (2009)."""

themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def channels(color):
    return [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def linear(color):
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(color)]


def luminance(color):
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear(color), strict=True))


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(color, vision):
    seen = [min(max(c, 0), 1) for c in times(vision, linear(color))]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    parts = [c / white for c, white in zip(times(to_xyz, seen), (0.9505, 1, 1.0888), strict=True)]
    x, y, z = [c ** (1 / 3) if c > 216 / 24389 else (24389 / 27 * c + 16) / 116 for c in parts]
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one, other, vision):
    pairs = zip(lab(one, vision), lab(other, vision), strict=True)
    return sum((a - b) ** 2 for a, b in pairs) ** 0.5


def hue(color):
    return rgb_to_hls(*channels(color))[0] * 360


def saturation(color):
    return rgb_to_hls(*channels(color))[2]


def around(one, other):
    return min(abs(one - other), 360 - abs(one - other))


def texts(theme):
    return [theme.ink, theme.muted, theme.accent, *theme.series, *theme.country.values()]


def test_contrast_is_computed_as_the_guidelines_do():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@themes
@pytest.mark.parametrize("ground", ["paper", "ground"])
def test_every_colour_that_words_take_can_be_read(theme, ground):
    for color in texts(theme):
        assert contrast(color, getattr(theme, ground)) >= _READABLE, color


@themes
def test_words_on_the_band_can_be_read(theme):
    for color in (theme.ink, theme.muted, theme.accent, theme.series[1]):
        assert contrast(color, theme.band) >= _READABLE, color


@themes
@pytest.mark.parametrize("vision", _VISION.values(), ids=_VISION.keys())
def test_series_are_told_apart_with_any_colour_vision(theme, vision):
    for one, other in combinations(theme.series, 2):
        assert distance(one, other, vision) >= _APART, (one, other)


@themes
def test_series_keep_the_hues_of_okabe_and_ito(theme):
    for color in theme.series:
        near = min(around(hue(color), hue(known)) for known in _OKABE_ITO)
        assert near <= 15 or saturation(color) < 0.2, color


@themes
def test_countries_wear_colours_of_the_series(theme):
    assert set(theme.country.values()) <= set(theme.series)
    assert len(set(theme.country.values())) == len(theme.country)
    assert theme.country["KR"] == theme.accent


def test_both_themes_colour_the_same_things():
    assert set(THEMES) == {"light", "dark"}
    assert LIGHT.country.keys() == DARK.country.keys()
    assert len(LIGHT.series) == len(DARK.series)


@themes
def test_the_style_sheet_holds_the_same_colours(theme):
    sheet = (assets_directory() / "atlas.css").read_text(encoding="utf-8")
    selector = ":root {" if theme is LIGHT else ':root[data-bs-theme="dark"] {'
    _, _, rest = sheet.partition(f"\n{selector}")
    block = dict(re.findall(r"--([a-z]+): ([^;]+);", rest.partition("}")[0]))
    for name in ("ink", "muted", "rule", "paper", "ground", "accent", "band"):
        assert block[name] == getattr(theme, name), name


@pytest.mark.parametrize(
    ("sheet", "place"), [("atlas.css", "--font:"), ("embedded.css", "font: 13px/1.6")]
)
def test_a_style_sheet_names_the_same_fonts(sheet, place):
    text = (assets_directory() / sheet).read_text(encoding="utf-8")
    (fonts,) = re.findall(rf"{place} ([^;]+);", text)
    assert " ".join(fonts.split()) == FONT
    assert not set(FONT) & {"'", '"'}, "plotly.js loses a list with quotes in Firefox"
