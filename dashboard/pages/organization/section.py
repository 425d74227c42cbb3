"""What a part of a profile is, its usual table, and the sentence about what is not reported."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.analysis.records import Kind, records
from dashboard.i18n import Text
from dashboard.pages.attributes import aria
from dashboard.pages.rows import rows_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from dashboard.analysis.organizations.profile import Profile
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.pages.page_request import PageRequest
    from dashboard.pages.rows import ColumnHeading

Content = Callable[["Profile", "Dataset", "PageRequest"], list[Any]]

_LONG = 4
"""A profile with so many parts begins with their names."""

_CONTENTS = Text("이 페이지의 목차", "On this page")
_UNSAID = Text(
    "이 기관에 대해 출처에 나오지 않는 항목: {names}.",
    "Not reported for this organization: {names}.",
)


class Section(Struct, frozen=True):
    """A part of a profile.

    Attributes:
        id: Its name in the address.
        name: Its heading.
        content: What stands in it; nothing if no article says anything of it.
        is_expected: Whether its absence is worth a word.
    """

    id: str
    name: Text
    content: Content
    is_expected: bool = True


def sections_of(
    sections: Sequence[Section], profile: Profile, dataset: Dataset, view: PageRequest
) -> list[Any]:
    """Return the parts of a profile that have something to say, and which have nothing.

    The last part, the claims behind all others, has always something to say.
    """
    made = [(section, section.content(profile, dataset, view)) for section in sections]
    told = [(section, content) for section, content in made if content]
    unsaid = [section for section, content in made if not content and section.is_expected]
    parts = [_part(section, content, view.language) for section, content in told]
    contents = _contents([section for section, _ in told], view.language)
    return [*contents, *parts[:-1], *_sentence(unsaid, view.language), *parts[-1:]]


def _contents(sections: Sequence[Section], language: Language) -> list[Any]:
    if len(sections) < _LONG:
        return []
    links = [html.Li(html.A(one.name[language], href=f"#{one.id}")) for one in sections]
    return [html.Nav(html.Ul(links), className="page-parts", **aria(label=_CONTENTS[language]))]


def _part(section: Section, content: list[Any], language: Language) -> html.Section:
    heading = html.H2(section.name[language], id=section.id)
    return html.Section([heading, *content], className="profile-part")


def _sentence(unsaid: Sequence[Section], language: Language) -> list[Any]:
    if not unsaid:
        return []
    # A name in the middle of an English sentence begins small.
    names = ", ".join(one.name[language][:1].lower() + one.name[language][1:] for one in unsaid)
    return [html.P(_UNSAID[language].format(names=names), className="unsaid")]


def table_of(
    frame: Callable[[Dataset, str], pd.DataFrame],
    kind: type[Kind],
    row: Callable[[Kind, Dataset, PageRequest], list[Any]],
    name: Text,
    heads: Sequence[ColumnHeading],
) -> Content:
    """Return the content of such a part; nothing where there are no things.

    Args:
        frame: The things of an organization.
        kind: What is read of each of them.
        row: The cells of one of them.
        name: What the table is called.
        heads: The headings of its columns.
    """

    def content(profile: Profile, dataset: Dataset, view: PageRequest) -> list[Any]:
        things = frame(dataset, profile.organization)
        if things.empty:
            return []
        rows = [row(one, dataset, view) for one in records(things, kind)]
        return [rows_table(name[view.language], heads, rows, view.language)]

    return content
