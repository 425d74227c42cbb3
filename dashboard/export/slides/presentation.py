"""An empty presentation: the Atlas's own, in the colours of a theme, or a company's template."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Pt

from dashboard.export.slides.grounds import LEAST_CONTRAST, Grounds
from dashboard.export.slides.slide_frame import EDGE, SlideBox, SlideSheet, slide_size
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.theme import Theme

_TITLE_ONLY = "Title Only"
_FONTS = {"latin": "Malgun Gothic", "ea": "맑은 고딕"}
"""What Windows and Office have for Korean; elsewhere a system puts its own in their place."""

_DAY = (1980, 1, 1, 0, 0, 0)
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_FEET = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
_UPPER, _EMU = 0.42, 12_700
"""Share of the height that a title ends in, so that a chart has room below it."""

_NO_TITLE = Text(
    "템플릿에 위쪽 제목 자리가 있는 레이아웃이 없어 제목을 글상자로 넣습니다",
    "the template has no layout with a title at the top: titles stand in boxes of text",
)
_NO_KOREAN = Text(
    "템플릿의 테마에 한글 글꼴이 없어 보는 컴퓨터의 글꼴을 씁니다",
    "the theme of the template names no font for Korean: whoever opens it sees their own",
)
_LOW_CONTRAST = Text(
    "템플릿의 보조 글자색은 바탕과 대비가 4.5에 못 미쳐 기본 글자색을 씁니다",
    "the second colour of text in the template has a contrast below 4.5: the first is used",
)
_SWAP = Text(
    "템플릿의 글자색이 바탕과 대비가 4.5에 못 미쳐 글자색과 바탕색을 바꾸어 씁니다",
    "text in the template has a contrast below 4.5 with its ground: both change places",
)


class Stage(Struct, frozen=True):
    """A presentation that slides are added to.

    Attributes:
        deck: The presentation, as the library has it.
        layout: The layout of every slide.
        sheet: The size of a slide and what of it a template keeps for itself.
        muted: The name of the theme's colour for text that is read second.
        grounds: What words of a template stand on; the Atlas's own are always read.
        is_swapped: Whether text and ground of a template change places on slides.
        lacks: What a template lacks, and what is done instead.
        is_own: Whether it is the Atlas's own, no template.
    """

    deck: Any
    layout: Any
    sheet: SlideSheet
    muted: str = "tx2"
    grounds: Grounds | None = None
    is_swapped: bool = False
    lacks: tuple[Text, ...] = ()
    is_own: bool = False

    def readable(self, box: SlideBox, name: str) -> str:
        """Return a colour of the theme, or the one that can be read at a place instead of it."""
        return name if self.grounds is None else self.grounds.readable(box, name)

    def title_color(self, box: SlideBox) -> str:
        """Return the colour of a title; nothing where that of the template can be read."""
        grounds = self.grounds
        if grounds is None:
            return ""
        own = grounds.title
        is_read = not self.is_swapped and grounds.contrast(own, box) >= LEAST_CONTRAST
        return "" if is_read else grounds.readable(box, "tx1")

    @property
    def theme(self) -> Any:
        """The part that holds the theme."""
        return theme_of(self.layout.slide_master)


def own_stage(theme: Theme, ratio: str, font: str = "") -> Stage:
    """Return the Atlas's own presentation without slides.

    Args:
        theme: The colours of its theme.
        ratio: ``16x9`` or ``4x3``.
        font: The font of all words; by default what Office has for Korean.
    """
    deck = Presentation()
    wide, high = slide_size(ratio)
    deck.slide_width, deck.slide_height = Pt(wide), Pt(high)
    layouts = deck.slide_layouts
    for layout in [one for one in layouts if one.name != _TITLE_ONLY]:
        layouts.remove(layout)
    for shapes in (deck.slide_master.placeholders, layouts[0].placeholders):
        for shape in list(shapes):
            if shape.placeholder_format.type in _TITLES:
                shape.left, shape.top = Pt(EDGE), Pt(24)
                shape.width, shape.height = Pt(wide - 2 * EDGE), Pt(64)
            elif shapes is not deck.slide_master.placeholders:
                shape.element.getparent().remove(shape.element)
    _dress(deck, theme, font)
    return Stage(deck, layouts[0], SlideSheet(wide, high), is_own=True)


def template_stage(template: bytes) -> Stage:
    """Return a company's template without its slides.

    Args:
        template: A presentation.

    Raises:
        InvalidTemplateError: If it is none.
    """
    try:
        deck = Presentation(io.BytesIO(template))
        _without_slides(deck)
        _without_strange_properties(deck)
    except Exception as error:  # whatever a stranger's file makes of the library
        raise InvalidTemplateError(str(error)) from error
    wide, high = ((one or 0) / _EMU for one in (deck.slide_width, deck.slide_height))
    layout, title = _layout(deck, high)
    feet = [_box(one).top for one in _placeholders(layout) if _kind(one) in _FEET]
    foot = min([*(top for top in feet if top > high / 2), high - 12])
    lacks = []
    if title is None:
        lacks.append(_NO_TITLE)
    scheme = theme_of(layout.slide_master).blob.decode()
    if not re.search(r'<a:ea typeface="[^"]+"|script="Hang"', scheme):
        lacks.append(_NO_KOREAN)
    body = SlideBox(EDGE, _UPPER * high, wide - 2 * EDGE, high / 2)
    grounds = Grounds(layout, scheme)
    swapped = grounds.swapped()
    read, other = (_least_contrast(one, body) for one in (grounds, swapped))
    is_swapped = read < LEAST_CONTRAST and other > read
    if is_swapped:
        grounds = swapped
        lacks.append(_SWAP)
    muted = "tx2"
    if grounds.contrast(muted, body) < LEAST_CONTRAST:
        muted = "tx1"
        lacks.append(_LOW_CONTRAST)
    sheet = SlideSheet(wide, high, foot, title)
    return Stage(deck, layout, sheet, muted, grounds, is_swapped, tuple(lacks))


def _least_contrast(grounds: Grounds, body: SlideBox) -> float:
    """Return the least contrast of text with its ground in the upper, middle and lower part."""
    shares = (1 / 6, 1 / 2, 5 / 6)
    lines = (replace(body, top=body.top + share * body.height, height=0.0) for share in shares)
    return min(grounds.contrast("tx1", line) for line in lines)


class InvalidTemplateError(ValueError):
    """A template that is no presentation."""


def _without_slides(deck: Any) -> None:
    listed = deck.slides._sldIdLst  # noqa: SLF001 - the library takes no slide out
    for one in list(listed):
        deck.part.drop_rel(one.rId)
        listed.remove(one)


def _without_strange_properties(deck: Any) -> None:
    """Drop properties under a name of LibreOffice's: the library would add a second part of them.

    The names of parts of a package are unique (ECMA-376, part 2).
    """
    related = deck.part.package._rels  # noqa: SLF001 - the library drops none of a package
    for name, one in [*related.items()]:
        known = one.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES
        if one.reltype.endswith("/core-properties") and not known:
            related.pop(name)


def _layout(deck: Any, high: float) -> tuple[Any, SlideBox | None]:
    """Return the layout with a title at the top and the least besides, and where the title is."""
    layouts = [one for master in deck.slide_masters for one in master.slide_layouts]
    found = []
    for place, layout in enumerate(layouts):
        shapes = list(layout.placeholders)
        titles = [one for one in shapes if _kind(one) in _TITLES]
        others = sum(_kind(one) not in (*_TITLES, *_FEET) for one in shapes)
        if titles:
            box = _box(_inherited(titles[0], layout))
            if box.width and box.top + box.height <= _UPPER * high:
                found.append((_is_pictured(layout), others, place, layout, box))
    if found:
        *_, layout, box = min(found, key=lambda one: one[:3])
        return layout, box
    return min(layouts, key=lambda one: (_is_pictured(one), len(list(one.placeholders)))), None


def _is_pictured(layout: Any) -> bool:
    """Whether slides of a layout stand on a picture, on which not every word can be read."""
    elements = (layout.element, layout.slide_master.element)
    return any(one.xpath("./p:cSld/p:bg//a:blip") for one in elements)


def _placeholders(layout: Any) -> Iterator[Any]:
    for one in layout.placeholders:
        yield _inherited(one, layout)


def _inherited(shape: Any, layout: Any) -> Any:
    """Return a placeholder that says where it stands: of a layout, or the master's like it."""
    if shape.element.xpath("./p:spPr/a:xfrm"):
        return shape
    kinds = {_kind(shape)} | (set(_TITLES) if _kind(shape) in _TITLES else set())
    masters = (one for one in layout.slide_master.placeholders if _kind(one) in kinds)
    return next(masters, shape)


def _kind(shape: Any) -> Any:
    return shape.placeholder_format.type


def _box(shape: Any) -> SlideBox:
    ends = (shape.left, shape.top, shape.width, shape.height)
    return SlideBox(*((one or 0) / _EMU for one in ends))


def theme_of(master: Any) -> Any:
    """Return the part that holds the theme of a master."""
    return master.part.part_related_by(RELATIONSHIP_TYPE.THEME)


def _dress(deck: Any, theme: Theme, own: str) -> None:
    """Give the presentation's theme the colours and fonts of the Atlas."""
    part = theme_of(deck.slide_master)
    text = part.blob.decode()
    colors = {"dk1": theme.ink, "lt1": theme.paper, "dk2": theme.muted, "lt2": theme.rule}
    colors |= {f"accent{place}": color for place, color in enumerate(theme.series, start=1)}
    colors |= {"hlink": theme.accent, "folHlink": theme.muted}
    for name, color in colors.items():
        value = f'<a:{name}><a:srgbClr val="{color[1:].upper()}"/></a:{name}>'
        text = re.sub(f"<a:{name}>.*?</a:{name}>", value, text, count=1, flags=re.DOTALL)
    for kind, font in _FONTS.items():
        text = re.sub(
            f'(<a:(?:major|minor)Font>.*?<a:{kind} typeface=")[^"]*',
            rf"\g<1>{own or font}",
            text,
            flags=re.DOTALL,
        )
    part.blob = text.encode()


def written(deck: Any) -> bytes:
    """Return a presentation as a file; the same content makes the same file."""
    first, second = io.BytesIO(), io.BytesIO()
    deck.save(first)
    with zipfile.ZipFile(first) as found, zipfile.ZipFile(second, "w") as kept:
        for name in found.namelist():
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, found.read(name))
    return second.getvalue()
