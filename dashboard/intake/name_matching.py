"""Who is who: names match exactly once what says nothing is taken off; all else is a suggestion."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category, normalize

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from dashboard.dataset.records import Records

_LEGAL = re.compile(
    r"\((?:주|유|재|사)\)|㈜|주식회사|유한회사|재단법인|사단법인"
    r"|[,\s]+(?:inc|corp|corporation|co|ltd|limited|llc|plc|gmbh|ag|sa|nv|bv)\.?(?=[,\s]|$)",
    re.IGNORECASE,
)
"""Legal forms, which papers leave out; in Latin letters only behind a name."""

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_HASHED = 8
_SUGGESTED = 3
_LIKELY = 85
"""Score of 100 from which on a name is suggested. Scores only order suggestions and never decide:
at 90 half of them name another thing (OpenI is not OpenAI)."""

_VARIANT = re.compile(r"[\s(\[:–-]")
"""What stands between the name of a thing and that of one of its variants: GPT-3 175B."""


class Suggestion(NamedTuple):
    """A thing that a name may mean.

    Attributes:
        identifier: The thing.
        name: Its spelling that is most alike.
        score: How alike, of 100.
    """

    identifier: str
    name: str
    score: int


def slug(name: str) -> str:
    """Return the Latin words of a name, joined with hyphens; empty where it has none."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _NOT_SLUG.sub("-", plain.lower()).strip("-")


def identifier_of(name: str, kind: str) -> str:
    """Return an identifier made of a name: its Latin words, or the kind of thing and its hash."""
    return slug(name) or f"{kind}-{sha256(name_key(name).encode()).hexdigest()[:_HASHED]}"


@lru_cache(8192)
def name_key(name: str) -> str:
    """Return what is compared of a name: NFKC, case folded, without legal forms, blanks, brackets.

    A hyphen and a dot stay: `GPT-3` is not `GPT3.5`.
    """
    bare = _LEGAL.sub(" ", normalize("NFKC", _LEGAL.sub(" ", name)))
    return "".join(
        letter
        for letter in bare.casefold()
        if category(letter)[:1] != "Z" and letter not in "()[]{}"
    )


class NameIndex:
    """The spellings of every thing of a dataset, by table.

    Args:
        records: The dataset.
    """

    def __init__(self, records: Records) -> None:
        self._keys: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
        self._spellings: dict[tuple[str, str], str] = {}
        for record in records:
            table = record.table
            if table.is_named and table.identity is not None:
                aliases = record.entries("aliases") if "aliases" in table.columns else ()
                for name in (record["name_ko"], record["name_en"], *aliases):
                    self.add(table.name, record[table.identity], name)

    def add(self, table: str, identifier: str, name: str) -> None:
        """Have a name mean a thing from now on."""
        if key := name_key(name):
            self._keys[table].setdefault(key, set()).add(identifier)
            self._spellings.setdefault((table, key), name)

    def find(self, table: str, name: str) -> frozenset[str]:
        """Return the things that a name means exactly; several where it is ambiguous."""
        return frozenset(self._keys[table].get(name_key(name), ()))

    def suggest(self, table: str, name: str) -> tuple[Suggestion, ...]:
        """Return up to three things that a name may mean, the likeliest first."""
        known, key = self._keys[table], name_key(name)
        found = process.extract(
            key, list(known), scorer=fuzz.ratio, score_cutoff=_LIKELY, limit=_SUGGESTED
        )
        scores = {other: round(score) for other, score, _ in found}
        for end in _VARIANT.finditer(name):
            base = name_key(name[: end.start()])
            if base in known:
                scores.setdefault(base, _LIKELY)
        ordered = sorted(scores, key=lambda other: (-scores[other], other))
        return tuple(
            Suggestion(identifier, self._spellings[table, other], scores[other])
            for other in ordered[:_SUGGESTED]
            for identifier in sorted(known[other])
        )
