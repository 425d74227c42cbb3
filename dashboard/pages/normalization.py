"""How a claim's values were read, as a table: one row a value, one step after the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.normalization import Derivation, DerivationStep, StepKind, normalization
from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language

_EXPONENT = re.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_COLUMN = Text("열", "Column")
_STEPS = Text("과정", "Steps")
_NONE = Text(
    "옮길 수치나 날짜, 이름이 없습니다.",
    "There is no figure, date or name to read.",
)


def normalization_table(dataset: Dataset, claim: str, language: Language) -> Any:
    """Return how each value of a claim came about."""
    derivations = normalization(dataset, claim)
    if not derivations:
        return html.P(_NONE[language])
    heads = html.Tr([html.Th(words[language], scope="col") for words in (_COLUMN, _STEPS)])
    rows = [_row(one, language) for one in derivations]
    return html.Table([html.Thead(heads), html.Tbody(rows)], className="derivations")


def _row(derivation: Derivation, language: Language) -> html.Tr:
    steps = html.Ol([html.Li(_step(step, language)) for step in derivation.steps])
    return html.Tr([html.Th(derivation.title[language], scope="row"), html.Td(steps)])


def _step(step: DerivationStep, language: Language) -> Any:
    text = step.words[language]
    if step.kind is StepKind.WRITTEN:
        return html.Q(text, lang="ko")
    return html.Strong(text) if step.kind is StepKind.VALUE else html.Span(_raised(text))


def _raised(text: str) -> list[Any]:
    """Return text with its exponents raised: fonts draw the letters for them unevenly."""
    parts = _EXPONENT.split(text)
    return [html.Sup(one.translate(_PLAIN)) if _EXPONENT.fullmatch(one) else one for one in parts]
