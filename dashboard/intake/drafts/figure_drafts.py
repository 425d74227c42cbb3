"""Drafts of figures: table, subject, the dates that a figure speaks of, what is to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.counters import after_counter
from dashboard.i18n import Text
from dashboard.intake.drafts.draft import Draft, DraftQuestion, NameMention, Span
from dashboard.intake.drafts.figure_cues import CURRENCIES
from dashboard.intake.drafts.figure_rules import (
    GROWTH,
    MARKET,
    MEMBERS,
    MONEY,
    SIZES,
    FigureReading,
    read_figure_table,
)
from dashboard.intake.drafts.fragments import settled_status, status_of
from dashboard.intake.drafts.subject_columns import SUBJECT_COLUMNS
from dashboard.intake.drafts.subjects import is_shared, maker_of, subjects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.numerals import ReadFigure
    from dashboard.dataset.records import Records
    from dashboard.intake.drafts.scene import Scene


_VALUE_COLUMNS = {SIZES: "parameters", MONEY: "amount", MARKET: "amount", GROWTH: "rate"}
_VALUE_COLUMNS |= {MEMBERS: "stated_members"}
_CONVERSION = 14
_NO_SUBJECT = Text(
    "무엇에 관한 수치인지 알 수 없습니다. 대상을 골라 주세요.",
    "What is this about? Choose a subject.",
)
_NO_YEAR = Text(
    "어느 해의 시장 규모인지 알 수 없습니다. 연도를 적어 주세요.",
    "Of which year is this market? Fill in the year.",
)
ELSEWHERE = Text(
    "‘{name}’: 다른 문단에 나오는 이름입니다. 이 문단의 수치가 맞는지 확인해 주세요.",
    "“{name}” stands in another paragraph; is this figure about it?",
)


def figure_drafts(scene: Scene, records: Records) -> Iterator[Draft]:
    """Yield a draft for each figure of a sentence that may be a claim."""
    skipped: set[int] = set()
    for index, figure in enumerate(scene.figures):
        if index in skipped:
            continue
        reading = read_figure_table(figure, scene)
        if reading is None:
            continue
        converted = _conversion(scene, index)
        if converted is not None:
            skipped.add(index + 1)
        yield from _of_figure(scene, figure, reading, converted, records)


def _end(figure: ReadFigure, scene: Scene) -> int:
    """Return where a figure ends with what it counts."""
    return after_counter(scene.paragraph.text, figure.end) if figure.counter else figure.end


def _conversion(scene: Scene, index: int) -> ReadFigure | None:
    """The same money in another currency, in brackets behind it: `(약 663조원)`."""
    figure, later = scene.figures[index], scene.figures[index + 1 : index + 2]
    if not later or CURRENCIES.get(figure.counter) is None:
        return None
    other = later[0]
    gap = scene.paragraph.text[figure.end : other.start]
    is_other = CURRENCIES.get(other.counter) not in (None, CURRENCIES[figure.counter])
    return other if is_other and "(" in gap and len(gap) <= _CONVERSION else None


def _of_figure(
    scene: Scene,
    figure: ReadFigure,
    reading: FigureReading,
    converted: ReadFigure | None,
    records: Records,
) -> Iterator[Draft]:
    subjects = subjects_of(reading.kind, figure, scene)
    values = {**_value(figure, reading.table), **reading.values}
    if converted is not None and converted.value is not None:
        values["stated_amount"] = f"{converted.value.normalize():f}"
        values["stated_currency"] = CURRENCIES[converted.counter]
    values.update(_dates_of(scene, figure, reading.table))
    if reading.table == GROWTH and not values.get("from_year"):
        reading = FigureReading("metrics", {"unit": "percent", "measure": "change"}, "other")
        values = {**_value(figure, reading.table), **reading.values}
    shared = subjects if is_shared(figure, scene) else ((),)
    for own in shared:
        chosen = (own,) if isinstance(own, NameMention) else subjects
        status = settled_status(status_of(scene, figure.end, records), values, scene)
        yield Draft(
            identifier="",
            table=reading.table,
            span=Span(scene.paragraph.number, figure.start, _end(figure, scene)),
            fragments=(),
            values=values,
            subjects=chosen,
            status=status,
            bound=figure.bound,
            on=values.get("on", ""),
            questions=_questions(figure, chosen, scene, reading.table, has_year="year" in values),
            subject_column="recipient"
            if reading.kind == "recipient"
            else SUBJECT_COLUMNS[reading.table],
            others={
                **_others(scene, reading.kind, chosen),
                **maker_of(chosen, scene, figure.start),
            },
        )


def _value(figure: ReadFigure, table: str) -> dict[str, str]:
    column = _VALUE_COLUMNS.get(table, "value")
    ends = {column: figure.value, "low": figure.low, "high": figure.high}
    return {name: f"{end.normalize():f}" for name, end in ends.items() if end is not None}


def _dates_of(scene: Scene, figure: ReadFigure, table: str) -> dict[str, str]:
    """The dates that a figure speaks of, by column."""
    before = [one for one in scene.dates if one[0] < figure.start]
    if table == MARKET:
        own = [one for one in before if not one[2].expressions[-1].compared]
        year = (own or list(scene.dates))[-1:]
        return {"year": str(year[0][2].date.latest.year)} if year else {}
    if table == GROWTH:
        ends = [end for one in before for end in (one[2].date.earliest, one[2].date.latest)]
        known = sorted({str(end.year) for end in ends})
        return {"from_year": known[-2], "to_year": known[-1]} if len(known) > 1 else {}
    if table == MONEY:
        return _period(scene)
    return {}


def _period(scene: Scene) -> dict[str, str]:
    found: dict[str, str] = {}
    for _, end, reading in scene.dates:
        behind = scene.paragraph.text[end : end + 3].strip()
        if behind.startswith("부터"):
            found["starts_on"] = str(reading.date)
        elif behind.startswith("까지"):
            found["ends_on"] = str(reading.date)
    return found


def _others(scene: Scene, kind: str, subjects: tuple[NameMention, ...]) -> dict[str, NameMention]:
    """Further names of a row: what a multiple is compared with."""
    if kind != "multiple":
        return {}
    compared = [
        one for one in scene.of("models") if scene.is_compared(one) or one.particle == "보다"
    ]
    compared = [one for one in compared if one.mention not in subjects[:1]]
    return {"compared_with": compared[0].mention} if compared else {}


def _questions(
    figure: ReadFigure,
    subjects: tuple[NameMention, ...],
    scene: Scene,
    table: str,
    *,
    has_year: bool,
) -> tuple[DraftQuestion, ...]:
    asked = []
    if table == MARKET and not has_year:
        asked.append(DraftQuestion("date", _NO_YEAR))
    if figure.question is not None:
        asked.append(DraftQuestion("figure", figure.question))
    if not subjects:
        asked.append(DraftQuestion("subject", _NO_SUBJECT))
    elif subjects[0].span.paragraph != scene.paragraph.number:
        asked.append(DraftQuestion("subject", ELSEWHERE.format(name=subjects[0].name)))
    return tuple(asked)
