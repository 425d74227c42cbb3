"""A sentence with figures in it, each of which leads to the claims that it was computed from."""

from __future__ import annotations

from dataclasses import dataclass, field
from string import Formatter
from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.pages.evidence_card import claim_link
from dashboard.words import Language, Words
from dashboard.words.numbers import money, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset

_LONGEST = 1_500
"""Letters of identifiers that an address may hold; of more claims only their tables are named."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure or a name in a sentence.

    Attributes:
        words: How it is written.
        claims: The claims that it was computed from.
    """

    words: Words
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence.

    Attributes:
        words: The sentence, with the names of its figures in braces.
        figures: The figures by name.
    """

    words: Words
    figures: Mapping[str, Figure] = field(default_factory=dict)


def claims_in(joined: Iterable[str]) -> tuple[str, ...]:
    """Return the claims of cells that join them with ``;``, each once."""
    return tuple(dict.fromkeys(one for cell in joined for one in cell.split(";") if one))


def counted(count: int, counter: str, joined: Iterable[str]) -> Figure:
    """Return a count; in Korean with its counter, such as ``개``.

    Args:
        count: How many.
        counter: The Korean counter.
        joined: Cells with the claims behind it.
    """
    words = Words(f"{plain(count, Language.KO)}{counter}", plain(count, Language.EN))
    return Figure(words, claims_in(joined))


def amount(value: float, currency: str, joined: Iterable[str]) -> Figure:
    """Return money with the claims behind it."""
    words = Words(*(money(value, currency, language) for language in Language))
    return Figure(words, claims_in(joined))


def named(name: Words) -> Figure:
    """Return a name that needs no claim of its own."""
    return Figure(name)


def sentence(finding: Finding, dataset: Dataset, view: View) -> html.Span:
    """Return a finding in the reader's language, its figures as links."""
    parts: list[Any] = []
    for text, name, _, _ in Formatter().parse(finding.words[view.language]):
        parts.append(text)
        if name:
            parts.append(_written(finding.figures[name], dataset, view))
    return html.Span([*parts, " "])


def _written(figure: Figure, dataset: Dataset, view: View) -> Any:
    text = figure.words[view.language]
    if not figure.claims:
        return html.Strong(text)
    return html.A(text, href=_address(figure.claims, dataset, view))


def _address(claims: tuple[str, ...], dataset: Dataset, view: View) -> str:
    if len(claims) == 1:
        return claim_link(claims[0], view)
    joined = ",".join(claims)
    if len(joined) <= _LONGEST:
        return view.link("/evidence", [("claim", joined)])
    known = dataset.records.claims_by_id
    tables = dict.fromkeys(known[claim].table.name for claim in claims)
    return view.link("/evidence", [("table", ",".join(tables))])
