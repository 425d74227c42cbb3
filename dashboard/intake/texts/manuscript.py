"""A text that claims are read from: its paragraphs as verification counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.i18n import Text

_EXCERPT = 80
_NUMBER = re.compile(r"\d[\d.,]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Omission:
    """What was in a file and was not taken over.

    Attributes:
        kind: What it is: deleted text, a menu, a comment.
        excerpt: How it begins.
        numbers: Every number in it.
    """

    kind: Text
    excerpt: str
    numbers: tuple[str, ...] = ()

    @classmethod
    def of(cls, kind: Text, content: str) -> Omission:
        """Return the omission of some content."""
        plain = " ".join(content.split())
        excerpt = plain if len(plain) <= _EXCERPT else f"{plain[: _EXCERPT - 1]}…"
        return cls(kind, excerpt, tuple(one.rstrip(".,") for one in _NUMBER.findall(plain)))


@dataclass(frozen=True)
class Manuscript:
    """A text and what it says of itself; nothing of it is in a dataset yet.

    Attributes:
        text: The text that is stored: UTF-8, its non-empty lines are the paragraphs.
        title: Its proposed title; empty where none is found, as all that follows.
        publisher: Who published it.
        author: Who wrote it.
        published_on: When it was published; EDTF.
        url: Its address.
        language: Its language: `ko` or `en`.
        left_out: What was not taken over.
    """

    text: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    published_on: str = ""
    url: str = ""
    language: str = "ko"
    left_out: tuple[Omission, ...] = ()

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """Its paragraphs; the first is number 1."""
        return tuple(line for line in self.text.split("\n") if line.strip())

    @cached_property
    def sha256(self) -> str:
        """The hash of the text as it is stored."""
        return sha256(self.text.encode()).hexdigest()
