"""What happened when, and what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.organizations.steps import steps_of
from dashboard.analysis.records import Record, records
from dashboard.charting.terms import term
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.pages.organization.section import Section
from dashboard.pages.references import claims_link, status_badge

if TYPE_CHECKING:
    from dashboard.analysis.organizations.profile import Profile
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_NAME = Text("사건과 일정", "Events and dates")
_TABLES = {
    "event": "events",
    "alliance": "alliances",
    "model": "models",
    "service": "applications",
}
_SAYS = {
    "event": Text("{name}", "{name}"),
    "alliance": Text("{name} {step}", "{name}: {step}"),
    "model": Text("모델 공개: {name}", "Model announced: {name}"),
    "service": Text("서비스 시작: {name}", "Service starts: {name}"),
}


def _content(profile: Profile, dataset: Dataset, view: PageRequest) -> list[Any]:
    frame = steps_of(dataset, profile.organization)
    if frame.empty:
        return []
    return [html.Ol([_line(row, dataset, view) for row in records(frame)], className="steps")]


def _line(row: Record, dataset: Dataset, view: PageRequest) -> html.Li:
    language = view.language
    name = dataset.name_text(_TABLES[row.kind], row.thing)
    step = term(dataset, "milestone", row.step) if row.step else Text("", "")
    # Time runs down the page; what is not there yet has an open mark.
    open_ = "" if row.status == "actual" else " open"
    return html.Li(
        [
            html.Span(edtf(row.on, language), className="step-date"),
            html.Span(_SAYS[row.kind].format(name=name, step=step)[language]),
            status_badge(row.status, dataset, view),
            claims_link(row.claims, view),
        ],
        className=f"step{open_}",
    )


STEPS = Section("steps", _NAME, _content)
