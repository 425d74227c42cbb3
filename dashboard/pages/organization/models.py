"""The models of an organization and their claimed sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.analysis.organizations.models import built_models, sizes_of
from dashboard.analysis.records import records
from dashboard.charting.terms import term
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import compact
from dashboard.pages.organization.figures import BoundedFigure, bounded_words
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


class BuiltModel(Struct, frozen=True):
    """A model; columns as in ``built_models``."""

    model: str
    model_text: Text
    modality: str | None
    announced_on: str | None
    partners: str
    status: str
    claims: str


class ModelSize(BoundedFigure, frozen=True):
    """A claimed size; columns as in ``sizes_of``."""

    parameters: float | None
    publishers_text: Text
    claims: str


def _row(row: BuiltModel, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    return [
        row.model_text[language],
        _sizes(row.model, dataset, view),
        term(dataset, "modality", row.modality)[language] if row.modality else "",
        edtf(row.announced_on, language) if row.announced_on else "",
        organization_links(row.partners.split(";"), dataset, view),
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view, is_headed=True),
    ]


def _sizes(model: str, dataset: Dataset, view: PageRequest) -> Any:
    language = view.language
    sizes = list(records(sizes_of(dataset, model), ModelSize))
    if not sizes:
        return html.Span(_NONE[language], className="absent")
    links = []
    for size in sizes:
        words = bounded_words(size.parameters, size, compact, language)
        if len(sizes) > 1:
            publishers = size.publishers_text[language]
            words = _BY[language].format(size=words, publishers=publishers)
        links += [html.A(words, href=claims_address(size.claims, view)), html.Br()]
    return links[:-1]


MODELS = Section("models", _NAME, table_of(built_models, BuiltModel, _row, _NAME, _HEADS))
