"""How what an article says became the cells of a claim, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.normalization.derivation import Derivation, DerivationStep, StepKind
from dashboard.analysis.normalization.names import name_derivations, term_derivations

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset

__all__ = ["Derivation", "DerivationStep", "StepKind", "normalization"]


def normalization(dataset: Dataset, claim: str) -> tuple[Derivation, ...]:
    """Return how each cell of a claim came about: figures, dates, names, status and bound.

    Raises:
        KeyError: If there is no such claim.
    """
    # The words that they look for are compiled on import: no start waits for that.
    from dashboard.analysis.normalization.dates import date_derivations
    from dashboard.analysis.normalization.figures import figure_derivations

    record = dataset.records.claims_by_id[claim]
    return (
        *figure_derivations(record, dataset.package),
        *date_derivations(record, dataset.records),
        *name_derivations(record, dataset),
        *term_derivations(record, dataset),
    )
