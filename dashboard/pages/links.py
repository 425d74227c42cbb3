"""Addresses of what can be taken away: the picture, the file and the embed of a chart's state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.requests.urls import chart_file_path, embed_path, url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.page_request import PageRequest

Parameters = tuple[tuple[str, str], ...]

_WITHOUT_THEME = {"csv", "xlsx"}


class ReferenceLink(Struct, frozen=True):
    """An address under the address of the Atlas.

    Attributes:
        path: Its path.
        parameters: Its parameters.
    """

    path: str
    parameters: Parameters

    def under(self, base: str) -> str:
        """Return the whole address.

        Args:
            base: Where the Atlas lives, ``/`` at the end: its path, or its address in full.
        """
        return url(base, self.path, self.parameters)

    def opened_by(self, token: str) -> ReferenceLink:
        """Return the address with a token, if there is one."""
        added = (("token", token),) if token else ()
        return replace(self, parameters=(*self.parameters, *added))


def file_link(
    chart: str, suffix: str, state: Sequence[tuple[str, str]], view: PageRequest, size: str = ""
) -> ReferenceLink:
    """Return the address of a chart's picture or file.

    A file cannot ask a reader's browser: its address always names language and theme.

    Args:
        chart: The chart's id.
        suffix: The file's format.
        state: The parameters of the chart's own choices.
        view: The view.
        size: The preset of a picture's size, or the ratio of a slide.
    """
    theme = () if suffix in _WITHOUT_THEME else (("theme", view.theme.name),)
    named = "ratio" if suffix == "pptx" else "size"
    preset = ((named, size),) if size else ()
    own = (*state, *view.viewpoint_parameters, ("lang", view.language.value))
    return ReferenceLink(chart_file_path(chart, suffix), (*own, *theme, *preset))


def figure_link(chart: str, width: int, view: PageRequest) -> ReferenceLink:
    """Return the address of a chart as JSON with the figure as a card shows it.

    Args:
        chart: The chart's id.
        width: The width of the figure in pixels.
        view: The view.
    """
    plain = file_link(chart, "json", (), view)
    fields = (("fields", "figure,written"), ("width", str(width)))
    return replace(plain, parameters=(*plain.parameters, *fields))


def embed_link(chart: str, state: Sequence[tuple[str, str]], view: PageRequest) -> ReferenceLink:
    """Return the address of a chart's embed; its theme is its reader's if the view names none.

    Args:
        chart: The chart's id.
        state: The parameters of the chart's own choices.
        view: The view.
    """
    asked = view.query.get("theme", [])[:1]
    theme = (("theme", view.theme.name),) if asked == [view.theme.name] else ()
    own = (*state, *view.viewpoint_parameters, ("lang", view.language.value))
    return ReferenceLink(embed_path(chart), (*own, *theme))
