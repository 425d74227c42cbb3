"""Words of the vocabularies, of countries and of names in a chart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from msgspec import Struct

from dashboard.analysis.forecasts import stated_points
from dashboard.analysis.records import records
from dashboard.i18n import Language, Text
from dashboard.i18n.currencies import currency_name
from dashboard.i18n.dates import day_or_days, edtf, edtf_short
from dashboard.i18n.numbers import compact, multiple, percent, plain, prefixed
from dashboard.requests.choices import Option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from dashboard.charting.chart import RenderContext
    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.canvas import Canvas

_TOGETHER = Text("{}{}", "{} {}")
_APART = Text("{} {}", "{} {}")
_LONG = frozenset({"flop", "model_token"})
"""Units that stand apart from their figure in Korean, too."""

_LARGE = 10_000
_SAYS = Text("{forecaster}: {scope}", "{forecaster}: {scope}")
_OF_DATE = Text("{publisher} {date} 자료", "{publisher} ({date})")


def term(dataset: Dataset, vocabulary: str, name: str) -> Text:
    """Return a vocabulary's word for a value; a currency's name; what is unknown as it is."""
    known = dataset.package.vocabularies[vocabulary].get(name)
    if known is not None:
        return known.title
    return currency_name(name) if vocabulary == "currency" else Text(name, name)


def source_name(dataset: Dataset, source: str) -> Text:
    """Return a source's publisher; with its date where the publisher has others in the dataset."""
    publisher = dataset.publisher_text(source)
    records = dataset.records.of("sources")
    if sum(dataset.publisher_text(one["source"]) == publisher for one in records) < 2:
        return publisher
    published = next(one["published_on"] for one in records if one["source"] == source)
    return Text.of(
        lambda language: _OF_DATE[language].format(
            publisher=publisher[language], date=day_or_days(published, language)
        )
    )


def options_of(vocabulary: str, table: str, column: str) -> Callable[[Dataset], tuple[Option, ...]]:
    """Return options of the vocabulary's words that a column of the dataset really uses."""

    def options(dataset: Dataset) -> tuple[Option, ...]:
        used = set(dataset.values(table, column))
        words = dataset.package.vocabularies[vocabulary]
        return tuple(Option(name, entry.title) for name, entry in words.items() if name in used)

    return options


def in_units(value: float, unit: str, dataset: Dataset, language: Language) -> str:
    """Return a figure with its unit of the vocabulary, ``2배`` or ``97%``; money has currencies."""
    if unit == "watt":
        return prefixed(value, "W", language)
    if unit == "percent":
        return percent(value, language)
    if unit == "ratio":
        return multiple(value, language)
    number = compact(value, language) if value >= _LARGE else plain(value, language)
    words = term(dataset, "unit", unit)[language]
    if value == 1 and language == Language.EN:
        # The identifiers of units are English and stand for one of each.
        words = unit.replace("_", " ")
    return (_APART if unit in _LONG else _TOGETHER)[language].format(number, words)


_SHORT = {"KR": Text("한국", "South Korea")}
"""Countries whose name in CLDR is not what a Korean paper writes."""


def country(code: str) -> Text:
    """Return a country's name for its ISO 3166 code."""
    return _SHORT.get(code) or Text.of(lambda one: str(_territories(one.babel).get(code, code)))


@cache
def _territories(locale: str) -> Mapping[str, str]:
    territories: Mapping[str, str] = Locale.parse(locale).territories
    return territories


def is_korean(country: str | None) -> bool:
    """Whether what is of a country comes from Korea; not where none is known."""
    return country == "KR"


def series_of(code: str | None, status: str, context: RenderContext, *more: str) -> str:
    """Return what the look of a mark stands for: its country and, unless it is so, its status."""
    language = context.canvas.language
    where = country(code)[language] if code else ""
    said = "" if status == "actual" else term(context.dataset, "status", status)[language]
    return " · ".join(filter(None, (where, said, *more)))


def countries(codes: Iterable[str]) -> tuple[Option, ...]:
    """Return options for country codes, Korea first, then by code."""
    ordered = sorted(set(codes), key=lambda code: (code != "KR", code))
    return tuple(Option(code, country(code)) for code in ordered)


class _Forecast(Struct, frozen=True):
    forecast: str
    forecaster_text: Text
    scope_text: Text


def forecast_options(dataset: Dataset) -> tuple[Option, ...]:
    """Return an option for each forecast of the market: whose it is and what it counts."""
    rows = stated_points(dataset).drop_duplicates("forecast")
    return tuple(
        Option(
            row.forecast,
            _SAYS.format(forecaster=row.forecaster_text, scope=row.scope_text),
            row.forecaster_text,
        )
        for row in records(rows, _Forecast)
    )


_AND = Text("{names}·{last}", "{names} and {last}")
_UNDATED = Text("시점 미상", "undated")
_DISAGREE = Text("불일치: {titles}", "Disputed: {titles}")
_NAMELESS = {
    True: Text("이름은 자리가 있는 점에만 적었습니다.", "Names are given where there is room."),
    False: Text(
        "이름은 자리가 있는 점에만 적었습니다. 나머지는 점을 누르거나 가리키면 나타나고 표에도 "
        "모두 있습니다.",
        "Names are given where there is room; tap or point at a mark for the others, and the table "
        "has all.",
    ),
}
"""By whether it is a picture."""

CLICK = Text("눌러서 근거 보기", "Click for the evidence")
"""The last line of what is said on hovering."""


def nameless(canvas: Canvas) -> str:
    """Return what is said below marks that are too many for each to have its name beside it."""
    return _NAMELESS[canvas.is_picture][canvas.language]


def word(vocabulary: str, value: str, context: RenderContext) -> str:
    """Return a vocabulary's word for a value."""
    return term(context.dataset, vocabulary, value)[context.canvas.language]


def listed(names: Sequence[str], language: Language) -> str:
    """Return names as a list within a sentence."""
    if language.is_korean:
        return language.comma.join(names)
    *before, last = names
    return _AND[language].format(names=", ".join(before), last=last) if before else last


def split(joined: str) -> list[str]:
    """Return what is joined with ``;``, without anything empty."""
    return [one for one in joined.split(";") if one]


def disputes(disagreements: str, context: RenderContext) -> str:
    """Return the names of known disagreements, nothing without any."""
    language = context.canvas.language
    names = [context.dataset.name("disagreements", one, language) for one in split(disagreements)]
    return _DISAGREE[language].format(titles=", ".join(names)) if names else ""


def paragraph(lines: Sequence[str], context: RenderContext) -> str:
    """Return what is said on hovering: a bold line, more lines, and what a click does."""
    first, *rest = lines
    said = [f"<b>{first}</b>", *(line for line in rest if line), CLICK[context.canvas.language]]
    return "<br>".join(said)


def short_date(founded_on: str, language: Language) -> str:
    """Return a date in short, an interval without what both its ends share.

    In Korean 2021년 10~12월, in words, since figures alone would read as a day; in English
    Oct–Dec 2021.
    """
    start, slash, end = founded_on.partition("/")
    shared = bool(slash) and end[:4] == start[:4]
    if founded_on and not language.is_korean:
        first, last = (edtf_short(one, language) for one in (start, end or start))
        first = first.removesuffix(f" {start[:4]}") if shared else first
        return f"{first}–{last}" if slash else last
    return edtf(founded_on, language) or _UNDATED[language]
