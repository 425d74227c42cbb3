"""The rates of exchange in force, in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import records
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import compact, plain

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.dataset.dataset import Dataset

_NOTE = {
    "none": Text("", ""),
    "printed": Text(
        "{of} 기사에 병기된 금액(1달러당 {rate}원)",
        "as printed by {of} ({rate} won per dollar)",
    ),
    "implied": Text("1달러당 {rate}원({of} 기사)", "{rate} won per dollar ({of})"),
    "month": Text(
        "1달러당 {rate}원({on} 평균, {series})", "{rate} won per dollar (average of {on}, {series})"
    ),
    "year": Text(
        "1달러당 {rate}원({on} 평균, {series})", "{rate} won per dollar (average of {on}, {series})"
    ),
}
_LATER = Text(
    "1달러당 {rate}원(연간 자료가 있는 마지막 해인 {on} 평균, {series})",
    "{rate} won per dollar (average of {on}, the last full year, {series})",
)
_RATE_DIGITS = 5
_BY_WAY = re.compile(r" ?\(|, ")
"""What stands between who publishes a series and where it was taken from."""

_ARTICLE = Text("기사 환율로 환산: {notes}", "Converted at the articles' rates: {notes}")
_YEARLY = Text("연평균 환율로 환산", "Converted at the average rate of each year")
_FROM = Text("{year}년부터는 {note}", "from {year} on {note}")


class ConvertedRow(Struct, frozen=True):
    """At which rate a row was converted; columns as in ``converted``."""

    year: int
    rate: float | None
    rate_kind: str
    rate_on: str
    rate_source: str


class _NotedRow(ConvertedRow, frozen=True):
    rate_note_text: Text


def rate_note(row: ConvertedRow, dataset: Dataset) -> Text:
    """Return which rate a row was converted at, with its date; empty if it was not converted."""
    words = _LATER if _is_later(row) else _NOTE[row.rate_kind]
    if row.rate is None:
        return words
    rate, source = row.rate, dataset.publisher_text(row.rate_source)

    def filled(language: Language) -> str:
        publisher = source[language]
        return words[language].format(
            rate=_rate(round(rate, 1), language),
            on=edtf(row.rate_on, language),
            of=f"{publisher} {row.rate_on}",
            series=_BY_WAY.split(publisher)[0],
        )

    return Text.of(filled)


def _is_later(row: ConvertedRow) -> bool:
    return row.rate_kind == "year" and int(row.rate_on) < row.year


def _rate(value: float, language: Language) -> str:
    """Return a rate with one decimal: Korean has no separator in so small a number."""
    return compact(value, language, _RATE_DIGITS) if language.is_korean else plain(value, language)


def rates_in_force(context: RenderContext) -> str:
    """Return how amounts were converted; empty if none was."""
    language = context.canvas.language
    is_used = context.frame["rate_kind"] != "none"
    if not is_used.any():
        return ""
    used = context.frame[is_used]
    if context.state.one("rate") == "article":
        notes = used[f"rate_note_{language}"].drop_duplicates().head(4)
        return _ARTICLE[language].format(notes=", ".join(notes))
    later = next(
        (row for row in records(used.sort_values("year"), _NotedRow) if _is_later(row)), None
    )
    parts = [_YEARLY[language]]
    if later is not None:
        note = later.rate_note_text[language]
        parts.append(_FROM[language].format(year=later.year, note=note))
    return ", ".join(parts)
