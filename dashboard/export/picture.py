"""A picture, and what has to be drawn for it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dashboard.export.addresses import shown_address
from dashboard.export.alphabet import EVERY_LETTER, INSTEAD, TOLD, Alphabet, briefly, drawn_texts
from dashboard.export.formats import FileFormat
from dashboard.export.origin import origin_of
from dashboard.export.sheet import Sheet
from dashboard.export.sizes import Size, lay_out, margin_of, size_of
from dashboard.figures.parameters import DRESS
from dashboard.figures.query import written
from dashboard.software import software_version
from dashboard.words import Language

if TYPE_CHECKING:
    from dashboard.export.origin import Origin
    from dashboard.figures.look import Look
    from dashboard.figures.prints import Print
    from dashboard.figures.studio import Studio
    from dashboard.tables.dataset import Dataset

Parameters = tuple[tuple[str, str], ...]
Key = tuple[str, Parameters, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it was drawn.

    Attributes:
        content: The file.
        origin: Where it came from.
        missing: Letters that there was no font for.
    """

    content: bytes
    origin: Origin
    missing: str = ""


def parameters_of(look: Look, size: Size) -> Parameters:
    """Return everything that makes a picture what it is, as its address says it."""
    values = look.state.values
    dress = [
        (choice.name, written(values[choice.name]))
        for choice in DRESS
        if values.get(choice.name, choice.default) != choice.default
    ]
    return (*look.parameters, *dress, *size.parameters)


def key_of(look: Look, format_: FileFormat, dataset: Dataset, base: str = "") -> Key:
    """Return what two pictures share if they are the same.

    That is chart, parameters, format, version of the dataset and of the software, and the address
    below the picture.
    """
    size = size_of(look.state, format_)
    versions = dataset.version, software_version()
    address = _address(look, size, base)
    return look.chart.id, parameters_of(look, size), format_.value, *versions, address


def prepare(
    look: Look,
    format_: FileFormat,
    studio: Studio,
    base: str = "",
    alphabet: Alphabet = EVERY_LETTER,
) -> tuple[Sheet, Origin]:
    """Return what a browser has to draw, and where the picture comes from.

    A letter without a font is replaced and named below the picture; not in an SVG, which is drawn
    with the fonts of whoever opens it.

    Args:
        look: What is asked for.
        format_: The format of the picture.
        studio: Where charts are drawn.
        base: The address of the Atlas, ``/`` at the end, for the address below the picture; without
            it none stands there.
        alphabet: The letters that there is a font for.
    """
    studio = studio.at(look.standpoint)
    size = size_of(look.state, format_)
    address = _address(look, size, base)

    def drawn(width: int, closeness: float, height: float = 0, remark: str = "") -> Print:
        margin = margin_of(size, closeness)
        plain = look.canvas(width - 2 * margin)
        canvas = replace(
            plain,
            height=height,
            margin=margin,
            closeness=closeness,
            address=address,
            remark=remark,
        )
        return studio.draw(look.chart, look.state, canvas)

    def natural(width: int, closeness: float) -> float:
        return drawn(width, closeness).height

    layout = lay_out(size, format_, natural)
    drawing = drawn(layout.width, layout.closeness, layout.height)
    missing = "" if format_ is FileFormat.SVG else alphabet.missing(drawn_texts(drawing.figure))
    if missing:
        remark = TOLD[look.language].format(instead=INSTEAD, letters=briefly(missing))
        drawing = drawn(layout.width, layout.closeness, layout.height, remark)
    sheet = Sheet(
        figure=_without(missing, drawing.figure) if missing else drawing.text,
        format=format_,
        width=layout.width,
        pixels=layout.pixels,
        inches=layout.inches,
        is_korean=look.language is Language.KO,
        missing=missing,
    )
    parameters = parameters_of(look, layout.size)
    return sheet, origin_of(drawing, look, parameters, format_.value, studio.dataset)


def _without(missing: str, figure: dict[str, Any]) -> str:
    """Return a figure as JSON, letters without a font replaced."""
    return json.dumps(figure, ensure_ascii=False).translate(
        dict.fromkeys(map(ord, missing), INSTEAD)
    )


def _address(look: Look, size: Size, base: str) -> str:
    """Return the address below a picture; one in a page of the Atlas has none."""
    return shown_address(look, base) if margin_of(size) else ""
