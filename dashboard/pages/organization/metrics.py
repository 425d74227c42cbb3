"""The other figures about an organization and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from dash import html

from dashboard.analysis.organizations.subjects import subject_name
from dashboard.analysis.organizations.undertakings import figures_about
from dashboard.pages.organization.figures import metric_words
from dashboard.pages.organization.section import Section
from dashboard.pages.organization.table import table_of
from dashboard.pages.references import claims_address, claims_link, status_badge
from dashboard.pages.rows import Heading
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset

_NAME = Words("기타 수치", "Other figures")
_HEADS = (
    Heading(Words("수치", "Figure")),
    Heading(Words("대상", "Subject")),
    Heading(Words("값", "Value"), is_number=True),
    Heading(Words("범위", "Scope")),
    Heading(Words("상태", "Status")),
    Heading(Words("근거", "Evidence")),
)


def _row(row: Record, dataset: Dataset, view: View) -> list[Any]:
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
