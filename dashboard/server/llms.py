"""``/llms.txt``: what the Atlas is and how it is asked, in Markdown, for programs that read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from starlette.responses import PlainTextResponse, Response

from dashboard.charting.render import choices_of
from dashboard.export.formats import FileFormat
from dashboard.i18n import Language
from dashboard.requests.choices import Choice, Kind
from dashboard.requests.parameters import APPEARANCE, SIZE, common
from dashboard.requests.query import allowed, parse, written
from dashboard.requests.urls import ARCHIVE, TABLES, chart_path, table_path, url
from dashboard.server.endpoints import PAGE, Endpoints
from dashboard.server.requests import base_of, query_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from starlette.requests import Request

    from dashboard.i18n import Text
    from dashboard.pages.page import Site
    from dashboard.server.services import Services


def llms_endpoints(services: Services) -> Endpoints:
    """Return the endpoint."""
    endpoints = Endpoints()
    settings = services.settings

    @endpoints.get("/llms.txt", replace(PAGE, is_worded=False))
    def llms(request: Request) -> Response:
        """Return what the Atlas is and how it is asked."""
        parse(query_of(request), common(services.site.dataset))
        base = base_of(request, settings)
        return PlainTextResponse(llms_text(services.site, base, signed=settings.signed))

    return endpoints


_HEAD = """\
# {name}

> {description} {claims} claims in {tables} tables; dataset {version}, {licence}.

Every number leads to the paragraph of the article that it was read from. Two claims about one
thing stay two claims; a figure that was never published is a row without a value. `status` says
how real a claim is (actual, announced, planned, forecast, estimate), `bound` how its figure is
limited (exact, about, at_least, at_most, range).

**Addresses.** The same parameters everywhere: page, picture, file and embed of a chart differ in
path only. Several values are joined with commas. What does not fit is answered with 422 and a list
of all faults as `application/problem+json`; what does not exist with 404 and a list of what does.

- Every address understands {common}
- A picture also understands {size}
- Pictures, embeds and JSON also understand {appearance}

**Files.** A chart's page is at `{base}charts/{{chart}}`, its files at the same address with
{formats} behind it, and the page for a frame at `{base}embed/{{chart}}`.

**Rows.** A table is at `{base}api/tables/{{table}}.json` and `.csv`: filter with
`column=value,value`, numbers and dates with `column.min=` and `column.max=`, free text by what it
contains; `sort=column` or `sort=-column`; `limit`, `offset`. `{base}api/search?q=` finds
organizations, models, alliances, applications and claims by name, alias or figure, in Korean or
English.

**To cite.** {credit}, dataset {version}, {licence}. Name the articles behind a number too: each
claim has its publisher, date and paragraph.
"""

_SIGNED = """\
**Access.** Pictures, files, embeds and data of this site ask for a parameter `token`, which the
portal that shows them gives out.
"""


def llms_text(site: Site, base: str, *, signed: bool) -> str:
    """Return the text in the form of llmstxt.org: words first, then nothing but lists of links.

    Args:
        site: The site.
        base: The address of the Atlas, ``/`` at the end.
        signed: Whether access is signed.
    """
    sections = {
        "Pages": _pages(site, base),
        "Charts": _charts(site, base),
        "Data": _tables(site, base),
        "Optional": _descriptions(base),
    }
    lists = [f"## {name}\n\n{_lines(links)}\n" for name, links in sections.items()]
    return "\n".join([_head(site, base), *([_SIGNED] if signed else []), *lists])


def _head(site: Site, base: str) -> str:
    dataset, identity = site.dataset, site.dataset.identity
    return _HEAD.format(
        name=_name(identity.title),
        description=dataset.package.description[Language.EN],
        claims=len(dataset.records.claims),
        tables=sum(table.holds_claims for table in dataset.package.tables.values()),
        version=identity.version,
        licence=identity.licence.en,
        credit=identity.credit.en,
        common=_listed(common(dataset)),
        size=_listed(SIZE),
        appearance=_listed(APPEARANCE),
        formats=", ".join(f"`.{one}`" for one in FileFormat),
        base=base,
    )


def _name(title: Text) -> str:
    return title.en if title.en == title.ko else f"{title.en} ({title.ko})"


def _pages(site: Site, base: str) -> Iterator[str]:
    for page in site.pages.values():
        if page.in_navigation:
            yield _link(page.title.en, url(base, page.path), page.summary.en)


def _charts(site: Site, base: str) -> Iterator[str]:
    for chart in site.catalogue.values():
        choices = _listed(choices_of(chart, site.dataset))
        words = f"{chart.purpose.en} Choices: {choices}"
        yield _link(chart.name.en, url(base, chart_path(chart.id)), words)


def _tables(site: Site, base: str) -> Iterator[str]:
    yield _link("dataset.zip", url(base, ARCHIVE), "the whole data package")
    yield _link("tables", url(base, TABLES), "every table: columns, units, vocabularies")
    for name, table in site.dataset.package.tables.items():
        yield _link(name, url(base, table_path(name, "json")), table.description.en)


def _descriptions(base: str) -> Iterator[str]:
    yield _link("openapi.json", f"{base}openapi.json", "every address, for programs")
    yield _link("API", f"{base}api", "the same for people")


def _link(name: str, address: str, words: str) -> str:
    return f"- [{name}]({address}): {' '.join(words.split())}"


def _listed(choices: Iterable[Choice]) -> str:
    return "; ".join(_parameter(choice) for choice in choices)


def _parameter(choice: Choice) -> str:
    values = ", ".join(f"`{value}`" for value in allowed(choice))
    several = "any of " if choice.kind is Kind.MANY else ""
    default = written(choice.default)
    # A number that is clamped has 0 for what the chart needs.
    usual = f", `{default}` if not given" if default and not choice.clamped else ""
    return f"`{choice.name}` ({choice.words.en}): {several}{values}{usual}"


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
