"""Figures: `5543억 달러` is 5543 × 10⁸ USD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.normalization.derivation import Derivation
from dashboard.analysis.normalization.steps import inferred, rule, value, written
from dashboard.dataset.evidence import number_in
from dashboard.dataset.read_fragments import carriers
from dashboard.i18n import Text
from dashboard.i18n.numbers import exact_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from dashboard.analysis.normalization.derivation import DerivationStep
    from dashboard.dataset.description import Column, Package
    from dashboard.dataset.magnitudes import NumeralPart
    from dashboard.dataset.numerals import ReadFigure
    from dashboard.dataset.records import Record

_IN_UNITS = Text(" (단위: {unit})", " (unit: {unit})")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CURRENCY, _UNIT, _PERCENT = "currency", "unit", "percent"


def figure_derivations(record: Record, package: Package) -> Iterator[Derivation]:
    """Return how each figure of a claim came about, once for each place where it is written."""
    for column in record.table.carried_by("figure"):
        number = number_in(record, column.name)
        if number is None:
            continue
        unit = _unit(record, column, package)
        result = _with_unit(exact_text(number), unit)
        carrying = carriers(record, column.name)
        if not carrying:
            yield inferred(column, result)
        for fragment, figure in carrying:
            steps = (written(fragment), *_products(figure, unit), value(result))
            yield Derivation(column.title, steps)


def _products(figure: ReadFigure, unit: Text) -> Iterator[DerivationStep]:
    """Return the figure as a product, where it is written in a large unit, and its question."""
    if figure.question is not None:
        yield rule(figure.question)
    if all(part.unit == 1 for part in figure.parts):
        return
    joint = " + " if figure.value is not None else "–"
    product = joint.join(_product(part) for part in figure.parts)
    yield rule(_with_unit(Text(product, product), unit))


def _product(part: NumeralPart) -> str:
    count = f"{part.count.normalize():f}"
    return count if part.unit == 1 else f"{count} × 10{_exponent(part.unit)}"


def _exponent(unit: Decimal) -> str:
    return str(unit.adjusted()).translate(_RAISED)


def _unit(record: Record, column: Column, package: Package) -> Text:
    """Return what stands behind a figure: the code of its currency or the name of its unit."""
    for unit in record.table.carried_by("unit"):
        if column.name in unit.unit_of and unit.vocabulary:
            return _term(record[unit.name], unit.vocabulary, package)
    return _term(column.unit or "", _UNIT, package)


def _term(name: str, vocabulary: str, package: Package) -> Text:
    known = package.vocabularies.get(vocabulary, {}).get(name)
    if vocabulary == _CURRENCY and name:
        return Text(f" {name}", f" {name}")
    if known is None:
        return Text("", "")
    return known.title if name == _PERCENT else _IN_UNITS.format(unit=known.title)


def _with_unit(amount: Text, unit: Text) -> Text:
    return Text.of(lambda language: amount[language] + unit[language])
