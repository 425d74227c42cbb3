"""What the Atlas is and how it is asked, in Markdown, for programs that read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.formats import FileFormat
from dashboard.figures.choices import Choice, Kind
from dashboard.figures.draw import choices_of
from dashboard.figures.parameters import COMMON, DRESS, SIZE
from dashboard.figures.query import allowed, written
from dashboard.words import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.figures.chart import Chart
    from dashboard.pages.page import Site
    from dashboard.words import Words

_HEAD = """\
# {name}

> {description} {claims} claims in {tables} tables; dataset {version}, {licence}.

Every number leads to the paragraph of the article that it was read from. Two claims about one
thing stay two claims; a figure that was never published is a row without a value. `status` says
how real a claim is (actual, announced, planned, forecast, estimate), `bound` how its figure is
limited (exact, about, at_least, at_most, range).
"""

_GRAMMAR = """\
## How an address is written

The same parameters everywhere: page, picture, file and embed of a chart differ in path only.
Several values are joined with commas. What does not fit is answered with 422 and a list of all
faults as `application/problem+json`; what does not exist with 404 and a list of what does.

Every address understands:
{common}

A picture also understands:
{size}

Pictures, embeds and JSON also understand:
{dress}
"""

_DATA = """\
## Data

- [{base}api/tables]({base}api/tables): every table, its columns, units and vocabularies
- {base}api/tables/{{table}}.json and .csv: rows; filter with `column=value,value`, numbers and
  dates with `column.min=` and `column.max=`, free text by what it contains; `sort=column` or
  `sort=-column`; `limit`, `offset`
- {base}api/search?q=: organizations, models, alliances, applications and claims by name, alias
  or figure, in Korean or English
- [{base}api/dataset.zip]({base}api/dataset.zip): the whole data package
- [{base}openapi.json]({base}openapi.json): all of this for programs; [{base}api]({base}api) for
  people

Tables: {tables}.
"""

_CITE = """\
## How to cite

{credit}, dataset {version}, {licence}. Name the articles behind a number too: each claim has its
publisher, date and paragraph.
"""

_SIGNED = """\
Pictures, files, embeds and data of this site ask for a parameter `token`, which the portal that
shows them gives out.
"""


def llms_text(site: Site, base: str, *, signed: bool) -> str:
    """Return the text.

    Args:
        site: The site.
        base: The address of the Atlas, ``/`` at the end.
        signed: Whether access is signed.
    """
    dataset = site.dataset
    identity = dataset.identity
    words = {"version": identity.version, "licence": identity.licence.en, "base": base}
    parts = [
        _HEAD.format(
            name=_name(identity.title),
            description=dataset.package.description[Language.EN],
            claims=len(dataset.claims),
            tables=sum(table.holds_claims for table in dataset.package.tables.values()),
            **words,
        ),
        *([_SIGNED] if signed else []),
        f"## Pages\n\n{_lines(_pages(site, base))}\n",
        "## Charts\n",
        *[_chart(chart, site, base) for chart in site.catalogue.values()],
        _GRAMMAR.format(common=_listed(COMMON), size=_listed(SIZE), dress=_listed(DRESS)),
        _DATA.format(tables=", ".join(f"`{name}`" for name in dataset.package.tables), **words),
        _CITE.format(credit=identity.credit.en, **words),
    ]
    return "\n".join(parts)


def _name(title: Words) -> str:
    return title.en if title.en == title.ko else f"{title.en} ({title.ko})"


def _pages(site: Site, base: str) -> Iterator[str]:
    for page in site.pages.values():
        if page.in_navigation:
            yield f"- [{page.title[Language.EN]}]({base}{page.path.removeprefix('/')})"
    for family in site.families.values():
        above = site.pages[family.home].title[Language.EN]
        yield f"- {above}, each on a page of its own: {base}{family.path.removeprefix('/')}"


def _chart(chart: Chart, site: Site, base: str) -> str:
    here = f"{base}charts/{chart.id}"
    formats = ", ".join(f"`.{one}`" for one in FileFormat)
    return (
        f"### [{chart.name[Language.EN]}]({here})\n\n"
        f"{chart.purpose[Language.EN]} As a file: {here} with {formats}; "
        f"for a frame: {base}embed/{chart.id}.\n\n"
        f"{_listed(choices_of(chart, site.dataset))}\n"
    )


def _listed(choices: Iterable[Choice]) -> str:
    return _lines(_parameter(choice) for choice in choices)


def _parameter(choice: Choice) -> str:
    values = ", ".join(f"`{value}`" for value in allowed(choice))
    several = "any of " if choice.kind is Kind.MANY else ""
    default = written(choice.default)
    # A number that is clamped has 0 for what the chart needs.
    usual = f"; `{default}` if not given" if default and not choice.clamped else ""
    return f"- `{choice.name}` ({choice.words[Language.EN]}): {several}{values}{usual}"


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
