"""The parts of a description: sections, families of addresses, operations, what they answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

if TYPE_CHECKING:
    from dashboard.i18n import Text
    from dashboard.requests.choices import Option

Schema = Mapping[str, Any]
"""A JSON Schema."""


class Parameter(Struct, frozen=True):
    """One parameter of an address.

    Attributes:
        name: Its name.
        home: What it belongs to, such as a chart's id; with its name it is one of a kind.
        words: What it means.
        schema: What it may be.
        default: What stands for it where an address does not name it.
        options: The values that it may have, where they can be listed.
        place: ``query`` or ``header``.
        required: Whether an address must name it.
    """

    name: str
    home: str
    words: Text
    schema: Schema
    default: Text | None = None
    options: tuple[Option, ...] = ()
    place: str = "query"
    required: bool = False


class DescribedAnswer(Struct, frozen=True):
    """One kind of answer.

    Attributes:
        status: Its status.
        words: When it comes and what it is.
        content: What its body is like, by media type; empty where it has none.
        headers: What its own headers say, by name.
    """

    status: int
    words: Text
    content: Mapping[str, Schema] = field(default_factory=dict)
    headers: Mapping[str, Text] = field(default_factory=dict)


class Operation(Struct, frozen=True):
    """One address and method.

    Attributes:
        id: Its identifier, for programs that generate clients.
        path: Its path.
        words: What it does, in a line.
        parameters: What it understands.
        answers: What it may answer.
        example: Parameters of an address to try; ``{base}`` stands for the address of the Atlas.
        method: Its method, lower case.
        body: What it reads, by media type.
        guarded: Whether it asks for a token.
    """

    id: str
    path: str
    words: Text
    parameters: tuple[Parameter, ...]
    answers: tuple[DescribedAnswer, ...]
    example: tuple[tuple[str, str], ...] = ()
    method: str = "get"
    body: Mapping[str, Schema] = field(default_factory=dict)
    guarded: bool = False


class OperationFamily(Struct, frozen=True):
    """Operations that are read together, such as the formats of one chart."""

    id: str
    words: Text
    lead: Text
    operations: tuple[Operation, ...]


class OperationSection(Struct, frozen=True):
    """Families of one kind."""

    id: str
    words: Text
    lead: Text
    families: tuple[OperationFamily, ...]
