"""``brand.json``: a company's colours, font, logo, name and foot, read and checked as a whole."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from hashlib import sha256
from itertools import combinations
from typing import TYPE_CHECKING, Annotated, Any
from xml.etree.ElementTree import ParseError

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dashboard.i18n import Text
from dashboard.plotting.brand import Brand, BrokenBrandError
from dashboard.plotting.contrast import APART, READABLE, VISIONS, contrast, distance, mixed
from dashboard.plotting.logo import Logo
from dashboard.plotting.theme import FONT, THEMES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from dashboard.plotting.theme import Theme

LARGEST_LOGO = 100_000
"""Bytes that a logo may have: it stands in every picture."""

_TRIED = 16
"""Pixels of the width at which it is tried whether an SVG can be drawn."""

_BANDS = (0.08, 0.06, 0.04, 0.02, 0.0)
"""Shares of the accent in the ground of the band, the first that leaves words readable."""

_PNG = b"\x89PNG\r\n\x1a\n"
_DRAWN = re.compile(
    "svg|g|defs|title|desc|metadata|style|path|rect|circle|ellipse|line|polyline|polygon|text|tspan"
    "|linearGradient|radialGradient|stop|clipPath|mask|symbol|use|pattern"
)
"""Elements that a logo may have; none that runs, links, or brings in what is not in the file."""

_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression|javascript:", re.IGNORECASE)

Color = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]
Words = Annotated[str, Field(max_length=200)]


class _Pair(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    ko: Words
    en: Words


class _Logos(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    light: str
    dark: str


class _Colors(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    ink: Color | None = None
    muted: Color | None = None
    rule: Color | None = None
    paper: Color | None = None
    ground: Color | None = None
    accent: Color | None = None
    band: Color | None = None
    series: Annotated[list[Color], Field(min_length=1, max_length=6)] | None = None


class _BrandWritten(BaseModel):
    """A brand as it stands in its file; whatever is left out is the Atlas's own."""

    model_config = ConfigDict(extra="forbid", strict=True)

    name: Words | _Pair = ""
    footer: Words | _Pair = ""
    font: Annotated[str, Field(pattern=r"^[\w -]{0,60}$")] = ""
    logo: str | _Logos | None = None
    light: _Colors = _Colors()
    dark: _Colors = _Colors()


def read_brand(path: Path, families: Collection[str] = ()) -> Brand:
    """Return the look that a file describes.

    Args:
        path: The file; logos are named from its folder.
        families: Families of fonts on this machine; none where nothing tells which there are.

    Raises:
        BrokenBrandError: If it has faults; names all of them.
    """
    content, found = _read(path)
    themes = {name: _theme(theme, getattr(found, name)) for name, theme in THEMES.items()}
    if found.font:
        fonts = f"{found.font}, {FONT}"
        themes = {name: replace(theme, font=fonts) for name, theme in themes.items()}
    faults = [fault for theme in themes.values() for fault in _unreadable(theme)]
    if found.font and families and found.font not in families:
        faults.append(f"font {found.font!r}: this machine has no such font (see fc-list)")
    logos = _logos(found.logo, path.parent, faults)
    if faults:
        raise BrokenBrandError("\n".join(f"{path}: {fault}" for fault in dict.fromkeys(faults)))
    pictures = b"".join(logo.content for logo in logos.values())
    return Brand(
        _text(found.name),
        _text(found.footer),
        found.font,
        themes,
        logos,
        sha256(content + pictures).hexdigest()[:12],
    )


def _read(path: Path) -> tuple[bytes, _BrandWritten]:
    try:
        content = path.read_bytes()
        return content, _BrandWritten.model_validate(json.loads(content))
    except OSError as error:
        raise BrokenBrandError(f"{path}: {error.strerror}") from error
    except ValidationError as error:
        raise BrokenBrandError("\n".join(_described(path, error))) from error
    except ValueError as error:
        raise BrokenBrandError(f"{path}: no JSON: {error}") from error


def _described(path: Path, error: ValidationError) -> Iterator[str]:
    for one in error.errors():
        place = ".".join(str(part) for part in one["loc"] if not str(part)[:1].isupper())
        yield f"{path}: {place or 'the whole'} {one['input']!r}: {one['msg']}"


def _text(words: str | _Pair) -> Text:
    return Text(words.ko, words.en) if isinstance(words, _Pair) else Text(words, words)


def _theme(usual: Theme, colors: _Colors) -> Theme:
    """Return a theme with the colours that a brand has, in the places of the Atlas's own."""
    own = {name: value.lower() for name, value in colors if isinstance(value, str)}
    series = tuple(color.lower() for color in colors.series or ())
    if not series and "accent" in own:
        series = (own["accent"],)
    series += usual.series[len(series) :]
    places = {code: usual.series.index(color) for code, color in usual.country.items()}
    country = {code: series[place] for code, place in places.items()}
    given: dict[str, Any] = {"accent": series[0], **own, "series": series, "country": country}
    theme = replace(usual, **given)
    if "band" in own or (theme.accent, theme.paper) == (usual.accent, usual.paper):
        return theme
    bands = [mixed(theme.paper, theme.accent, share) for share in _BANDS]
    words = (theme.ink, theme.muted, theme.accent, theme.series[1])
    readable = (one for one in bands if all(contrast(word, one) >= READABLE for word in words))
    return replace(theme, band=next(readable, bands[-1]))


def _unreadable(theme: Theme) -> Iterator[str]:
    """Return which words of a theme cannot be read, and which marks not be told apart."""
    words = {"ink": theme.ink, "muted": theme.muted, "accent": theme.accent}
    words |= {f"series {place}": color for place, color in enumerate(theme.series, start=1)}
    grounds = {"paper": theme.paper, "ground": theme.ground, "band": theme.band}
    for name, color in words.items():
        for ground, behind in grounds.items():
            if ground == "band" and name not in {"ink", "muted", "accent", "series 2"}:
                continue
            found = contrast(color, behind)
            if found < READABLE:
                yield (
                    f"{theme.name}: {name} {color} on {ground} {behind} has a contrast of "
                    f"{found:.2f}; at least {READABLE} is needed"
                )
    for one, other in combinations(theme.series, 2):
        apart, vision = min((distance(one, other, v), name) for name, v in VISIONS.items())
        if apart < APART:
            yield (
                f"{theme.name}: series {one} and {other} are too alike with {vision}: a distance "
                f"of {apart:.1f}; at least {APART:g} is needed"
            )


class _LogoError(ValueError):
    """A file that is no logo; says why."""


def _logos(logo: str | _Logos | None, folder: Path, faults: list[str]) -> dict[str, Logo]:
    """Return the logos by theme; what is wrong with one is added to the faults."""
    if logo is None:
        return {}
    files = dict(logo) if isinstance(logo, _Logos) else dict.fromkeys(THEMES, logo)
    found = {}
    for name, file in files.items():
        try:
            found[name] = _logo(folder / file)
        except _LogoError as error:
            faults.append(f"logo {file!r}: {error}")
    return found


def _logo(path: Path) -> Logo:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _LogoError(str(error.strerror)) from error
    if len(content) > LARGEST_LOGO:
        raise _LogoError(f"{len(content)} bytes; at most {LARGEST_LOGO} are allowed")
    if content.startswith(_PNG):
        wide, high = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
        if not wide or not high:
            raise _LogoError("a PNG without a size")
        return Logo(content, "png", wide / high)
    # Few have a logo, and fewer one of this kind: no start waits for it.
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise _LogoError(f"neither a PNG nor an SVG that can be read: {error}") from error
    for element in root.iter():
        _check(element)
    logo = Logo(content, "svg", _ratio(root))
    try:
        logo.png(_TRIED)
    except ValueError as error:
        raise _LogoError(f"an SVG that cannot be drawn: {error}") from error
    return logo


def _check(element: Element) -> None:
    """Refuse an element that could run, or bring in what is not in the file."""
    name = str(element.tag).rpartition("}")[2]
    if not _DRAWN.fullmatch(name) and not str(element.tag).startswith("{http://www.inkscape.org"):
        raise _LogoError(f"<{name}> is not allowed in an SVG")
    for key, value in element.attrib.items():
        own = key.rpartition("}")[2]
        outside = own == "href" and not value.startswith("#")
        if own.lower().startswith("on") or outside or _OUTSIDE.search(value):
            raise _LogoError(f"{own}={value[:40]!r} is not allowed in an SVG")
    if name == "style" and _OUTSIDE.search(element.text or ""):
        raise _LogoError("a style that refers outside is not allowed in an SVG")


def _ratio(root: Element) -> float:
    box = root.get("viewBox", "").replace(",", " ").split()
    sizes = box[2:4] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    try:
        wide, high = (float(one.removesuffix("px")) for one in sizes)
    except ValueError as error:
        raise _LogoError("an SVG needs a viewBox, or a width and a height") from error
    if not 0 < wide < 1e6 or not 0 < high < 1e6:
        raise _LogoError("an SVG without a size")
    return wide / high
