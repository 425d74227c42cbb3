"""One chart as one address asks for it: the same for page, embed, picture and file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.preference import Rule
from dashboard.analysis.viewpoint import Viewpoint
from dashboard.charting.render import choices_of
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.theme import LIGHT, THEMES, Theme
from dashboard.requests.parameters import VIEWPOINT, common
from dashboard.requests.query import pairs, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.requests.choices import Choice, ChoiceValues
    from dashboard.requests.query import Query


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
        values = self.state.values
        return Canvas(
            self.language,
            self.theme,
            width,
            height,
            titled=bool(values.get("title", True)),
            transparent=bool(values.get("transparent", False)),
        )


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
