"""What every title says besides what its chart found: of which rows, and reported by when.

A title is read on a slide, in a portal or as the name of a file, where nothing else says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.analysis.known import articles
from dashboard.figures.choices import Choice, Kind
from dashboard.words import Language, Words
from dashboard.words.dates import edtf, month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.standpoint import Standpoint
    from dashboard.figures.chart import Caption
    from dashboard.figures.choices import Option, State
    from dashboard.tables.dataset import Dataset

_BY_WHEN = Words("{title} · {when}까지 보도 기준", "{title} · reported in articles to {when}")
_FILTERED = "{filters}: {title}"
_USUAL = Words("{choice} {names}", "{choice} {names}")
_MORE = Words("{names} 외 {count}개", "{names} and {count} more")
_MOST = 3
"""Options that a title names; it counts the others."""


def headed(
    caption: Caption,
    choices: Sequence[Choice],
    state: State,
    standpoint: Standpoint,
    dataset: Dataset,
    language: Language,
) -> Caption:
    """Return the words of a chart whose title names the filters in force and the newest article.

    Args:
        caption: The words as the chart found them.
        choices: The choices of the chart, resolved.
        state: The choices in force.
        standpoint: The day that the dataset is seen from.
        dataset: What is seen from there.
        language: The reader's language.
    """
    title = caption.title
    filters = [words[language] for words in filters_of(choices, state)]
    if filters:
        joined = ", ".join(filters)
        title = _FILTERED.format(filters=joined[:1].upper() + joined[1:], title=title)
    when = by_when(standpoint, dataset)
    if when is not None:
        title = _BY_WHEN[language].format(title=title, when=when[language])
    said = caption.alternative.replace(caption.title, title, 1)
    return replace(caption, title=title, alternative=said)


def by_when(standpoint: Standpoint, dataset: Dataset) -> Words | None:
    """Return the day asked for, else the month of the newest article; None without articles."""
    if standpoint.as_of:
        return Words(*(edtf(standpoint.as_of, language) for language in Language))
    known = articles(dataset)
    if not known:
        return None
    newest = known[-1].known_from
    return Words(*(month(newest, language) for language in Language))


def filters_of(choices: Sequence[Choice], state: State) -> list[Words]:
    """Return what each choice in force leaves, such as ``models from South Korea``."""
    found = [_filter(choice, state) for choice in choices]
    return [words for words in found if words is not None]


def _filter(choice: Choice, state: State) -> Words | None:
    if choice.kind is Kind.FLAG:
        return choice.phrase if state.flag(choice.name) != bool(choice.default) else None
    chosen = state.many(choice.name) if choice.kind is Kind.MANY else ()
    options = [option for option in choice.allowed if option.value in chosen]
    if not options:
        return None
    phrase = (
        _USUAL.format(choice=choice.words, names="{names}")
        if choice.phrase is None
        else (choice.phrase)
    )
    return Words(*(_named(options, phrase, language) for language in Language))


def _named(options: Sequence[Option], phrase: Words, language: Language) -> str:
    """Return the phrase with the names of the options, those with a phrase of their own behind."""
    plain = [option.words[language] for option in options if option.phrase is None]
    own = dict.fromkeys(option.phrase[language] for option in options if option.phrase is not None)
    said = [phrase[language].format(names=_listed(plain, language))] if plain else []
    return ", ".join([*said, *own])


def _listed(names: Sequence[str], language: Language) -> str:
    between = "·" if language is Language.KO else ", "
    joined = between.join(names[:_MOST])
    if len(names) <= _MOST:
        return joined
    return _MORE[language].format(names=joined, count=len(names) - _MOST)
