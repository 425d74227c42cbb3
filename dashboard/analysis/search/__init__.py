"""Finding what has a name, and claims, by what a reader types."""

from dashboard.analysis.search.index import CLAIMS, Finds, search

__all__ = ["CLAIMS", "Finds", "search"]
