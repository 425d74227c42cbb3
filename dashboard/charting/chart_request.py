"""One chart as one address asks for it: the same for page, embed, picture and file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.preference import Rule
from dashboard.analysis.viewpoint import Viewpoint
from dashboard.charting.render import choices_of
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import LIGHT, THEMES, Theme
from dashboard.requests.parameters import APPEARANCE, NOTE, TITLE, VIEWPOINT, common
from dashboard.requests.query import pairs, parse, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.requests.choices import Choice, ChoiceValues
    from dashboard.requests.query import Query


_UNTITLED = ("0", False)
"""What leaves the title off."""


class ChartRequest(Struct, frozen=True):
    """One chart as one address asks for it.

    Attributes:
        chart: The chart.
        choices: Its own choices, resolved.
        state: The values in force of its own choices and of everything else the address says.
        language: The language asked for, or else the reader's.
    """

    chart: Chart
    choices: tuple[Choice, ...]
    state: ChoiceValues
    language: Language

    @property
    def theme(self) -> Theme:
        """The theme asked for; a file cannot know what a reader's screen prefers: light."""
        return THEMES.get(self.state.one("theme"), LIGHT)

    @property
    def viewpoint(self) -> Viewpoint:
        """From where the dataset is seen."""
        return viewpoint_of(self.state)

    @property
    def choice_parameters(self) -> list[tuple[str, str]]:
        """What the address says that makes a difference to what is shown."""
        return pairs(self.state, (*self.choices, *VIEWPOINT))

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """What the address says that makes a difference, language and theme always included."""
        own = self.choice_parameters
        return [*own, ("lang", self.language.value), ("theme", self.theme.name)]

    def canvas(self, width: int, height: int = 0) -> Canvas:
        """Return what the chart is drawn on; sizes in pixels, height 0 for what it needs."""
        return Canvas(
            self.language,
            self.theme,
            width,
            height,
            titled=self.state.values.get(TITLE.name) not in _UNTITLED,
            title=self.own_title,
            note=self.own_note,
            transparent=bool(self.state.values.get("transparent", False)),
        )

    @property
    def appearance(self) -> list[tuple[str, str]]:
        """What the address says of how the chart looks, where that is not the usual."""
        values = self.state.values
        asked = [(one, written(values.get(one.name, one.default))) for one in APPEARANCE]
        return [(one.name, value) for one, value in asked if value != written(one.default)]

    @property
    def own_title(self) -> str:
        """The title that the address asks for instead of the computed one; may be empty."""
        asked = self.state.values.get(TITLE.name, TITLE.default)
        is_own = isinstance(asked, str) and asked not in {*_UNTITLED, TITLE.default}
        return str(asked) if is_own else ""

    @property
    def own_note(self) -> str:
        """The note that the address asks for; may be empty."""
        return str(self.state.values.get(NOTE.name, ""))


def viewpoint_of(state: ChoiceValues) -> Viewpoint:
    """Return from where a state sees the dataset."""
    rule = Rule(state.one("rule"))
    return Viewpoint(state.one("as_of"), rule, state.many("collections"))


def read_chart_request(
    chart: Chart,
    dataset: Dataset,
    query: Query,
    reader: Language,
    extra: Sequence[Choice] = (),
) -> ChartRequest:
    """Return what a query asks of a chart.

    Args:
        chart: The chart.
        dataset: The dataset, for the options of its choices.
        query: Values by parameter, as ``urllib.parse.parse_qs`` returns them.
        reader: The language if the query names none.
        extra: What else the address understands, such as the size of a picture.

    Raises:
        InvalidQueryError: If the query does not fit; lists all faults.
    """
    choices = choices_of(chart, dataset)
    state = parse(query, (*choices, *common(dataset), *extra))
    language = dataset.languages.find(state.one("lang")) or reader
    return ChartRequest(chart, choices, state, language)
