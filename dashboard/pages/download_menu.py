"""The menu that takes a chart away: as a picture, as a file, as it stands on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.i18n import Text
from dashboard.pages.attributes import data
from dashboard.pages.identifiers import part_of
from dashboard.pages.links import ReferenceLink, file_link
from dashboard.requests.urls import deck_path
from dashboard.tokens import DATASET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.pages.features import Features
    from dashboard.pages.page_request import PageRequest

_MENU = Text("내려받기", "Download")
_PICTURES = Text("그림", "Pictures")
_SLIDES = Text("슬라이드", "Slides")
_DATA = Text("데이터", "Data")
_SCREEN = Text("화면 그대로", "as on the screen")
_NOTHING = Text("", "")
_TOPIC = Text("이 주제의 모든 차트", "every chart of this topic")

_PICTURE_FILES = (
    ("png", "", "PNG", Text("기본 크기", "standard size")),
    ("png", "slide", "PNG", Text("슬라이드 16:9", "slide 16:9")),
    ("png", "square", "PNG", Text("정사각형", "square")),
    ("svg", "", "SVG", Text("확대해도 선명", "sharp at any size")),
    ("pdf", "", "PDF", Text("인쇄용", "for print")),
)
_DATA_FILES = (
    ("csv", "", "CSV", _NOTHING),
    ("xlsx", "", "Excel", _NOTHING),
    ("json", "", "JSON", _NOTHING),
)
_SLIDE_FILES = (
    ("pptx", "", "PowerPoint", Text("편집 가능 16:9", "editable, 16:9")),
    ("pptx", "4x3", "PowerPoint", Text("편집 가능 4:3", "editable, 4:3")),
)
_Files = tuple[tuple[str, str, str, Text], ...]


def download_menu(
    chart: Chart, state: Sequence[tuple[str, str]], features: Features, view: PageRequest
) -> html.Details:
    """Return the menu of a chart; without a browser on the server the reader's own draws.

    Args:
        chart: The chart.
        state: The parameters of its own choices.
        features: What the server can do.
        view: The view.
    """
    language = view.language
    pictures = (
        _links(_PICTURE_FILES, chart, state, features, view) if features.draws_pictures else []
    )
    return html.Details(
        [
            html.Summary(_MENU[language], className="action"),
            html.Div(
                [
                    html.Strong(_PICTURES[language]),
                    html.Ul([*pictures, html.Li(_screen(chart, view))]),
                    html.Strong(_SLIDES[language]),
                    html.Ul(
                        [
                            *_links(_SLIDE_FILES, chart, state, features, view),
                            html.Li(deck_link(chart.topic.id, _TOPIC, features, view)),
                        ]
                    ),
                    html.Strong(_DATA[language]),
                    html.Ul(_links(_DATA_FILES, chart, state, features, view)),
                ],
                className="menu",
            ),
        ],
        className="action-menu",
    )


def _links(
    files: _Files,
    chart: Chart,
    state: Sequence[tuple[str, str]],
    features: Features,
    view: PageRequest,
) -> list[html.Li]:
    token = features.token(chart.id)
    return [
        html.Li(
            html.A(
                [name, " ", html.Small(words[view.language])],
                href=file_link(chart.id, suffix, state, view, size)
                .opened_by(token)
                .under(view.prefix),
                download="",  # the answer says how the file is called
                **data(follows=chart.id),
            )
        )
        for suffix, size, name, words in files
    ]


def deck_link(deck: str, words: Text, features: Features, view: PageRequest) -> html.A:
    """Return a link to all charts of a topic, or to all there are, as one presentation.

    Args:
        deck: The topic's id, or ``all``.
        words: What it says.
        features: What the server can do.
        view: The view.
    """
    asked = (("lang", view.language.value), ("theme", view.theme.name), *view.viewpoint_parameters)
    link = ReferenceLink(deck_path(deck), asked).opened_by(features.token(DATASET))
    return html.A(
        ["PowerPoint ", html.Small(words[view.language])],
        href=link.under(view.prefix),
        download="",
    )


def _screen(chart: Chart, view: PageRequest) -> html.Button:
    return html.Button(
        ["PNG ", html.Small(_SCREEN[view.language])],
        id=part_of("image", chart.id),
        type="button",
    )
