"""The record inside a picture: its origin as JSON, with a version number of its own."""

from __future__ import annotations

import json
import re
from typing import Annotated, Literal

from msgspec import Struct
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dashboard.export.origin import Origin
from dashboard.i18n import Text
from dashboard.requests.parameters import LONGEST_QUERY

LONGEST = 1_000_000
"""Bytes that a record may have."""

UNSEEN = ""
"""What stands for the hash of a picture that the reader's browser has drawn."""

_BROKEN = Text(
    "파일의 출처 기록을 읽을 수 없습니다",
    "The file's record of its origin cannot be read",
)
# What XML cannot hold, and what a reader would not see, is written as an escape of JSON.
_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")

_Name = Annotated[str, Field(min_length=1, max_length=200)]
_Text = Annotated[str, Field(max_length=2_000)]
_Long = Annotated[str, Field(max_length=200_000)]
_Hash = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
_Value = Annotated[str, Field(max_length=LONGEST_QUERY)]
_Parameters = Annotated[tuple[tuple[_Name, _Value], ...], Field(max_length=200)]
_Sources = Annotated[tuple[_Name, ...], Field(max_length=2_000)]
_Values = Annotated[dict[_Name, _Text], Field(max_length=40)]
_Facts = Annotated[dict[_Name, _Values], Field(max_length=10_000)]
_Address = Annotated[str, Field(max_length=20_000)]


_OWN = frozenset({"computed_title", "own_note"})
"""What a record says only of a file with words of its reader's own."""


class UnreadableFileError(Exception):
    """A file that is no picture of a known format, is broken, or is too large.

    Attributes:
        reason: Which of these, for a reader.
    """

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


class OriginRecord(Struct, frozen=True):
    """What a picture says about itself.

    Attributes:
        origin: Where it came from.
        address: The address that draws it again.
        drawing: A hash of the picture as it was made, ``UNSEEN`` where nobody here has made it;
            of a slide, one of its figures.
    """

    origin: Origin
    address: str
    drawing: str


class Found(Struct, frozen=True):
    """A record as it was found in a picture.

    Attributes:
        record: The record.
        altered: Whether the picture is another than the one that was drawn; of a slide, whether
            its figures are others.
        restyled: Whether the colours of a slide are others.
    """

    record: OriginRecord
    altered: bool
    restyled: bool = False


def write_record(record: OriginRecord) -> str:
    """Return a record as JSON, all on one line, with nothing in it that XML cannot hold."""
    told = {"hyperatlas": 1, "address": record.address, "drawing": record.drawing}
    origin = {name: getattr(record.origin, name) for name in record.origin.__struct_fields__}
    origin = {name: value for name, value in origin.items() if value or name not in _OWN}
    text = json.dumps({**told, **origin}, ensure_ascii=False, separators=(",", ":"))
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def parse_record(text: str | bytes) -> OriginRecord:
    """Return the record that JSON holds.

    Raises:
        UnreadableFileError: If it is no record, or one that is too long.
    """
    if len(text) > LONGEST:
        raise UnreadableFileError(_BROKEN)
    try:
        found = _Written.model_validate_json(text)
    except ValidationError as error:
        raise UnreadableFileError(_BROKEN) from error
    own = found.model_dump(exclude={"hyperatlas", "address", "drawing"})
    return OriginRecord(Origin(**own), found.address, found.drawing)


class _Written(BaseModel):
    """A record as it stands in a file; anything more or less is none."""

    model_config = ConfigDict(strict=True, extra="forbid")

    hyperatlas: Literal[1]
    address: _Address
    drawing: _Hash | Literal[""]
    title: _Text
    alternative: _Long
    chart: _Name
    format: Literal["png", "svg", "pdf", "pptx"]
    parameters: _Parameters
    sources: _Sources
    version: _Name
    code: _Name
    facts: _Facts
    digest: _Hash
    publisher: _Text = ""
    rights: _Text = ""
    licence: _Address = ""
    computed_title: _Text = ""
    own_note: _Text = ""
