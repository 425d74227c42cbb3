"""What a file is called: what it shows, in which language, of which day, under which choices."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from dashboard.export.sizes import size_of
from dashboard.plotting.theme import LIGHT
from dashboard.requests.parameters import RATIO
from dashboard.requests.query import encode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart_request import ChartRequest
    from dashboard.export.formats import FileFormat
    from dashboard.export.sizes import Size

_LONGEST = 60
"""Letters that choices may have in a name; beyond, a digest stands for them."""

_DIGITS = 10
_PLAIN = re.compile(r"[A-Za-z0-9,.+_-]*", re.ASCII)
_OTHER = re.compile(r"[^A-Za-z0-9._-]+", re.ASCII)
"""Letters that every system takes in a file's name, and those that not every one does."""


def chart_file_name(chart_request: ChartRequest, format_: FileFormat, version: str) -> str:
    """Return the name of a chart's file; under other choices it has another.

    Args:
        chart_request: What is asked for.
        format_: The file's format.
        version: The dataset's version: its day.
    """
    chosen = [*chart_request.choice_parameters, *chart_request.appearance]
    theme = chart_request.theme.name if chart_request.theme != LIGHT else ""
    size = _size(size_of(chart_request.state, format_))
    ratio = str(chart_request.state.values.get(RATIO.name, RATIO.default))
    what = (chart_request.chart.id, chart_request.language.value, version)
    return file_name(what, chosen, format_, (theme, size, ratio * (ratio != RATIO.default)))


def file_name(
    what: Sequence[str],
    chosen: Sequence[tuple[str, str]],
    suffix: str,
    more: Sequence[str] = (),
) -> str:
    """Return the name of a file.

    Args:
        what: What it shows, in which language, of which version.
        chosen: The choices in force as an address says them, those by default left out.
        suffix: What it ends with, without the dot.
        more: What else tells it from others, such as its size; may be empty.
    """
    told = [_OTHER.sub("-", part) for part in what]
    return ".".join(filter(None, [*told, _chosen(chosen), *more, suffix]))


def _chosen(parameters: Sequence[tuple[str, str]]) -> str:
    written = ".".join(f"{name}={value}" for name, value in parameters)
    if len(written) <= _LONGEST and all(_PLAIN.fullmatch(value) for _, value in parameters):
        return written
    return sha256(encode(parameters).encode()).hexdigest()[:_DIGITS]


def _size(size: Size) -> str:
    short = {"size": "{}", "width": "w{}", "height": "h{}", "scale": "{}x"}
    return "-".join(short[name].format(value) for name, value in size.parameters)
