"""The services of an organization: what it offers, and what it means to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.analysis.organizations.activities import services_of
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.pages.organization.section import Section
from dashboard.pages.organization.table import table_of
from dashboard.pages.references import claims_link, status_badge
from dashboard.pages.rows import ColumnHeading

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_NAME = Text("서비스와 활용", "Services and uses")
_HEADS = (
    ColumnHeading(Text("서비스", "Service")),
    ColumnHeading(Text("분야", "Field")),
    ColumnHeading(Text("모델", "Model")),
    ColumnHeading(Text("시작", "Start")),
    ColumnHeading(Text("상태", "Status")),
    ColumnHeading(Text("근거", "Evidence")),
)


def _row(row: Record, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    return [
        getattr(row, f"name_{language}"),
        getattr(row, f"domain_{language}"),
        "" if pd.isna(row.model) else dataset.name("models", row.model, language),
        "" if pd.isna(row.starts_on) else edtf(row.starts_on, language),
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view),
    ]


SERVICES = Section("services", _NAME, table_of(services_of, _row, _NAME, _HEADS))
