"""What a client would rather have: the weights of ``Accept`` and its like (RFC 9110, 12.4.2)."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WEIGHT = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?", re.ASCII)


@lru_cache(maxsize=1024)
def weights_of(accepted: str) -> Mapping[str, float]:
    """Return the weight of each value that a header names, from 0 for refused to 1.

    Args:
        accepted: The header; an entry whose weight cannot be read counts as refused.
    """
    weights = {}
    for entry in accepted.lower().split(","):
        name, *parameters = (part.strip() for part in entry.split(";"))
        given = next((one[2:] for one in parameters if one.startswith("q=")), "1")
        weights[name] = float(given) if _WEIGHT.fullmatch(given) else 0.0
    return MappingProxyType(weights)
