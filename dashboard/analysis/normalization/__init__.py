"""How what an article says became the cells of a claim, step by step."""

from dashboard.analysis.normalization.derivation import Derivation, DerivationStep, StepKind
from dashboard.analysis.normalization.normalize import normalization

__all__ = ["Derivation", "DerivationStep", "StepKind", "normalization"]
