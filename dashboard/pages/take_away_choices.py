"""What a reader wants to take away: what for, as which file, in whose words, how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from dashboard.i18n import Language, Text
from dashboard.pages.links import file_link
from dashboard.requests.parameters import APPEARANCE, NOTE, OWN_WORDS, RATIO, SIZE, TITLE
from dashboard.requests.query import kept

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.pages.features import Features
    from dashboard.pages.links import ReferenceLink
    from dashboard.pages.page_request import PageRequest


class Purpose(Struct, frozen=True):
    """What a chart is taken away for: the files for it, and how large a picture is there."""

    words: Text
    kinds: tuple[str, ...]
    size: str = "natural"


class FileKind(Struct, frozen=True):
    """A file: its format, and of a slide its shape."""

    suffix: str
    words: Text
    ratio: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture, which has a size and may have no ground."""
        return self.suffix in {"png", "svg", "pdf"}

    @property
    def is_drawn(self) -> bool:
        """Whether a picture has to be drawn for it."""
        return self.is_picture or self.suffix == "hwpx"

    @property
    def is_worded(self) -> bool:
        """Whether it takes words of a reader's own."""
        return self.is_drawn or self.suffix == "pptx"


KINDS = {
    "pptx": FileKind("pptx", Text("PowerPoint 16:9", "PowerPoint 16:9")),
    "pptx-4x3": FileKind("pptx", Text("PowerPoint 4:3", "PowerPoint 4:3"), "4x3"),
    "png": FileKind("png", Text("PNG 그림", "PNG picture")),
    "svg": FileKind("svg", Text("SVG 그림", "SVG picture")),
    "pdf": FileKind("pdf", Text("PDF", "PDF")),
    "hwpx": FileKind("hwpx", Text("한글 문서(HWPX)", "Hancom document (HWPX)")),
    "xlsx": FileKind("xlsx", Text("Excel", "Excel")),
    "csv": FileKind("csv", Text("CSV", "CSV")),
    "json": FileKind("json", Text("JSON", "JSON")),
}
"""The files that a chart is taken away as."""

PURPOSES = {
    "slide": Purpose(Text("슬라이드", "A slide"), ("pptx", "pptx-4x3", "png"), "slide"),
    "document": Purpose(Text("문서", "A document"), ("hwpx", "png", "svg", "pdf")),
    "sheet": Purpose(Text("스프레드시트", "A sheet"), ("xlsx", "csv", "json")),
    "web": Purpose(Text("웹", "The web"), ("png", "svg"), "og"),
}
"""What a chart is taken away for, in the order in which a reader is asked."""


CONTROLS = ("for", "kind", "title", "note", "size", "transparent")
"""The controls of the dialog, as the browser names what is chosen in them."""


class Wanted(Struct, frozen=True):
    """What a reader wants to take away, whatever a browser has sent made fit.

    Attributes:
        purpose: What for.
        kind: As which file.
        title: A title of their own; may be empty.
        note: A note of their own; may be empty.
        size: The size of a picture.
        is_transparent: Whether it has no ground.
    """

    purpose: str
    kind: str
    title: str
    note: str
    size: str
    is_transparent: bool

    @property
    def file(self) -> FileKind:
        """The file."""
        return KINDS[self.kind]


def wanted_of(told: Mapping[str, Any], features: Features) -> Wanted:
    """Return what a reader wants; what does not fit is the first that does.

    Args:
        told: What the browser says, by name.
        features: What the server can do.
    """
    names = offered_purposes(features)
    purpose = str(told.get("for"))
    purpose = purpose if purpose in names else names[0]
    kinds, size = offered_kinds(purpose, features), str(told.get("size"))
    sizes = {option.value for option in SIZE[0].allowed}
    words = dict(kept({one.name: [str(told.get(one.name) or "")] for one in OWN_WORDS}, OWN_WORDS))
    return Wanted(
        purpose,
        kind=str(told["kind"]) if told.get("kind") in kinds else kinds[0],
        title=words.get(TITLE.name, ""),
        note=words.get(NOTE.name, ""),
        size=size if size in sizes else PURPOSES[purpose].size,
        is_transparent=told.get("transparent") in {True, "1"},
    )


def offered_purposes(features: Features) -> list[str]:
    """Return what a chart can be taken away for."""
    return [name for name in PURPOSES if offered_kinds(name, features)]


def offered_kinds(purpose: str, features: Features) -> list[str]:
    """Return the files for a purpose; without a browser the server draws none."""
    return [
        kind
        for kind in PURPOSES[purpose].kinds
        if features.draws_pictures or not KINDS[kind].is_drawn
    ]


def kind_options(purpose: str, features: Features, language: Language) -> list[dict[str, str]]:
    """Return the files for a purpose as options."""
    kinds = offered_kinds(purpose, features)
    return [{"label": KINDS[kind].words[language], "value": kind} for kind in kinds]


def file_of(
    chart: str, state: Sequence[tuple[str, str]], wanted: Wanted, view: PageRequest
) -> ReferenceLink:
    """Return the address of the file that is wanted."""
    link = file_link(chart, wanted.file.suffix, state, view)
    return replace(link, parameters=(*link.parameters, *_looks(wanted)))


def own_looks(wanted: Wanted) -> list[tuple[str, str]]:
    """Return the title, the note and the ground that a reader wants, as an embed takes them."""
    asked = {TITLE.name: wanted.title, NOTE.name: wanted.note}
    asked |= {APPEARANCE[-1].name: "1" if wanted.is_transparent else ""}
    return kept({name: [value] for name, value in asked.items() if value}, APPEARANCE)


def _looks(wanted: Wanted) -> list[tuple[str, str]]:
    asked = {RATIO.name: wanted.file.ratio}
    if wanted.file.is_worded:
        asked |= {TITLE.name: wanted.title, NOTE.name: wanted.note}
    if wanted.file.is_picture:
        asked |= {SIZE[0].name: wanted.size}
        asked |= {APPEARANCE[-1].name: "1" if wanted.is_transparent else ""}
    query = {name: [value] for name, value in asked.items() if value}
    return kept(query, (*OWN_WORDS, SIZE[0], APPEARANCE[-1], RATIO))
