"""Everything to take away: all charts in one archive, the dataset, one table, the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_bootstrap_components as dbc
from dash import html

from dashboard.i18n import Language, Text
from dashboard.pages.attributes import data
from dashboard.pages.links import Parameters, ReferenceLink
from dashboard.requests.urls import ARCHIVE, deck_path, table_path
from dashboard.tokens import DATASET

if TYPE_CHECKING:
    from dashboard.pages.features import Features
    from dashboard.pages.page_request import PageRequest

_TITLE = Text("내려받기", "Downloads")
_ALL = Text("모든 차트", "Every chart")
_ALL_TEXT = Text(
    "그림(PNG, SVG, PDF), 슬라이드(PowerPoint), 데이터(CSV, Excel, JSON)를 한국어와 영어로 "
    "압축 파일 하나에 담습니다. 만드는 동안 다른 페이지를 보셔도 됩니다.",
    "Pictures (PNG, SVG, PDF), slides (PowerPoint) and data (CSV, Excel, JSON) in Korean "
    "and English, in one archive. You can keep reading while it is made.",
)
_DATA_ONLY = Text(
    "슬라이드(PowerPoint)와 데이터(CSV, Excel, JSON)를 한국어와 영어로 압축 파일 하나에 "
    "담습니다. 이 서버에는 그림을 그릴 브라우저가 없어 그림은 포함되지 않습니다.",
    "Slides (PowerPoint) and data (CSV, Excel, JSON) in Korean and English, in one archive. "
    "This server has "
    "no browser to draw with, so it holds no pictures.",
)
_BUTTON = Text("전체 내려받기(ZIP)", "Download everything (ZIP)")
_DARK = Text("어두운 테마 포함", "Include the dark theme")
_DECK = Text("모든 차트를 {format} 하나로", "Every chart as one {format}")
_DECKS = {"pptx": "PowerPoint", "hwpx": "HWPX"}
_DATASET = Text("데이터셋", "The dataset")
_DATASET_TEXT = Text(
    "모든 표와 열 설명을 담은 데이터 패키지입니다. 주소의 매개변수로 행을 골라 "
    "정렬해 받을 수도 있습니다.",
    "A data package: all tables with a description of every column. Rows can also be "
    "filtered and sorted through parameters in the address.",
)
_PACKAGE = Text("데이터 패키지(ZIP)", "Data package (ZIP)")
_TABLE = Text("이 표 {format}", "This table as {format}")
_INTERFACE = Text("API 안내", "API guide")
_VERIFY = Text("내려받은 그림 확인", "Check a downloaded picture")

_WORDS = {
    "making": Text("압축 파일을 만드는 중", "Making the archive"),
    "finished": Text("압축 파일을 만들었습니다", "The archive is ready"),
    "missing": Text("만들지 못한 파일 {count}개", "Files that could not be made: {count}"),
    "failed": Text("압축 파일을 만들지 못했습니다", "The archive could not be made"),
    "cancelled": Text("취소했습니다", "Cancelled"),
    "cancel": Text("취소", "Cancel"),
    "save": Text("ZIP 저장", "Save ZIP"),
    "close": Text("닫기", "Close"),
}


def progress_words(language: Language) -> dict[str, str]:
    """Return what the browser says while an archive is made, whatever page is shown."""
    return {name: words[language] for name, words in _WORDS.items()}


def takeaway(table: str, features: Features, view: PageRequest) -> html.Section:
    """Return what can be taken away as a whole.

    Args:
        table: The table that the page shows.
        features: What the server can do.
        view: The view.
    """
    language = view.language
    return html.Section(
        [
            html.H2(_TITLE[language], className="visually-hidden"),
            html.Div(_every_chart(features, view)),
            html.Div(
                [
                    html.H3(_DATASET[language]),
                    html.P(_DATASET_TEXT[language]),
                    html.Ul([html.Li(one) for one in _dataset_links(table, features, view)]),
                ]
            ),
        ],
        className="takeaway",
    )


def _every_chart(features: Features, view: PageRequest) -> list[Any]:
    language = view.language
    own = (("lang", language.value), *view.viewpoint_parameters)
    link = ReferenceLink("exports", own).opened_by(features.token("dataset"))
    text = _ALL_TEXT if features.draws_pictures else _DATA_ONLY
    return [
        html.H3(_ALL[language]),
        html.P(text[language]),
        html.Button(
            _BUTTON[language],
            id="export-all",
            type="button",
            className="main-action",
            **data(address=link.under(view.prefix)),
        ),
        dbc.Checkbox(id="export-dark", label=_DARK[language]),
        html.P(deck_link("all", _DECK, features, view)),
    ]


def _dataset_links(table: str, features: Features, view: PageRequest) -> list[html.A]:
    language, token = view.language, features.token("dataset")

    def link(path: str, words: str, seen: Parameters = (), **more: Any) -> html.A:
        own = (("lang", language.value), *seen)
        address = ReferenceLink(path, own).opened_by(token).under(view.prefix)
        return html.A(words, href=address, **more)

    return [
        link(ARCHIVE, _PACKAGE[language], download=""),
        *[
            link(
                table_path(table, suffix),
                _TABLE[language].format(format=suffix.upper()),
                view.viewpoint_parameters,
                download="",
            )
            for suffix in ("csv", "json")
        ],
        html.A(_INTERFACE[language], href=view.link("/api"), **data(external="1")),
        html.A(_VERIFY[language], href=view.link("/verify")),
    ]


def deck_link(
    deck: str, words: Text, features: Features, view: PageRequest, suffix: str = "pptx"
) -> html.A:
    """Return a link to all charts of a topic, or to all there are, in one file.

    Args:
        deck: The topic's id, or ``all``.
        words: What it says, with ``{format}``.
        features: What the server can do.
        view: The view.
        suffix: The file's format.
    """
    asked = (("lang", view.language.value), ("theme", view.theme.name), *view.viewpoint_parameters)
    link = ReferenceLink(deck_path(deck, suffix), asked).opened_by(features.token(DATASET))
    return html.A(
        words[view.language].format(format=_DECKS[suffix]),
        href=link.under(view.prefix),
        download="",
    )
