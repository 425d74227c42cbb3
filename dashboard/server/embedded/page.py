"""The whole page of an embed: a picture, what can be done with it, the table behind it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from dashboard.pages.card import GRAPH
from dashboard.server.embedded.document import document
from dashboard.server.embedded.picture import blank, picture
from dashboard.server.embedded.table import table
from dashboard.server.markup import Html, element
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.look import Look
    from dashboard.server.embedded.addresses import Addresses
    from dashboard.server.embedded.document import Shell
    from dashboard.server.embedded.reading import Embed
    from dashboard.server.embedded.sketch import Shape, Sketch

_OPEN = Words("대시보드에서 보기", "Open in the dashboard")
_IMAGE = Words("PNG 저장", "Save PNG")
_TROUBLE = Words(
    "지금은 차트를 그릴 수 없습니다. 아래 표에 같은 값이 있습니다.",
    "The chart cannot be drawn just now. The table below has the same figures.",
)


@dataclass(frozen=True, slots=True)
class Drawer:
    """How the figures of an embed come to be drawn.

    Attributes:
        addresses: Where pictures and figures are.
        drawn: Whether the server draws pictures; otherwise the browser draws at once.
    """

    addresses: Addresses
    drawn: bool

    def picture(self, look: Look, shape: Shape, theme: str) -> str:
        """Return the address of a chart's picture, or of its place where none is drawn."""
        return self.addresses.picture(look, theme, shape.width) if self.drawn else blank(shape)


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
        picture(
            look.state.one("theme"),
            sketch.shapes,
            partial(drawer.picture, look),
            sketch.alternative,
        ),
        element("div", class_="plot", role="img", aria_label=sketch.alternative),
        class_="stage",
        data_chart=look.chart.id,
        data_figure=addresses.figure(look),
        data_theme=look.state.one("theme"),
        data_drawn=drawer.drawn,
        data_behaviour=json.dumps({**GRAPH, "responsive": False}),
        data_evidence=addresses.evidence(look),
    )
    return element(
        "section",
        element(heading, sketch.title, class_="unseen"),
        stage,
        element("p", _TROUBLE[language], class_="trouble", hidden=True, role="status"),
        *_without_scripting(look, drawer),
        element("p", *_links(look, drawer), class_="links"),
        table(look, sketch, addresses),
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
