"""A sentence with figures in it, each of which leads to its claims and its arithmetic."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct, field

from dashboard.analysis.support import ClaimsOfKinds
from dashboard.i18n import Text
from dashboard.i18n.numbers import money, plain_text
from dashboard.pages.evidence_card import claim_link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from dashboard.pages.page_request import PageRequest

_MOST_NAMED = 40
_COUNTED = Text("{count}{noun}", "{count} {noun}")
_AND_OTHERS = Text("{names} 외 {count}", "{names} and {count} more")


class FindingFigure(Struct, frozen=True):
    """A figure or a name in a sentence.

    Attributes:
        words: How it is written.
        claims: The claims that it was computed from.
        arithmetic: How it was computed from them, or the things that it counts.
    """

    words: Text
    claims: Sequence[str] = ()
    arithmetic: Text | None = None


class Finding(Struct, frozen=True):
    """A sentence.

    Attributes:
        words: The sentence, with the names of its figures in braces.
        figures: The figures by name.
        about: What tells it from other sentences with the same words, such as a forecast.
    """

    words: Text
    figures: Mapping[str, FindingFigure] = field(default_factory=dict)
    about: str = ""


def claims_in(joined: Iterable[str]) -> tuple[str, ...]:
    """Return the claims of cells that join them with ``;``, each once."""
    return tuple(dict.fromkeys(one for cell in joined for one in cell.split(";") if one))


def counted(
    count: int,
    counter: str,
    joined: Iterable[str] | ClaimsOfKinds,
    names: Iterable[Text] = (),
    nouns: tuple[Text, Text] | None = None,
) -> FindingFigure:
    """Return a count; in Korean with its counter, such as ``개``, in English with its noun.

    Args:
        count: How many.
        counter: The Korean counter.
        joined: Cells with the claims behind it, or the claims.
        names: What is counted.
        nouns: The counter beside the English noun for one and for several; none where the sentence
            has the noun.
    """
    noun = nouns[int(count != 1)] if nouns else Text(counter, "")
    words = _together(count, noun)
    claims = joined if isinstance(joined, ClaimsOfKinds) else claims_in(joined)
    return FindingFigure(words, claims, _listed(tuple(names), counter))


def _listed(names: tuple[Text, ...], counter: str) -> Text | None:
    """Return the names of what is counted; of very many the first, and how many more there are."""
    if not names:
        return None
    shown, more = names[:_MOST_NAMED], len(names) - _MOST_NAMED
    joined = Text.of(lambda language: ", ".join(one[language] for one in shown))
    if more <= 0:
        return joined
    return _AND_OTHERS.format(names=joined, count=_together(more, Text(counter, "")))


def _together(count: int, noun: Text) -> Text:
    words = _COUNTED.format(count=plain_text(count), noun=noun)
    return Text.of(lambda language: words[language].rstrip())


def amount(value: float, currency: str, joined: Iterable[str]) -> FindingFigure:
    """Return money with the claims behind it."""
    words = Text.of(lambda language: money(value, currency, language))
    return FindingFigure(words, claims_in(joined))


def named(name: Text) -> FindingFigure:
    """Return a name that needs no claim of its own."""
    return FindingFigure(name)


def sentence(finding: Finding, topic: str, view: PageRequest, state: str) -> html.Span:
    """Return a finding in the reader's language, its figures as links to what is behind them.

    Args:
        finding: The finding.
        topic: The topic that it is said of.
        view: The view.
        state: The choices of the topic's page, as its address has them.
    """

    def written(name: str) -> Any:
        figure = finding.figures[name]
        text = figure.words[view.language]
        if not figure.claims and figure.arithmetic is None:
            return html.Strong(text)
        if len(figure.claims) == 1 and figure.arithmetic is None:
            return html.A(text, href=claim_link(figure.claims[0], view))
        question = [("finding", _key(topic, finding, name)), *([("state", state)] * bool(state))]
        return html.A(text, href=view.link("/evidence", question))

    return html.Span([*_parts(finding.words[view.language], written), " "])


def _parts(text: str, written: Callable[[str], Any]) -> list[Any]:
    parts: list[Any] = []
    for before, name, _, _ in Formatter().parse(text):
        parts += [before, written(name)] if name else [before]
    return parts


def figure_of(key: str, topic: str, findings: Iterable[Finding]) -> FindingFigure | None:
    """Return the figure that a link of ``sentence`` asks for; none where it is not said now."""
    found = (
        figure
        for finding in findings
        for name, figure in finding.figures.items()
        if _key(topic, finding, name) == key
    )
    return next(found, None)


def _key(topic: str, finding: Finding, name: str) -> str:
    return ".".join(part for part in (topic, name, finding.about) if part)
