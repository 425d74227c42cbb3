"""The other figures about an organization and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from dash import html

from dashboard.analysis.organizations.activities import figures_about
from dashboard.analysis.organizations.subjects import subject_name
from dashboard.i18n import Text
from dashboard.pages.organization.figures import metric_words
from dashboard.pages.organization.section import Section
from dashboard.pages.organization.table import table_of
from dashboard.pages.references import claims_address, claims_link, status_badge
from dashboard.pages.rows import ColumnHeading

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_NAME = Text("기타 수치", "Other figures")
_HEADS = (
    ColumnHeading(Text("수치", "Figure")),
    ColumnHeading(Text("대상", "Subject")),
    ColumnHeading(Text("값", "Value"), is_number=True),
    ColumnHeading(Text("범위", "Scope")),
    ColumnHeading(Text("상태", "Status")),
    ColumnHeading(Text("근거", "Evidence")),
)


def _row(row: Record, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    scope = getattr(row, f"scope_{language}")
    value = metric_words(row, dataset, language)
    return [
        getattr(row, f"title_{language}"),
        subject_name(dataset, row.subject)[language],
        html.A(value, href=claims_address(row.claims, view)),
        "" if pd.isna(scope) else scope,
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view),
    ]


METRICS = Section("figures", _NAME, table_of(figures_about, _row, _NAME, _HEADS), is_expected=False)
