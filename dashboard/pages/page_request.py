"""Who looks at which address, in which language and theme, on how wide a screen."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dashboard.charting.chart_request import viewpoint_of
from dashboard.i18n import Language, Languages
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import LIGHT, THEMES, Theme
from dashboard.requests.choices import ChoiceValues
from dashboard.requests.parameters import AS_OF, COLLECTIONS, LONGEST_QUERY, RULE, VIEWPOINT, common
from dashboard.requests.query import kept
from dashboard.requests.query_string import read_query
from dashboard.requests.urls import url

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from dashboard.analysis.viewpoint import Viewpoint
    from dashboard.requests.choices import Snapshot
    from dashboard.requests.query import Query

_WIDEST = 1280
_PHONE = 640
_ORIGIN = re.compile(r"https?://(?:[\w.-]{1,255}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?", re.ASCII)


@dataclass(frozen=True)
class PageRequest:
    """One request for a page; what its address says is read once.

    Attributes:
        path: The path of the address, such as ``/charts/model-sizes``.
        query: Its parameters.
        language: The reader's language.
        theme: The theme in force: light or dark.
        width: Width of the window in pixels.
        prefix: The path that the whole site lives under, ``/`` at the end.
        origin: Scheme, host and port as the reader's browser knows them; may be unknown.
        today: The day where the reader is; may be unknown.
        dataset: What the address may speak of: its languages and collections.
    """

    path: str
    query: Query
    language: Language
    theme: Theme
    width: int
    prefix: str = "/"
    origin: str = ""
    today: date | None = None
    dataset: Snapshot = field(kw_only=True, compare=False, repr=False)

    @property
    def languages(self) -> Languages:
        """The languages that there are."""
        return self.dataset.languages

    @property
    def base(self) -> str:
        """The address of the Atlas as the reader knows it, ``/`` at the end."""
        return f"{self.origin}{self.prefix}"

    def link(self, path: str, parameters: Sequence[tuple[str, str]] = ()) -> str:
        """Return the address of a path that keeps language, theme and viewpoint."""
        return url(self.prefix, path, [*parameters, *self.common])

    @property
    def viewpoint_parameters(self) -> tuple[tuple[str, str], ...]:
        """The parameters that say from where the dataset is seen."""
        names = {choice.name for choice in VIEWPOINT}
        return tuple(pair for pair in self.common if pair[0] in names)

    @cached_property
    def viewpoint(self) -> Viewpoint:
        """From where the dataset is seen; what does not fit counts as not said."""
        said = dict(self.common)
        values = {one.name: said.get(one.name, one.default) for one in (AS_OF, RULE)}
        named = tuple(filter(None, said.get(COLLECTIONS.name, "").split(",")))
        return viewpoint_of(ChoiceValues({**values, COLLECTIONS.name: named}))

    @cached_property
    def readings(self) -> dict[Hashable, Any]:
        """What its address says of a page, once it was read (``read_page``)."""
        return {}

    @cached_property
    def common(self) -> list[tuple[str, str]]:
        """What the address says of language, theme and viewpoint."""
        return kept(self.query, common(self.dataset))

    @property
    def canvas(self) -> Canvas:
        """The canvas inside a card; the style sheet lays cards out by the same numbers."""
        gutter, padding = (12, 10) if self.width < _PHONE else (32, 18)
        content = min(self.width, _WIDEST) - 2 * gutter
        return Canvas(self.language, self.theme, content - 2 * padding - 2)


def read_page_request(told: Any, prefix: str, dataset: Snapshot) -> PageRequest:
    """Return the request that a browser reports; what it leaves out or garbles has a default."""
    data: Mapping[str, Any] = told if isinstance(told, dict) else {}
    search = str(data.get("search") or "").removeprefix("?")[:LONGEST_QUERY]
    query = read_query(search)
    path = "/" + str(data.get("path") or "/").removeprefix(prefix).rstrip("/")
    asked = query.get("lang", [str(data.get("language"))])[0]
    return PageRequest(
        path=path,
        query=query,
        language=dataset.languages.find(asked) or Language.KO,
        theme=THEMES.get(str(data.get("theme")), LIGHT),
        width=_width(data.get("width")),
        prefix=prefix,
        origin=_origin(data.get("origin")),
        today=_day(data.get("today")),
        dataset=dataset,
    )


def _origin(told: Any) -> str:
    return told if isinstance(told, str) and _ORIGIN.fullmatch(told) else ""


def _day(told: Any) -> date | None:
    try:
        return date.fromisoformat(told)
    except (TypeError, ValueError):
        return None


def _width(told: Any) -> int:
    if not isinstance(told, int | float) or told != told:
        return _WIDEST
    return int(max(320, min(told, 4000)))
