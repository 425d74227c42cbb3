"""What every title says besides what its chart found: of which rows, and reported by when.

A title is read on a slide, in a portal or as the name of a file, where nothing else says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.analysis.as_of import articles
from dashboard.dataset.records import DATA
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf, month
from dashboard.i18n.edtf import read_edtf
from dashboard.requests.choices import Choice, Kind
from dashboard.requests.query import written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.viewpoint import Viewpoint
    from dashboard.charting.chart import RenderContext
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.records import Record
    from dashboard.plotting.chart_text import ChartText
    from dashboard.requests.choices import ChoiceValues, Option

_BY_WHEN = {
    False: Text("{title} · {when}까지 보도 기준", "{title}, as reported in articles to {when}"),
    True: Text("{title} · {when}까지 공개 자료 기준", "{title}, as published by {when}"),
}
"""Of articles alone, and where files of data are among the sources."""
_FILTERED = "{filters}: {title}"
_USUAL = Text("{choice} {names}", "{choice} {names}")
_MORE = Text("{names} 외 {count}개", "{names} and {count} more")
_MOST = 3
"""Options that a title names; it counts the others."""


def headed(
    caption: ChartText,
    choices: Sequence[Choice],
    context: RenderContext,
    viewpoint: Viewpoint,
    claims: Sequence[str],
) -> ChartText:
    """Return the words of a chart whose title names the filters in force and the newest article.

    Args:
        caption: The words as the chart found them.
        choices: The choices of the chart, resolved.
        context: What is drawn, under which choices.
        viewpoint: The day that the dataset is seen from.
        claims: The claims behind the chart.
    """
    language = context.canvas.language
    title = filtered(caption.title, choices, context.state, language)
    read = _read(claims, context.dataset)
    when = by_when(viewpoint, read)
    if when is not None:
        words = _BY_WHEN[any(one["kind"] == DATA for one in read)]
        title = words[language].format(title=title, when=when[language])
    said = caption.alternative.replace(caption.title, title, 1)
    return replace(caption, title=title, alternative=said)


def filtered(title: str, choices: Sequence[Choice], state: ChoiceValues, language: Language) -> str:
    """Return a title behind the filters in force, which it names."""
    joined = ", ".join(words[language] for words in filters_of(choices, state))
    if not joined:
        return title
    return _FILTERED.format(filters=joined[:1].upper() + joined[1:], title=title)


def _read(claims: Sequence[str], dataset: Dataset) -> list[Record]:
    """Return the sources of the works that claims stand in; all articles are one."""
    used, every = dataset.records.sources_of(claims), dataset.derived(_works)
    works = {work for source, work, _ in every if source in used}
    return [one for _, work, one in every if work in works]


def _works(dataset: Dataset) -> list[tuple[str, tuple[str, str], Record]]:
    """Return every source that claims were read from, its work, and its row."""
    found = ((one.source, dataset.records.find("sources", one.source)) for one in articles(dataset))
    return [(name, (one["collection"], one["work"]), one) for name, one in found if one]


def by_when(viewpoint: Viewpoint, read: Sequence[Record]) -> Text | None:
    """Return the day asked for, else the month of the newest source; None without sources.

    Args:
        viewpoint: From where the dataset is seen.
        read: The sources, in the order in which they became known.
    """
    if viewpoint.as_of:
        return Text.of(lambda language: edtf(viewpoint.as_of, language))
    if not read:
        return None
    newest = read_edtf(read[-1]["published_on"]).latest
    return Text.of(lambda language: month(newest, language))


def filters_of(choices: Sequence[Choice], state: ChoiceValues) -> list[Text]:
    """Return what each choice in force leaves, such as ``models from South Korea``."""
    found = [_filter(choice, state) for choice in choices]
    return [words for words in found if words is not None]


def _filter(choice: Choice, state: ChoiceValues) -> Text | None:
    value = state.values[choice.name]
    if value == choice.default or (choice.phrase is None and choice.kind is not Kind.MANY):
        return None
    if choice.kind is Kind.FLAG:
        return choice.phrase
    if choice.kind is Kind.NUMBER and choice.phrase is not None:
        return choice.phrase.format(names=written(value))
    chosen = value if isinstance(value, tuple) else (value,)
    options = [option for option in choice.allowed if option.value in chosen]
    phrase = (
        _USUAL.format(choice=choice.words, names="{names}")
        if choice.phrase is None
        else (choice.phrase)
    )
    return Text.of(lambda language: _named(options, phrase, language))


def _named(options: Sequence[Option], phrase: Text, language: Language) -> str:
    """Return the phrase with the names of the options, those with a phrase of their own behind."""
    plain = [option.words[language] for option in options if option.phrase is None]
    own = dict.fromkeys(option.phrase[language] for option in options if option.phrase is not None)
    said = [phrase[language].format(names=_listed(plain, language))] if plain else []
    return ", ".join([*said, *own])


def _listed(names: Sequence[str], language: Language) -> str:
    joined = language.comma.join(names[:_MOST])
    if len(names) <= _MOST:
        return joined
    return _MORE[language].format(names=joined, count=len(names) - _MOST)
