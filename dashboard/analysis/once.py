"""What follows from a dataset alone is computed once for each dataset."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.dataset.dataset import Dataset

Result = TypeVar("Result")


def once(function: Callable[[Dataset], Result]) -> Callable[[Dataset], Result]:
    """Have a function of the dataset alone computed once for each dataset.

    Whoever asks may change the frame that comes back: it is a copy, made in full only then.
    """

    @wraps(function)
    def asked(dataset: Dataset) -> Result:
        return dataset.derived(function)

    return asked
