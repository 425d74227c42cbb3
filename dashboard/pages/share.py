"""The dialog that shares a chart: its address, its frame, its picture, a citation, its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_bootstrap_components as dbc
from dash import html
from msgspec.structs import replace

from dashboard.i18n import Language, Text
from dashboard.pages.attributes import aria
from dashboard.pages.copy_item import copy_item
from dashboard.pages.embedding import LINE, embed_code, script_code
from dashboard.pages.links import embed_link, file_link
from dashboard.pages.share_texts import Cited, bibtex, citation, excel_code, python_code, r_code
from dashboard.plotting.shapes import height_in
from dashboard.requests.urls import chart_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dashboard.charting.chart import Chart
    from dashboard.pages.links import ReferenceLink
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.plotting.shapes import Shape

_EMBED_WIDTH = 860
"""Width in pixels that the height of a frame is reckoned for, until its script knows better."""

_TITLE = Text("공유: {name}", "Share: {name}")
_CLOSE = Text("닫기", "Close")
_PAGE = Text("현재 화면의 주소", "Address of this view")
_EMBED = Text("다른 페이지에 삽입", "Embed in another page")
_FRAME = Text("iframe 코드", "iframe code")
_SCRIPT = Text(
    "높이 조절 스크립트(페이지당 한 번)",
    "Script that fits the height, once a page",
)
_PORTAL = Text(
    "포털 주소를 입력하면 삽입이 허용되는지 알려 드립니다",
    "Your portal's address: may it embed?",
)
_IMAGE = Text("그림 주소 (PNG)", "Image address (PNG)")
_CITE = Text("인용", "Cite")
_AS_TEXT = Text("문장", "Text")
_ROWS = Text("데이터 불러오기", "Load the data")
_EXCEL = Text("Excel (파워 쿼리)", "Excel (Power Query)")
_PYTHON, _R, _BIBTEX = Text("Python", "Python"), Text("R", "R"), Text("BibTeX", "BibTeX")
_SIGNED = Text(
    "이 사이트는 서명된 접근만 허용합니다. TOKEN 자리에 포털 서버가 발급한 토큰을 넣으세요.",
    "This site requires signed access: replace TOKEN with a token issued by your portal's server.",
)
_PLACEHOLDER = "TOKEN"


def share_title(chart: Chart, language: Language) -> str:
    """Return the title of the dialog."""
    return _TITLE[language].format(name=chart.name[language])


def share_header(title: str, language: Language) -> list[Any]:
    """Return the head of the dialog: its title and the way out."""
    return [
        html.H2(title, id="share-title"),
        html.Button(
            "✕", id="share-close", type="button", className="close", **aria(label=_CLOSE[language])
        ),
    ]


def share_dialog(
    chart: Chart,
    state: Sequence[tuple[str, str]],
    title: str,
    shapes: Sequence[Shape],
    site: Site,
    view: PageRequest,
    today: date,
    credited: tuple[str, ...] = (),
    own: Sequence[tuple[str, str]] = (),
) -> list[Any]:
    """Return what the dialog holds.

    Args:
        chart: The chart.
        state: The parameters of its own choices.
        title: Its title under them.
        shapes: Its layouts.
        site: The site.
        view: The view.
        today: The day where the reader is.
        credited: How the collections that it draws on ask to be credited, with their licence.
        own: The title, the note and the ground that a reader wants for the frame and the picture.
    """
    language = view.language
    token = _PLACEHOLDER if site.features.mint else ""
    address = view.origin + view.link(chart_path(chart.id), state)
    cited = Cited(chart.id, title, site.identity, address, today, credited)
    frame = embed_code(
        _with(embed_link(chart.id, state, view), own).opened_by(token).under(view.base),
        title,
        height_in(_EMBED_WIDTH, shapes) + LINE,
        shapes,
    )
    picture = _with(file_link(chart.id, "png", state, view), own)
    image = picture.opened_by(token).under(view.base)
    rows = file_link(chart.id, "csv", state, view).opened_by(token).under(view.base)
    return [
        _item("page", _PAGE, address, language),
        html.P(_SIGNED[language], className="hint") if token else None,
        html.H3(_EMBED[language]),
        _item("frame", _FRAME, frame, language),
        _item("script", _SCRIPT, script_code(view.base), language),
        _portal(language),
        *([_item("image", _IMAGE, image, language)] if site.features.draws_pictures else []),
        html.H3(_CITE[language]),
        _item("citation", _AS_TEXT, citation(cited, language), language),
        _item("bibtex", _BIBTEX, bibtex(cited, language), language),
        html.H3(_ROWS[language]),
        _item("python", _PYTHON, python_code(rows), language),
        _item("r", _R, r_code(rows), language),
        _item("excel", _EXCEL, excel_code(rows), language),
    ]


def _with(link: ReferenceLink, own: Sequence[tuple[str, str]]) -> ReferenceLink:
    return replace(link, parameters=(*link.parameters, *own))


def _item(name: str, words: Text, text: str, language: Language) -> html.Div:
    return copy_item(f"share-{name}", words, text, language)


def _portal(language: Language) -> html.Div:
    return html.Div(
        [
            html.Label(_PORTAL[language], htmlFor="portal"),
            dbc.Input(
                id="portal",
                type="url",
                placeholder="https://portal.example",
                debounce=400,
                size="sm",
                maxlength=300,
            ),
            html.P(id="portal-answer", role="status"),
        ],
        className="share-item",
    )
