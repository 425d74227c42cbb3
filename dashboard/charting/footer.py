"""The footer of every chart: which articles, how many claims, which version, which licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.viewpoint import EVERYTHING, Viewpoint
from dashboard.charting.as_of import under
from dashboard.charting.limits import LINKED, MOST_SOURCES
from dashboard.charting.own_words import marked_own
from dashboard.dataset.collections import credits_of_sources
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain
from dashboard.plotting.markup import shield

if TYPE_CHECKING:
    from collections.abc import Collection

    import pandas as pd

    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.identity import Identity
    from dashboard.dataset.records import Record
    from dashboard.plotting.canvas import Canvas

_FOOTER = Text(
    "출처: {sources} · 주장&nbsp;{count}건 · {under}데이터&nbsp;버전&nbsp;{version} · {rights}",
    "Sources: {sources} · {count}&nbsp;{claims} · {under}dataset&nbsp;{version} · {rights}",
)
_UNBROKEN = 24
"""Letters of a name that stays on one line."""

_OTHERS = {
    True: Text(" 외&nbsp;{count}건", " and&nbsp;{count}&nbsp;more"),
    False: Text(" 외&nbsp;{count}건 이상", " and&nbsp;at&nbsp;least&nbsp;{count}&nbsp;more"),
}
"""By whether the source of every claim is known: rows that sum up many name some of theirs."""
_NONE = Text("없음", "none")


def claims_of(frame: pd.DataFrame) -> list[str]:
    """Return the claims behind the rows of a chart, each once, in order of appearance."""
    joined = ";".join(frame["claims"].dropna()) if "claims" in frame else ""
    return list(dict.fromkeys(claim for claim in joined.split(";") if claim))


def sources_of(claims: list[str], dataset: Dataset) -> list[Record]:
    """Return the sources of claims as rows of the table ``sources``, oldest first."""
    return _oldest_first(dataset.records.sources_of(claims), dataset)


def _oldest_first(used: Collection[str], dataset: Dataset) -> list[Record]:
    return [one for source, one in dataset.derived(_by_age) if source in used]


def _by_age(dataset: Dataset) -> list[tuple[str, Record]]:
    every = sorted(dataset.records.of("sources"), key=lambda one: (one["published_on"], one.line))
    return [(one["source"], one) for one in every]


def footer(
    drawn: Drawn,
    dataset: Dataset,
    canvas: Canvas,
    viewpoint: Viewpoint = EVERYTHING,
) -> str:
    """Return the footer of a chart for the rows that it draws."""
    links, language = drawn.links, canvas.language
    claims = [] if links else claims_of(drawn.table)
    used = links.sources if links else dataset.records.sources_of(claims)
    named, count = (links.named, links.in_all) if links else (len(claims), len(claims))
    written = _FOOTER[language].format(
        sources=_named(_oldest_first(used, dataset), dataset, language, is_all=count == named)
        or _NONE[language],
        count=plain(count, language),
        claims="claim" if count == 1 else "claims",
        under="".join(f"{words} · " for words in under(viewpoint, language)),
        version=dataset.version,
        rights="; ".join([_rights(dataset.identity, language), *credits_of_sources(dataset, used)]),
    )
    said = [marked_own(canvas.title, canvas.note, language), shield(canvas.line)]
    if links is not None and not canvas.is_picture:
        written = f"{written} · {LINKED[language].format(count=links.most)}"
    return " · ".join(filter(None, [written, *said]))


def _rights(identity: Identity, language: Language) -> str:
    """Return whose the data is."""
    names = [identity.credit[language], identity.licence[language]]
    return ", ".join(map(_whole, names))


def _whole(name: str) -> str:
    """Return a name that is not broken across lines if it is short."""
    return name.replace(" ", "&nbsp;") if len(name) <= _UNBROKEN else name


def _named(sources: list[Record], dataset: Dataset, language: Language, *, is_all: bool) -> str:
    """Return the newest sources, those of one publisher and day once, and how many are older."""
    said = dataset.derived(_InWords(language))
    words = [said[one["source"]] for one in sources]
    named = list(dict.fromkeys(words))[-MOST_SOURCES:]
    older = sum(one not in named for one in words)
    return ", ".join(named) + (
        _OTHERS[is_all][language].format(count=plain(older, language)) if older else ""
    )


class _InWords(Struct, frozen=True):
    """The publisher and day of each source; those of one language are written once."""

    language: Language

    def __call__(self, dataset: Dataset) -> dict[str, str]:
        return {
            source: f"{_whole(dataset.publisher(source, self.language))}&nbsp;"
            f"{_briefly(one['published_on'])}"
            for source, one in dataset.derived(_by_age)
        }


def _briefly(published_on: str) -> str:
    """Return a date as it is, an interval as the year or years that it lies in."""
    return (
        "~".join(dict.fromkeys(part[:4] for part in published_on.split("/")))
        if ("/" in published_on)
        else published_on
    )
