"""What is wanted of many charts at once: formats, languages, themes and sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from dashboard.export.formats import FileFormat
from dashboard.i18n import Language, Languages, Text
from dashboard.plotting.theme import THEMES
from dashboard.requests.choices import Choice, Kind, Option
from dashboard.requests.parameters import SIZE, THEME, language_choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.requests.choices import ChoiceValues
    from dashboard.requests.query import Query

NATURAL = "natural"
"""The size that a picture has if none is asked for."""

_PRESET = SIZE[0]

_FORMATS = Choice(
    "formats",
    Kind.MANY,
    Text("형식", "Formats"),
    (),
    tuple(Option(one.value, Text(one.value.upper(), one.value.upper())) for one in FileFormat),
)
_LOOKS = (
    Choice(
        "themes",
        Kind.MANY,
        Text("테마", "Themes"),
        ("light",),
        tuple(one for one in THEME.allowed if one.value in THEMES),
    ),
    Choice("sizes", Kind.MANY, Text("크기", "Sizes"), (NATURAL,), _PRESET.options),
)


def export_choices(languages: Languages) -> tuple[Choice, ...]:
    """Return what may be wished for; a list without entries means all there is."""
    named = language_choice(languages).options
    return (_FORMATS, Choice("languages", Kind.MANY, Text("언어", "Languages"), (), named), *_LOOKS)


class ExportOptions(Struct, frozen=True):
    """What is wanted of every chart.

    Attributes:
        formats: The formats.
        languages: The languages.
        themes: The themes; a table of rows has none.
        sizes: The presets of a picture's size; a file of rows has none.
        choices: The parameters of the chart's own choices, and from where the dataset is seen.
        words: A title and a note of one's own; a file of rows has neither.
    """

    formats: tuple[FileFormat, ...]
    languages: tuple[Language, ...]
    themes: tuple[str, ...] = ("light",)
    sizes: tuple[str, ...] = (NATURAL,)
    choices: Query = field(default_factory=dict)
    words: Query = field(default_factory=dict)


def export_options(
    state: ChoiceValues,
    formats: Sequence[FileFormat],
    languages: Languages,
    choices: Query | None = None,
    words: Query | None = None,
) -> ExportOptions:
    """Return what is wished for.

    Args:
        state: The values of ``WISHES``.
        formats: The formats if none is named.
        languages: The languages that there are.
        choices: The parameters of a chart's own choices, and from where the dataset is seen.
        words: A title and a note of one's own.
    """
    named = tuple(FileFormat(one) for one in state.many("formats"))
    wanted, themes, sizes = (
        state.many(one.name) or tuple(option.value for option in one.allowed)
        for one in export_choices(languages)[1:]
    )
    return ExportOptions(
        named or tuple(formats),
        tuple(one for one in languages if one in wanted),
        themes,
        sizes,
        choices or {},
        words or {},
    )
