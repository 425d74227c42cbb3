"""The parameters that are no chart's own: the words that every address may speak."""

from __future__ import annotations

from dashboard.figures.choices import Choice, Kind, Option
from dashboard.words import Words

LANGUAGE = Choice(
    "lang",
    Kind.ONE,
    Words("언어", "Language"),
    "",
    (Option("ko", Words("한국어", "Korean")), Option("en", Words("영어", "English"))),
)
THEME = Choice(
    "theme",
    Kind.ONE,
    Words("테마", "Theme"),
    "auto",
    (
        Option("auto", Words("자동", "Auto")),
        Option("light", Words("밝게", "Light")),
        Option("dark", Words("어둡게", "Dark")),
    ),
)
AS_OF = Choice(
    "as_of",
    Kind.DATE,
    Words("이날까지 나온 기사만", "Only what had been published by this day"),
    "",
)
RULE = Choice(
    "rule",
    Kind.ONE,
    Words("맞서는 주장 가운데", "Of claims that contradict each other"),
    "all",
    (
        Option("all", Words("모두 나란히", "all, side by side")),
        Option("latest", Words("최신 기사의 것", "the latest article's")),
        Option("cautious", Words("가장 조심스러운 것", "the most cautious")),
    ),
)

STANDPOINT = (AS_OF, RULE)
"""The parameters that say from where the dataset is seen."""

COMMON = (LANGUAGE, THEME, *STANDPOINT)
"""The parameters that every address understands."""

SIZE = (
    Choice(
        "size",
        Kind.ONE,
        Words("크기", "Size"),
        "natural",
        (
            Option("natural", Words("차트 그대로", "As the chart needs")),
            Option("slide", Words("슬라이드 16:9", "Slide 16:9")),
            Option("wide", Words("가로로 긴 2:1", "Wide 2:1")),
            Option("square", Words("정사각형", "Square")),
            Option("og", Words("미리보기 1200×630", "Link preview 1200×630")),
        ),
    ),
    Choice(
        "width", Kind.NUMBER, Words("너비", "Width"), 0.0, (), 200, 4000, unit="px", clamped=True
    ),
    Choice(
        "height", Kind.NUMBER, Words("높이", "Height"), 0.0, (), 200, 4000, unit="px", clamped=True
    ),
    Choice("scale", Kind.NUMBER, Words("배율", "Scale"), 0.0, (), 1, 4, step=0.25, clamped=True),
)
"""The parameters of a picture's size; 0 stands for what the preset or the chart itself needs."""

DRESS = (
    Choice("title", Kind.FLAG, Words("제목", "Title"), default=True),
    Choice("transparent", Kind.FLAG, Words("투명한 바탕", "Transparent ground"), default=False),
)
"""What an embed may leave off; its picture and its figure understand it too."""

RECORD = Choice(
    "record",
    Kind.FLAG,
    Words("브라우저가 그릴 그림에 넣을 제작 기록", "The record for a picture that a browser draws"),
    default=False,
)
"""Whether a chart as JSON has what a picture of it says of itself, for who draws it."""

LONGEST_QUERY = 8_000
"""Letters that the parameters of an address may have together."""

RESERVED = frozenset({choice.name for choice in (*COMMON, *SIZE, *DRESS, RECORD)} | {"token"})
"""Names that no chart's own choice may have."""
