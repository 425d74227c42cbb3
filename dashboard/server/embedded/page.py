"""The whole page of an embed: a picture, what can be done with it, the table behind it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.i18n import Text
from dashboard.pages.card import GRAPH
from dashboard.server.brand_style import logos
from dashboard.server.embedded.addresses import EmbedAddresses
from dashboard.server.embedded.document import document
from dashboard.server.embedded.layout import embed_layout
from dashboard.server.embedded.picture import picture
from dashboard.server.embedded.table import table
from dashboard.server.markup import Html, element, empty

if TYPE_CHECKING:
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.i18n import Language
    from dashboard.pages.page import Site
    from dashboard.plotting.brand import Brand
    from dashboard.plotting.shapes import Shape
    from dashboard.server.embedded.document import Shell
    from dashboard.server.embedded.layout import EmbedLayout
    from dashboard.server.embedded.reading import Embed

_OPEN = Text("대시보드에서 보기", "Open in the dashboard")
_IMAGE = Text("PNG 저장", "Save PNG")
_TROUBLE = Text(
    "지금은 차트를 그릴 수 없습니다. 아래 표에 같은 값이 있습니다.",
    "The chart cannot be drawn just now. The table below has the same figures.",
)
_CLOSED = Text(
    "이 페이지에서는 링크가 열리지 않습니다. 다음 주소를 복사해 여세요.",
    "Links do not open from this page. Copy the address:",
)
_SAVED = Text(
    "파일이 저장되지 않으면 다음 주소를 복사해 여세요.",
    "If no file was saved, copy the address:",
)
_FAILED = Text(
    "지금은 저장할 수 없습니다. 페이지를 새로고침한 뒤 다시 시도하세요.",
    "The file cannot be saved just now. Reload the page and try again.",
)
_ADDRESS = Text("주소", "Address")


class Drawer(Struct, frozen=True):
    """How the figures of an embed come to be drawn.

    Attributes:
        addresses: Where pictures and figures are.
        drawn: Whether the server draws pictures; otherwise the browser draws at once.
        brand: How it looks.
    """

    addresses: EmbedAddresses
    drawn: bool
    brand: Brand

    def picture(self, chart_request: ChartRequest, sketch: EmbedLayout) -> list[Html]:
        """Return a chart's picture, where the server draws it."""
        theme = chart_request.state.one("theme")

        def address(shape: Shape, theme: str) -> str:
            return self.addresses.picture(chart_request, theme, shape.width)

        return [picture(theme, sketch.shapes, address, sketch.alternative)] if self.drawn else []


def embed_page(embed: Embed, site: Site, shell: Shell, base: str, token: str = "") -> str:
    """Return the page of an embed.

    Args:
        embed: What it shows.
        site: The charts, the dataset and what the server can do.
        shell: What stands around it.
        base: The address of the Atlas, ``/`` at the end.
        token: What opened it opens its pictures and files too; may be empty.
    """
    addresses = EmbedAddresses(shell.prefix, token)
    drawer = Drawer(addresses, site.features.draws_pictures, site.renderer.brand)
    layouts = [embed_layout(chart_request, site.renderer) for chart_request in embed.looks]
    alone = len(embed.looks) == 1
    figures = [
        _figure(chart_request, one, drawer, "h1" if alone else "h2")
        for chart_request, one in zip(embed.looks, layouts, strict=True)
    ]
    heading = [] if alone else [element("h1", embed.name, class_="unseen")]
    named = layouts[0].title if alone else embed.name
    content = element("main", *heading, *figures, data_embed=embed.id)
    title = f"{named} — {shell.name[embed.appearance.language]}"
    return document(title, content, embed.appearance, shell, base + embed.path)


def _figure(chart_request: ChartRequest, sketch: EmbedLayout, drawer: Drawer, heading: str) -> Html:
    addresses, language = drawer.addresses, chart_request.language
    stage = element(
        "div",
        *drawer.picture(chart_request, sketch),
        element("div", class_="plot", role="img", aria_label=sketch.alternative),
        class_="stage",
        data_chart=chart_request.chart.id,
        data_figure=addresses.figure(chart_request),
        data_theme=chart_request.state.one("theme"),
        # The style sheet reserves the place of the layout that the window's width is for.
        style=";".join(f"--from-{one.least}:{one.width}/{one.height}" for one in sketch.shapes),
        data_behaviour=json.dumps({**GRAPH, "responsive": False}),
        data_evidence=addresses.evidence(chart_request),
    )
    return element(
        "section",
        element(heading, sketch.title, class_="unseen"),
        stage,
        element("p", _TROUBLE[language], class_="trouble", hidden=True, role="status"),
        _said(language),
        *_without_scripting(chart_request, drawer),
        element("p", *_links(chart_request, drawer), class_="links"),
        table(chart_request, sketch, addresses),
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


def _without_scripting(chart_request: ChartRequest, drawer: Drawer) -> list[Html]:
    """Return what is said where neither the server nor the browser can draw."""
    said = element("p", _TROUBLE[chart_request.language], class_="trouble")
    return [] if drawer.drawn else [element("noscript", said)]


def _links(chart_request: ChartRequest, drawer: Drawer) -> list[Html]:
    words = _OPEN[chart_request.language]
    page = drawer.addresses.page(chart_request)
    arrow = element("span", " ↗", aria_hidden="true")
    opened = element("a", words, arrow, href=page, target="_blank", rel="noopener")
    theme, prefix = chart_request.state.one("theme"), drawer.addresses.prefix
    shown = logos(drawer.brand, prefix, chart_request.language, theme)
    return [*shown, *_images(chart_request, drawer), opened]


def _images(chart_request: ChartRequest, drawer: Drawer) -> list[Html]:
    """Return what saves the picture in the theme that is seen; the style sheet hides the other."""
    words = _IMAGE[chart_request.language]
    if not drawer.drawn:
        return [element("button", words, type="button", class_="save", hidden=True)]
    theme = chart_request.state.one("theme")
    return [
        element(
            "a",
            words,
            href=drawer.addresses.image(chart_request, one),
            download="",
            target="_blank",
            rel="noopener",
            class_=f"save only-{one}" if theme == "auto" else "save",
        )
        for one in (("light", "dark") if theme == "auto" else (theme,))
    ]
