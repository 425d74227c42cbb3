"""The dialog that takes a chart away: what for, as which file, in whose words, how it will look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_bootstrap_components as dbc
from dash import html
from msgspec.structs import replace

from dashboard.i18n import Language, Text
from dashboard.pages.attributes import aria, data
from dashboard.pages.identifiers import part_of
from dashboard.pages.links import file_link
from dashboard.pages.take_away_choices import (
    PURPOSES,
    file_of,
    kind_options,
    offered_purposes,
)
from dashboard.pages.takeaway import deck_link
from dashboard.requests.parameters import NOTE, SIZE, TITLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.pages.features import Features
    from dashboard.pages.page_request import PageRequest
    from dashboard.pages.take_away_choices import Wanted

OPENS = Text("가져가기", "Take away")
"""What opens the dialog."""

_HEADING = Text("가져가기: {name}", "Take away: {name}")
_PURPOSE, _FILE = Text("어디에 쓰십니까?", "What is it for?"), Text("파일", "File")
_OWN_TITLE = Text("직접 쓴 제목(비우면 자동 제목)", "Title of your own (empty: the computed one)")
_OWN_NOTE = Text("직접 쓴 설명", "Note of your own")
_TRANSPARENT = Text("투명한 바탕", "Transparent ground")
_SAVE = Text("{name} 내려받기", "Download {name}")
_PREVIEW = Text("미리보기", "Preview")
_EXACT = Text("받을 파일 그대로입니다.", "This is the file as it will be.")
_ALIKE = {
    "pdf": Text("같은 그림을 PDF로 받습니다.", "The PDF holds this picture."),
    "pptx": Text(
        "같은 내용의 그림입니다. 파일에는 편집할 수 있는 차트·표·도형이 들어 있고, 메모에 근거가 "
        "있습니다.",
        "A picture of the same: the slide holds charts, tables or shapes that can be edited, and "
        "its notes the evidence.",
    ),
    "hwpx": Text(
        "문서에는 이 그림과 행을 적은 표, 각주로 된 출처가 들어 있습니다.",
        "The document holds this picture, its rows as a table, and the sources in footnotes.",
    ),
    "xlsx": Text(
        "엑셀 차트와 그 값, 모든 행의 근거와 출처가 시트로 들어 있습니다.",
        "A chart of Excel's own with its cells, and sheets of rows, evidence and sources.",
    ),
    "csv": Text("모든 행과 그 근거가 들어 있습니다.", "Every row, each with its evidence."),
    "json": Text("도형, 행, 근거, 설명문이 들어 있습니다.", "Figure, rows, evidence and words."),
}
_NO_PICTURE = Text(
    "이 서버는 그림을 그리지 않아 미리보기가 없습니다.", "This server draws no pictures to show."
)
_DECK = Text("이 주제의 모든 차트를 {format} 하나로", "Every chart of this topic as one {format}")
_SCREEN = Text("화면 그대로 PNG", "PNG as on the screen")
_SHARE = Text("주소·삽입 코드·인용 보기", "Address, embed code, citation")


def take_away_title(chart: Chart, language: Language) -> str:
    """Return the title of the dialog."""
    return _HEADING[language].format(name=chart.name[language])


def take_away_dialog(
    chart: Chart,
    state: Sequence[tuple[str, str]],
    title: str,
    wanted: Wanted,
    features: Features,
    view: PageRequest,
) -> list[Any]:
    """Return what the dialog holds.

    Args:
        chart: The chart.
        state: The parameters of its own choices.
        title: Its computed title under them.
        wanted: What is chosen at first.
        features: What the server can do.
        view: The view.
    """
    language = view.language
    purposes = [
        {"label": PURPOSES[name].words[language], "value": name}
        for name in offered_purposes(features)
    ]
    kinds = kind_options(wanted.purpose, features, language)
    return [
        _radios("for", _PURPOSE[language], purposes, wanted.purpose),
        _radios("kind", _FILE[language], kinds, wanted.kind),
        _words(wanted, title, language),
        _looks(wanted, language),
        html.Div(
            file_part(chart, state, title, wanted, features, view),
            id="takeaway-file",
            **aria(live="polite"),
        ),
        _screen(chart, state, features, view),
    ]


def _words(wanted: Wanted, title: str, language: Language) -> html.Div:
    return html.Div(
        [
            _text("title", _OWN_TITLE, wanted.title, TITLE.maximum, language, title),
            _text("note", _OWN_NOTE, wanted.note, NOTE.maximum, language),
        ],
        id="takeaway-words",
        hidden=not wanted.file.is_worded,
    )


def _looks(wanted: Wanted, language: Language) -> html.Div:
    sizes = [{"label": one.words[language], "value": one.value} for one in SIZE[0].allowed]
    named = html.Span(SIZE[0].words[language], className="choice-name")
    select = dbc.Select(id="takeaway-size", options=sizes, value=wanted.size, size="sm")
    return html.Div(
        [
            html.Label([named, select]),
            dbc.Checkbox(
                id="takeaway-transparent",
                value=wanted.is_transparent,
                label=_TRANSPARENT[language],
            ),
        ],
        id="takeaway-looks",
        className="takeaway-looks",
        hidden=not wanted.file.is_picture,
    )


def file_part(
    chart: Chart,
    state: Sequence[tuple[str, str]],
    title: str,
    wanted: Wanted,
    features: Features,
    view: PageRequest,
) -> list[Any]:
    """Return the file itself: what saves it, what it will be, what goes with it."""
    language, token = view.language, features.token(chart.id)
    link = file_of(chart.id, state, wanted, view).opened_by(token).under(view.prefix)
    save = html.A(
        _SAVE[language].format(name=wanted.file.words[language]),
        href=link,
        download="",  # the answer says how the file is called
        id="takeaway-save",
        className="takeaway-save",
    )
    return [
        html.P([save, *_beside(chart, wanted, features, view)], className="takeaway-saves"),
        *_preview(chart, state, wanted.title or title, wanted, features, view),
    ]


def _preview(
    chart: Chart,
    state: Sequence[tuple[str, str]],
    title: str,
    wanted: Wanted,
    features: Features,
    view: PageRequest,
) -> list[Any]:
    """Return the picture as it will be, and what the file holds besides."""
    language = view.language
    is_exact = wanted.file.suffix in {"png", "svg"}
    said = _EXACT if is_exact else _ALIKE[wanted.file.suffix]
    if not wanted.file.is_worded:
        return [html.P(said[language], className="hint")]
    if not features.draws_pictures:
        return [html.P(f"{said[language]} {_NO_PICTURE[language]}", className="hint")]
    size = (
        wanted.size
        if wanted.file.is_picture
        else "slide"
        if wanted.file.suffix == "pptx"
        else "natural"
    )
    drawn = wanted if is_exact else replace(wanted, kind="png", size=size)
    link = file_of(chart.id, state, drawn, view).opened_by(features.token(chart.id))
    return [
        html.P(said[language], className="hint"),
        html.Img(
            src=link.under(view.prefix),
            alt=f"{_PREVIEW[language]}: {title}",
            className=f"takeaway-preview size-{size}",
        ),
    ]


def _beside(chart: Chart, wanted: Wanted, features: Features, view: PageRequest) -> list[Any]:
    """Return what else there is for a purpose."""
    language = view.language
    if wanted.file.suffix in {"pptx", "hwpx"}:
        return [deck_link(chart.topic.id, _DECK, features, view, wanted.file.suffix)]
    if wanted.purpose != "web":
        return []
    share = html.Button(_SHARE[language], type="button", className="copy", **data(shares=chart.id))
    return [share]


def _screen(
    chart: Chart, state: Sequence[tuple[str, str]], features: Features, view: PageRequest
) -> html.P:
    """Return what has the reader's own browser save the figure as it stands on the screen."""
    record = file_link(chart.id, "json", state, view).opened_by(features.token(chart.id))
    return html.P(
        html.Button(
            _SCREEN[view.language],
            id=part_of("image", chart.id),
            type="button",
            className="copy",
            **data(address=record.under(view.prefix), record=chart.id),
        )
    )


def _radios(name: str, words: str, options: list[dict[str, str]], value: str) -> html.Fieldset:
    return html.Fieldset(
        [
            html.Legend(words, className="choice-name"),
            dbc.RadioItems(
                id=f"takeaway-{name}",
                options=options,
                value=value,
                inline=True,
                className="segments",
                inputClassName="btn-check",
                labelClassName="segment",
                labelCheckedClassName="active",
            ),
        ],
        className="takeaway-choice",
    )


def _text(
    name: str, words: Text, value: str, longest: float, language: Language, hint: str = ""
) -> html.Label:
    return html.Label(
        [
            html.Span(words[language], className="choice-name"),
            dbc.Input(
                id=f"takeaway-{name}",
                value=value,
                debounce=True,
                maxlength=int(longest),
                placeholder=hint,
                size="sm",
            ),
        ],
        className="takeaway-text",
    )
