"""The addresses that an embed leads to: its picture, its figure, its files, its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures.parameters import DRESS, STANDPOINT
from dashboard.figures.query import encode, pairs

if TYPE_CHECKING:
    from dashboard.figures.look import Look

_Parameters = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses that an embed leads to.

    Attributes:
        prefix: The path that the whole site lives under, ``/`` at the end.
        token: What opened the embed opens its picture, figure and files too; may be empty.
    """

    prefix: str
    token: str = ""

    def page(self, look: Look) -> str:
        """Return the address of the chart on the Atlas, in the same state."""
        return self._written(f"charts/{look.chart.id}", [*_state(look), *_theme(look)])

    def picture(self, look: Look, theme: str, width: int) -> str:
        """Return the address of the picture in a theme, laid out for a width in pixels."""
        more = [("theme", theme), *_dress(look), ("width", str(width))]
        return self._file(look, "svg", [*_state(look), *more])

    def figure(self, look: Look) -> str:
        """Return the address of the figure; theme and width are for the browser to add."""
        return self._file(look, "json", [*_state(look), *_dress(look)])

    def image(self, look: Look, theme: str) -> str:
        """Return the address of the PNG that a reader takes away: whole, unless a token says no."""
        dress = _dress(look) if self.token else []
        return self._file(look, "png", [*_state(look), ("theme", theme), *dress])

    def preview(self, look: Look, size: _Parameters) -> str:
        """Return the address of a PNG that stands for the chart on another site."""
        return self._file(look, "png", [*_state(look), ("theme", look.theme.name), *size])

    def rows(self, look: Look) -> str:
        """Return the address of all rows."""
        return self._file(look, "csv", _state(look))

    def evidence(self, look: Look, mark: str = "") -> str:
        """Return the address of what stands behind a mark, by its name; without one, its start."""
        own = [*pairs(look.state, STANDPOINT), ("lang", look.language.value), *_theme(look)]
        names = {name for name, _ in pairs(look.state, STANDPOINT)}
        state = [pair for pair in look.choice_parameters if pair[0] not in names]
        asked = [("state", encode(state).removeprefix("?"))] if state else []
        return self._written("evidence", [*own, ("chart", look.chart.id), *asked, ("mark", mark)])

    def _file(self, look: Look, suffix: str, parameters: _Parameters) -> str:
        token = [("token", self.token)] if self.token else []
        return self._written(f"charts/{look.chart.id}.{suffix}", [*parameters, *token])

    def _written(self, path: str, parameters: _Parameters) -> str:
        return f"{self.prefix}{path}{encode(parameters)}"


def _state(look: Look) -> _Parameters:
    return [*look.choice_parameters, ("lang", look.language.value)]


def _theme(look: Look) -> _Parameters:
    asked = look.state.one("theme")
    return [] if asked == "auto" else [("theme", asked)]


def _dress(look: Look) -> _Parameters:
    return pairs(look.state, DRESS)
