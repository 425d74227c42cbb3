"""The whole page of an embed: a picture, what can be done with it, the table behind it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.pages.card import GRAPH
from dashboard.server.embedded.document import document
from dashboard.server.embedded.picture import picture
from dashboard.server.embedded.table import table
from dashboard.server.markup import Html, element, empty
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.look import Look
    from dashboard.figures.shapes import Shape
    from dashboard.server.embedded.addresses import Addresses
    from dashboard.server.embedded.document import Shell
    from dashboard.server.embedded.reading import Embed
    from dashboard.server.embedded.sketch import Sketch
    from dashboard.words import Language

_OPEN = Words("대시보드에서 보기", "Open in the dashboard")
_IMAGE = Words("PNG 저장", "Save PNG")
_TROUBLE = Words(
    "지금은 차트를 그릴 수 없습니다. 아래 표에 같은 값이 있습니다.",
    "The chart cannot be drawn just now. The table below has the same figures.",
)
_CLOSED = Words(
    "이 페이지에서는 링크가 열리지 않습니다. 다음 주소를 복사해 여세요.",
    "Links do not open from this page. Copy the address:",
)
_SAVED = Words(
    "파일이 저장되지 않으면 다음 주소를 복사해 여세요.",
    "If no file was saved, copy the address:",
)
_FAILED = Words(
    "지금은 저장할 수 없습니다. 페이지를 새로고침한 뒤 다시 시도하세요.",
    "The file cannot be saved just now. Reload the page and try again.",
)
_ADDRESS = Words("주소", "Address")


@dataclass(frozen=True, slots=True)
class Drawer:
    """How the figures of an embed come to be drawn.

    Attributes:
        addresses: Where pictures and figures are.
        drawn: Whether the server draws pictures; otherwise the browser draws at once.
    """

    addresses: Addresses
    drawn: bool

    def picture(self, look: Look, sketch: Sketch) -> list[Html]:
        """Return a chart's picture, where the server draws it."""
        theme = look.state.one("theme")

        def address(shape: Shape, theme: str) -> str:
            return self.addresses.picture(look, theme, shape.width)

        return [picture(theme, sketch.shapes, address, sketch.alternative)] if self.drawn else []


def embed_page(
    embed: Embed, sketches: Sequence[Sketch], drawer: Drawer, shell: Shell, canonical: str
) -> str:
    """Return the page of an embed.

    Args:
        embed: What it shows.
        sketches: What is known of each of its charts.
        drawer: How its figures come to be drawn.
        shell: What stands around it.
        canonical: The address of the same on the Atlas.
    """
    alone = len(embed.looks) == 1
    figures = [
        _figure(look, one, drawer, "h1" if alone else "h2")
        for look, one in zip(embed.looks, sketches, strict=True)
    ]
    heading = [] if alone else [element("h1", embed.name, class_="unseen")]
    named = sketches[0].title if alone else embed.name
    content = element("main", *heading, *figures, data_embed=embed.id)
    title = f"{named} — {shell.name[embed.dress.language]}"
    return document(title, content, embed.dress, shell, canonical)


def _figure(look: Look, sketch: Sketch, drawer: Drawer, heading: str) -> Html:
    addresses, language = drawer.addresses, look.language
    stage = element(
        "div",
        *drawer.picture(look, sketch),
        element("div", class_="plot", role="img", aria_label=sketch.alternative),
        class_="stage",
        data_chart=look.chart.id,
        data_figure=addresses.figure(look),
        data_theme=look.state.one("theme"),
        # The style sheet reserves the place of the layout that the window's width is for.
        style=";".join(f"--from-{one.least}:{one.width}/{one.height}" for one in sketch.shapes),
        data_behaviour=json.dumps({**GRAPH, "responsive": False}),
        data_evidence=addresses.evidence(look),
    )
    return element(
        "section",
        element(heading, sketch.title, class_="unseen"),
        stage,
        element("p", _TROUBLE[language], class_="trouble", hidden=True, role="status"),
        _said(language),
        *_without_scripting(look, drawer),
        element("p", *_links(look, drawer), class_="links"),
        table(look, sketch, addresses),
    )


def _said(language: Language) -> Html:
    """Return where it is said that a link or a file did not come, with the address to copy."""
    copied = empty("input", readonly=True, hidden=True, aria_label=_ADDRESS[language])
    return element(
        "p",
        element("span"),
        " ",
        copied,
        class_="said",
        role="status",
        hidden=True,
        data_closed=_CLOSED[language],
        data_saved=_SAVED[language],
        data_failed=_FAILED[language],
    )


def _without_scripting(look: Look, drawer: Drawer) -> list[Html]:
    """Return what is said where neither the server nor the browser can draw."""
    said = element("p", _TROUBLE[look.language], class_="trouble")
    return [] if drawer.drawn else [element("noscript", said)]


def _links(look: Look, drawer: Drawer) -> list[Html]:
    words = _OPEN[look.language]
    page = drawer.addresses.page(look)
    arrow = element("span", " ↗", aria_hidden="true")
    opened = element("a", words, arrow, href=page, target="_blank", rel="noopener")
    return [*_images(look, drawer), opened]


def _images(look: Look, drawer: Drawer) -> list[Html]:
    """Return what saves the picture in the theme that is seen; the style sheet hides the other."""
    words = _IMAGE[look.language]
    if not drawer.drawn:
        return [element("button", words, type="button", class_="save", hidden=True)]
    theme = look.state.one("theme")
    return [
        element(
            "a",
            words,
            href=drawer.addresses.image(look, one),
            download="",
            target="_blank",
            rel="noopener",
            class_=f"save only-{one}" if theme == "auto" else "save",
        )
        for one in (("light", "dark") if theme == "auto" else (theme,))
    ]
