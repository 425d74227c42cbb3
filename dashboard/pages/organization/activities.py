"""What an organization offers or means to, and what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.analysis.organizations.activities import services_of
from dashboard.analysis.organizations.steps import steps_of
from dashboard.analysis.records import records
from dashboard.charting.status import with_pilot
from dashboard.charting.terms import term
from dashboard.i18n import Text
from dashboard.i18n.dates import in_full
from dashboard.pages.organization.section import Section, table_of
from dashboard.pages.references import claims_link, status_badge
from dashboard.pages.rows import ColumnHeading

if TYPE_CHECKING:
    from dashboard.analysis.organizations.profile import Profile
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_OFFERED = Text("적용 사례", "Applications")
_OFFERED_HEADS = (
    ColumnHeading(Text("적용 사례", "Application")),
    ColumnHeading(Text("분야", "Field")),
    ColumnHeading(Text("모델", "Model")),
    ColumnHeading(Text("시작", "Start")),
    ColumnHeading(Text("상태", "Status")),
    ColumnHeading(Text("근거", "Evidence")),
)


class OfferedService(Struct, frozen=True):
    """A service; columns as in ``services_of``."""

    name_text: Text
    domain_text: Text
    model: str | None
    starts_on: str | None
    status: str
    claims: str


def _offered(row: OfferedService, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    return [
        with_pilot(row.name_text[language], row.claims.split(";"), dataset, language),
        row.domain_text[language],
        dataset.name("models", row.model, language) if row.model else "",
        in_full(row.starts_on, language) if row.starts_on else "",
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view, is_headed=True),
    ]


SERVICES = Section(
    "services", _OFFERED, table_of(services_of, OfferedService, _offered, _OFFERED, _OFFERED_HEADS)
)


_EVENTS = Text("사건과 일정", "Events and dates")
_TABLES_OF_EVENTS = {
    "event": "events",
    "alliance": "alliances",
    "model": "models",
    "service": "applications",
}
_EVENT_WORDS = {
    "event": Text("{name}", "{name}"),
    "alliance": Text("{name} {step}", "{name}: {step}"),
    "model": Text("모델 공개: {name}", "Model announced: {name}"),
    "service": Text("적용 시작: {name}", "In use: {name}"),
}


def _events(profile: Profile, dataset: Dataset, view: PageRequest) -> list[Any]:
    frame = steps_of(dataset, profile.organization)
    if frame.empty:
        return []
    return [
        html.Ol(
            [_event(row, dataset, view) for row in records(frame, DatedStep)], className="steps"
        )
    ]


class DatedStep(Struct, frozen=True):
    """What happened when; columns as in ``steps_of``."""

    kind: str
    thing: str
    step: str
    on: str
    status: str
    claims: str


def _event(row: DatedStep, dataset: Dataset, view: PageRequest) -> html.Li:
    language = view.language
    name = dataset.name_text(_TABLES_OF_EVENTS[row.kind], row.thing)[language]
    if row.kind == "service":
        name = with_pilot(name, row.claims.split(";"), dataset, language)
    step = term(dataset, "milestone", row.step) if row.step else Text("", "")
    # Time runs down the page; what is not there yet has an open mark.
    open_ = "" if row.status == "actual" else " open"
    return html.Li(
        [
            html.Span(in_full(row.on, language), className="step-date"),
            html.Span(_EVENT_WORDS[row.kind].format(name=name, step=step)[language]),
            status_badge(row.status, dataset, view),
            claims_link(row.claims, view),
        ],
        className=f"step{open_}",
    )


STEPS = Section("steps", _EVENTS, _events)
