"""Growth: a stated rate agrees with its amounts, as far as these are rounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.disputes import is_recorded
from dashboard.dataset.evidence import number_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


def check(records: Records) -> Iterator[Fault]:
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
            span = f"{rates[0]:.2f} to {rates[1]:.2f}"
            yield record.fault(
                "rate", f"is not {span}, which its amounts give; not in disagreements"
            )


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
