"""Whether Plotly takes every part of a figure, asked of its own validators, once for each value.

``go.Figure`` asks them too, and makes an object of each part on the way: most of its time.
"""

from __future__ import annotations

from functools import cache

import plotly.graph_objects as go
from _plotly_utils.basevalidators import CompoundArrayValidator
from plotly.validator_cache import ValidatorCache

_TRACES = {kind._path_str: kind for kind in (go.Bar, go.Scatter)}
_NUMBER = "0123456789"
_found_valid = set()


def checked(figure):
    """Return a figure as Plotly's own object, every part of which is valid."""
    check(figure)
    return go.Figure(figure.content, _validate=False)


def check(figure):
    """Raise ``ValueError`` where a part of a figure is none that Plotly takes."""
    for trace in figure.data:
        own = {name: value for name, value in trace.items() if name != "type"}
        _check(own, _TRACES[trace.get("type", "scatter")])
    _check(figure.layout, go.Layout)


def _check(given, kind):
    for name, value in given.items():
        validator, part, parts = _known(kind, name)
        if parts:
            for one in value:
                _check(one, parts)
        elif part and isinstance(value, dict):
            _check(value, part)
        elif not isinstance(value, str | int | float):
            validator.validate_coerce(value)
        elif (known := (kind, name, type(value), value)) not in _found_valid:
            validator.validate_coerce(value)
            _found_valid.add(known)


@cache
def _known(kind, name):
    """The validator of a property, the class of what it holds, and of each of which it holds."""
    name = name.rstrip(_NUMBER) if kind is go.Layout else name
    if name not in kind._valid_props:
        raise ValueError(f"Invalid property of {kind.__name__}: {name}")
    validator = ValidatorCache.get_validator(kind._path_str, name)
    if isinstance(validator, CompoundArrayValidator):
        return validator, None, validator.data_class
    return validator, getattr(validator, "data_class", None), None
