"""The services of an organization: what it offers, and what it means to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.analysis.organizations.undertakings import services_of
from dashboard.pages.organization.section import Section
from dashboard.pages.organization.table import table_of
from dashboard.pages.references import claims_link, status_badge
from dashboard.pages.rows import Heading
from dashboard.words import Words
from dashboard.words.dates import edtf

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset

_NAME = Words("서비스와 활용", "Services and uses")
_HEADS = (
    Heading(Words("서비스", "Service")),
    Heading(Words("분야", "Field")),
    Heading(Words("모델", "Model")),
    Heading(Words("시작", "Start")),
    Heading(Words("상태", "Status")),
    Heading(Words("근거", "Evidence")),
)


def _row(row: Record, dataset: Dataset, view: View) -> list[Any]:
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
