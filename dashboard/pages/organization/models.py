"""The models of an organization and their claimed sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from dash import html

from dashboard.analysis.organizations.models import built_models, sizes_of
from dashboard.analysis.records import Record, records
from dashboard.charting.terms import term
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.pages.organization.figures import size_words
from dashboard.pages.organization.section import Section, table_of
from dashboard.pages.references import claims_address, claims_link, organization_links, status_badge
from dashboard.pages.rows import ColumnHeading

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_NAME = Text("모델", "Models")
_HEADS = (
    ColumnHeading(Text("모델", "Model")),
    ColumnHeading(Text("파라미터 수(주장별)", "Parameters, by claim")),
    ColumnHeading(Text("모달리티", "Modality")),
    ColumnHeading(Text("공개", "Announced")),
    ColumnHeading(Text("공동 개발", "Built with")),
    ColumnHeading(Text("상태", "Status")),
    ColumnHeading(Text("근거", "Evidence")),
)
_BY = Text("{size} ({publishers})", "{size} ({publishers})")
_NONE = Text("출처에 없음", "not reported")


def _row(row: Record, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    return [
        getattr(row, f"model_{language}"),
        _sizes(row.model, dataset, view),
        "" if pd.isna(row.modality) else term(dataset, "modality", row.modality)[language],
        "" if pd.isna(row.announced_on) else edtf(row.announced_on, language),
        organization_links(row.partners.split(";"), dataset, view),
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view, is_headed=True),
    ]


def _sizes(model: str, dataset: Dataset, view: PageRequest) -> Any:
    language = view.language
    sizes = list(records(sizes_of(dataset, model)))
    if not sizes:
        return html.Span(_NONE[language], className="absent")
    links = []
    for size in sizes:
        words = size_words(size, language)
        if len(sizes) > 1:
            publishers = getattr(size, f"publishers_{language}")
            words = _BY[language].format(size=words, publishers=publishers)
        links += [html.A(words, href=claims_address(size.claims, view)), html.Br()]
    return links[:-1]


MODELS = Section("models", _NAME, table_of(built_models, _row, _NAME, _HEADS))
