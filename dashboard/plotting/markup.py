"""Text that is no mark-up: signs that Plotly would obey, as private signs and back.

Plotly takes tags, entities and templates in any text for its own. The texts of a figure are put
together from words of the Atlas, which may hold mark-up, and from texts of the dataset, which never
do. So a chart is given a dataset in which each sign that Plotly may obey is another sign, one of
Unicode's private ones; the way out of a figure, to Plotly or to plain words, puts it right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

OBEYED = re.compile(r"[<>]|&(?=[#a-z])|%(?=\{)")
"""What tags, entities and templates are known by; the semicolon of an entity may follow a name."""

_POWER = re.compile("10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
SIGNS = "<>&%"
"""The signs that these begin with."""

_PRIVATE = {sign: chr(0x10FF00 + ord(sign)) for sign in SIGNS}
_PLAIN = str.maketrans({private: sign for sign, private in _PRIVATE.items()})
_ENTITIES = str.maketrans({private: f"&#{ord(sign)};" for sign, private in _PRIVATE.items()})


def plain_names(text: str) -> str:
    """Return a text with the dataset's own signs in it, for whoever knows no mark-up."""
    return text.translate(_PLAIN)


def entities(value: Any) -> Any:
    """Return a part of a figure as Plotly is given it: the dataset's signs as entities."""
    if isinstance(value, str):
        return value.translate(_ENTITIES)
    if isinstance(value, Mapping):
        return {name: entities(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [entities(one) for one in value]
    return value


def raised(text: str) -> str:
    """Return a text in which powers of ten are mark-up: Unicode's raised digits sit unevenly."""
    return _POWER.sub(lambda found: f"10<sup>{found[1].translate(_LOWERED)}</sup>", text)


def shield(text: str) -> str:
    """Return a text of the dataset in which nothing is mark-up."""
    return OBEYED.sub(lambda found: _PRIVATE[found[0]], text)
