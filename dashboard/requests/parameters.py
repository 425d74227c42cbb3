"""The parameters that are no chart's own: the words that every address may speak."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.i18n import Text
from dashboard.requests.choices import Choice, Kind, Option

if TYPE_CHECKING:
    from dashboard.i18n import Languages
    from dashboard.requests.choices import Snapshot

_NAMES = {"ko": Text("한국어", "Korean"), "en": Text("영어", "English")}


def language_choice(languages: Languages) -> Choice:
    """Return the parameter that names one of some languages; empty for the browser's."""
    named = tuple(Option(one.value, _NAMES.get(one, Text(one.name, one.name))) for one in languages)
    return Choice("lang", Kind.ONE, Text("언어", "Language"), "", named)


THEME = Choice(
    "theme",
    Kind.ONE,
    Text("테마", "Theme"),
    "auto",
    (
        Option("auto", Text("자동", "Auto")),
        Option("light", Text("밝게", "Light")),
        Option("dark", Text("어둡게", "Dark")),
    ),
)
AS_OF = Choice(
    "as_of",
    Kind.DATE,
    Text("이날까지 나온 출처만", "Only what had been published by this day"),
    "",
)
RULE = Choice(
    "rule",
    Kind.ONE,
    Text("상충하는 주장", "Conflicting claims"),
    "all",
    (
        Option("all", Text("모두 표시", "All claims")),
        Option("latest", Text("최신 출처", "Latest source")),
        Option("cautious", Text("보수적 수치", "Most conservative figure")),
    ),
)


def _collections(dataset: Any) -> tuple[Option, ...]:
    return tuple(
        Option(one["collection"], Text(one["title_ko"], one["title_en"]))
        for one in dataset.records.of("collections")
    )


COLLECTIONS = Choice("collections", Kind.MANY, Text("자료", "Collections"), (), _collections)
VIEWPOINT = (COLLECTIONS, AS_OF, RULE)
"""The parameters that say from where the dataset is seen."""

COMMON_NAMES = ("lang", THEME.name, *(choice.name for choice in VIEWPOINT))


def viewpoint_choices(dataset: Snapshot) -> tuple[Choice, ...]:
    """Return the parameters that say from where a dataset is seen, resolved."""
    return tuple(one.resolved(dataset) for one in VIEWPOINT)


def common(dataset: Snapshot) -> tuple[Choice, ...]:
    """Return the parameters that every address understands, resolved."""
    return (language_choice(dataset.languages), THEME, *viewpoint_choices(dataset))


SIZE = (
    Choice(
        "size",
        Kind.ONE,
        Text("크기", "Size"),
        "natural",
        (
            Option("natural", Text("차트 그대로", "As the chart needs")),
            Option("slide", Text("슬라이드 16:9", "Slide 16:9")),
            Option("wide", Text("가로로 긴 2:1", "Wide 2:1")),
            Option("square", Text("정사각형", "Square")),
            Option("og", Text("미리보기 1200×630", "Link preview 1200×630")),
        ),
    ),
    Choice(
        "width", Kind.NUMBER, Text("너비", "Width"), 0.0, (), 200, 4000, unit="px", clamped=True
    ),
    Choice(
        "height", Kind.NUMBER, Text("높이", "Height"), 0.0, (), 200, 4000, unit="px", clamped=True
    ),
    Choice("scale", Kind.NUMBER, Text("배율", "Scale"), 0.0, (), 1, 4, step=0.25, clamped=True),
)
"""The parameters of a picture's size; 0 stands for what the preset or the chart itself needs."""

PRESETS = {
    "slide": (1920, 1080),
    "wide": (2000, 1000),
    "square": (1080, 1080),
    "og": (1200, 630),
}
"""Width and height in pixels of the sizes that have a name."""

LONGEST_TITLE, LONGEST_NOTE = 200, 600
"""Letters that a title and a note of a reader's own may have."""

TITLE = Choice(
    "title",
    Kind.TEXT,
    Text("제목: 직접 쓴 제목, 0이면 제목 없음", "Title: one of your own, or 0 for none"),
    "1",
    maximum=LONGEST_TITLE,
)
NOTE = Choice(
    "note",
    Kind.TEXT,
    Text("차트 아래 직접 쓴 설명", "A note of your own below the chart"),
    "",
    maximum=LONGEST_NOTE,
)
OWN_WORDS = (TITLE, NOTE)
"""What a reader may say in a chart; 1 stands for the title that the chart computes."""

_TRANSPARENT = Choice(
    "transparent", Kind.FLAG, Text("투명한 바탕", "Transparent ground"), default=False
)
APPEARANCE = (*OWN_WORDS, _TRANSPARENT)
"""How an embed looks; its picture and its figure understand it too."""

SHARED_APPEARANCE = (
    Choice("title", Kind.FLAG, Text("제목", "Title"), default=True),
    _TRANSPARENT,
)
"""How several charts in one embed look, each with a title of its own."""

RATIO = Choice(
    "ratio",
    Kind.ONE,
    Text("슬라이드 비율", "Slide format"),
    "16x9",
    (Option("16x9", Text("16:9", "16:9")), Option("4x3", Text("4:3", "4:3"))),
)
"""The shape of a slide."""

RECORD = Choice(
    "record",
    Kind.FLAG,
    Text("브라우저가 그릴 그림에 넣을 제작 기록", "The record for a picture that a browser draws"),
    default=False,
)
"""Whether a chart as JSON has what a picture of it says of itself, for who draws it."""

FIELDS = Choice(
    "fields",
    Kind.MANY,
    Text("답에 담을 내용", "What the answer holds"),
    (),
    (
        Option("figure", Text("차트", "The figure")),
        Option("written", Text("표에 적힌 대로의 행", "The rows as a table shows them")),
        Option("rows", Text("열과 값", "Columns and their values")),
        Option("evidence", Text("주장과 출처", "Claims and sources")),
    ),
)
"""What a chart as JSON holds beside its words and the identifiers of its claims; by default all."""

LONGEST_QUERY = 8_000
"""Letters that the parameters of an address may have together."""

RESERVED = frozenset(
    {choice.name for choice in (*SIZE, *APPEARANCE, RATIO, RECORD, FIELDS)}
    | {*COMMON_NAMES, "token"}
)
"""Names that no chart's own choice may have."""
