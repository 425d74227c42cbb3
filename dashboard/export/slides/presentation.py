"""An empty presentation: the Atlas's own, in the colours of a theme, or a company's template."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.util import Pt

from dashboard.export.slides.slide_frame import EDGE, slide_size

if TYPE_CHECKING:
    from dashboard.plotting.theme import Theme

_TITLE_ONLY = "Title Only"
_FONTS = {"latin": "Malgun Gothic", "ea": "맑은 고딕"}
"""What Windows and Office have for Korean; elsewhere a system puts its own in their place."""

_DAY = (1980, 1, 1, 0, 0, 0)


def empty_presentation(theme: Theme, ratio: str) -> Any:
    """Return the Atlas's own presentation without slides.

    Args:
        theme: The colours of its theme.
        ratio: ``16x9`` or ``4x3``.
    """
    deck = Presentation()
    wide, high = slide_size(ratio)
    deck.slide_width, deck.slide_height = Pt(wide), Pt(high)
    _keep_one_layout(deck)
    for shapes in (deck.slide_master.placeholders, deck.slide_layouts[0].placeholders):
        for shape in list(shapes):
            if shape.placeholder_format.type in _TITLES:
                shape.left, shape.top = Pt(EDGE), Pt(24)
                shape.width, shape.height = Pt(wide - 2 * EDGE), Pt(64)
            elif shapes is not deck.slide_master.placeholders:
                shape.element.getparent().remove(shape.element)
    _dress(deck, theme)
    return deck


_TITLES = (1, 3)
"""Placeholders of titles: TITLE and CENTER_TITLE."""


def _keep_one_layout(deck: Any) -> None:
    layouts = deck.slide_layouts
    for layout in [one for one in layouts if one.name != _TITLE_ONLY]:
        layouts.remove(layout)


def _dress(deck: Any, theme: Theme) -> None:
    """Give the presentation's theme the colours and fonts of the Atlas."""
    part = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
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
            rf"\g<1>{font}",
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
