"""Contradictions between claims: those of the sources are rows of `disagreements`."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import like, one_of_each
from dashboard.dataset.contradictions import contradictions
from dashboard.dataset.evidence import number_in
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from dashboard.dataset.description import Quantity
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


_ALONE = Text("주장을 둘보다 적게 들고 있습니다.", "names fewer than two claims")
_CONTRADICTS = Text(
    "{claim}과 어긋납니다. 알려진 불일치에 두 주장이 함께 있지 않습니다.",
    "contradicts {claim}; disagreements does not name both",
)
_FROM_TO = Text("{first}~{last}", "{first} to {last}")
_RATE = Text(
    "금액에서 나오는 증가율 {span}이 아닙니다. 알려진 불일치에도 없습니다.",
    "is not {span}, which its amounts give; not in disagreements",
)


def check_disputes(records: Records) -> Iterator[Fault]:
    """Disagreements that name fewer than two claims: nobody disagrees alone."""
    for record in records.of("disagreements"):
        if len(set(record.entries("claims"))) < len(("one side", "the other")):
            yield record.fault("claims", _ALONE)


def is_recorded(records: Records, claims: Iterable[str], *kinds: str) -> bool:
    """Whether one known disagreement of one of these kinds names all of these claims."""
    first, *others = claims
    return any(
        row["kind"] in kinds and set(others) <= set(row.entries("claims"))
        for row in records.disagreements.get(first, ())
    )


_OF_FIGURES, _OF_DATES = ("figure", "count"), ("date",)


def check_rivals(records: Records) -> Iterator[Fault]:
    """Contradictions between two claims that no row of `disagreements` names."""
    for table in records.package.tables.values():
        if table.quantity is not None:
            yield from _check(records, records.of(table.name), table.quantity)


def _check(records: Records, rows: Sequence[Record], quantity: Quantity) -> Iterator[Fault]:
    kinds = _OF_DATES if quantity.is_date else _OF_FIGURES
    agreeing = (*quantity.keys, "status")
    examples = one_of_each(rows, (*agreeing, quantity.column, "bound", "low", "high"))
    doubtful = chain.from_iterable(contradictions(examples, quantity))
    for one, other in contradictions(like(rows, doubtful, agreeing), quantity):
        # What a file of data says otherwise is seen without a row: there may be hundreds.
        is_of_articles = records.data_sources.isdisjoint((one["source"], other["source"]))
        pair = (one["claim"], other["claim"])
        if is_of_articles and not is_recorded(records, pair, *kinds):
            yield one.fault(quantity.column, _CONTRADICTS.format(claim=other["claim"]))


def check_growth(records: Records) -> Iterator[Fault]:
    """Stated rates that the amounts of the same forecast do not give."""
    amounts = _amounts(records)
    for record in records.of("growth_rates"):
        first, last = (
            amounts.get((record["forecast"], record[year])) for year in ("from_year", "to_year")
        )
        if first is None or last is None:
            continue
        rates = _possible_rates(first, last)
        stated = number_in(record, "rate")
        if rates is None or stated is None:
            continue
        slack = _half_a_digit(stated)
        fits = rates[0] - slack <= float(stated) <= rates[1] + slack
        claims = (record["claim"], first["claim"], last["claim"])
        if not fits and not is_recorded(records, claims, "figure"):
            span = _FROM_TO.format(first=f"{rates[0]:.2f}", last=f"{rates[1]:.2f}")
            yield record.fault("rate", _RATE.format(span=span))


def _amounts(records: Records) -> dict[tuple[str, str], Record]:
    """The first amount of each forecast for each year."""
    amounts: dict[tuple[str, str], Record] = {}
    for row in records.of("market_forecasts"):
        amounts.setdefault((row["forecast"], row["year"]), row)
    return amounts


def _possible_rates(first: Record, last: Record) -> tuple[float, float] | None:
    """The lowest and the highest yearly rate in percent that the rounded amounts allow."""
    start, end = number_in(first, "amount"), number_in(last, "amount")
    years = (number_in(last, "year") or 0) - (number_in(first, "year") or 0)
    if start is None or end is None or years <= 0 or start <= 0 or end <= 0:
        return None
    start_slack, end_slack = _half_a_digit(start), _half_a_digit(end)
    lowest = (float(end) - end_slack) / (float(start) + start_slack)
    highest = (float(end) + end_slack) / max(float(start) - start_slack, 1.0)
    return _yearly(lowest, float(years)), _yearly(highest, float(years))


def _yearly(ratio: float, years: float) -> float:
    return float(100 * (ratio ** (1 / years) - 1))


def _half_a_digit(number: Decimal) -> float:
    """Half a unit of the last printed digit; zeros at the end of a whole number are not printed."""
    exponent = number.normalize().as_tuple().exponent
    return 0.5 * 10.0 ** int(exponent)
