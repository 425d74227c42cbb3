"""The rates of exchange in force, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.records import Record, records
from dashboard.words import Language, Words
from dashboard.words.dates import edtf
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene
    from dashboard.tables.dataset import Dataset

_NOTE = {
    "none": Words("", ""),
    "printed": Words(
        "{of} 기사에 병기된 금액(1달러당 {rate}원)",
        "as printed by {of} ({rate} won per dollar)",
    ),
    "implied": Words("1달러당 {rate}원({of} 기사)", "{rate} won per dollar ({of})"),
    "month": Words("1달러당 {rate}원({on} 평균)", "{rate} won per dollar (average of {on})"),
    "year": Words("1달러당 {rate}원({on} 평균)", "{rate} won per dollar (average of {on})"),
}
_LATER = Words(
    "1달러당 {rate}원(연간 자료가 있는 마지막 해인 {on} 평균)",
    "{rate} won per dollar (average of {on}, the last full year)",
)
_ARTICLE = Words("기사 환율로 환산: {notes}", "Converted at the articles' rates: {notes}")
_YEARLY = Words("연평균 환율로 환산", "Converted at the average rate of each year")
_FROM = Words("{year}년부터는 {note}", "from {year} on {note}")


def rate_note(row: Record, dataset: Dataset) -> Words:
    """Return which rate a row was converted at, with its date; empty if it was not converted."""
    words = _LATER if _is_later(row) else _NOTE[row.rate_kind]
    return Words(*(_filled(words, row, dataset, language) for language in Language))


def _is_later(row: Record) -> bool:
    return bool(row.rate_kind == "year" and int(row.rate_on) < row.year)


def _filled(words: Words, row: Record, dataset: Dataset, language: Language) -> str:
    if pd.isna(row.rate):
        return words[language]
    return words[language].format(
        rate=plain(round(row.rate, 1), language),
        on=edtf(row.rate_on, language),
        of=f"{dataset.publisher(row.rate_source, language)} {row.rate_on}",
    )


def rates_in_force(scene: Scene) -> str:
    """Return how amounts were converted; empty if none was."""
    language = scene.canvas.language
    is_used = scene.frame["rate_kind"] != "none"
    if not is_used.any():
        return ""
    used = scene.frame[is_used]
    if scene.state.one("rate") == "article":
        notes = used[f"rate_note_{language}"].drop_duplicates().head(4)
        return _ARTICLE[language].format(notes=", ".join(notes))
    later = next((row for row in records(used.sort_values("year")) if _is_later(row)), None)
    parts = [_YEARLY[language]]
    if later is not None:
        note = getattr(later, f"rate_note_{language}")
        parts.append(_FROM[language].format(year=later.year, note=note))
    return ", ".join(parts)
