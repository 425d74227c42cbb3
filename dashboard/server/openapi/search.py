"""Finding what has a name, and claims, by what a reader types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Text
from dashboard.requests.parameters import common
from dashboard.server.openapi.answers import LANGUAGE_HEADER, found, refused
from dashboard.server.openapi.operation import Operation, OperationFamily
from dashboard.server.openapi.parameters import REQUEST_PARAMETERS, parameters_of
from dashboard.server.openapi.schemas.parts import TEXT, reference
from dashboard.server.search import SEARCHED, SEARCHED_ON_PAGE

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset

_SEARCH = Text("검색", "Search")
_LEAD = Text(
    "기관, 모델, 연합체, 서비스는 이름이나 별칭으로, 주장은 수치나 표현으로 "
    "검색합니다. 종류별로 잘 맞는 것부터 몇 건씩 답합니다.",
    "Organizations, models, alliances and applications by name or alias, claims by "
    "their figures or words; a few of each kind, the best first.",
)
_JSON = Text("검색 결과, JSON", "The results as JSON")
_PAGE = Text("스크립트 없이 읽는 페이지", "The same as a page that needs no script")
_EXAMPLE = (("q", "exaone"), ("lang", "en"))


def search_family(dataset: Dataset) -> OperationFamily:
    """Return what can be asked of the search."""
    shared = common(dataset.languages)
    headers = {"Content-Language": LANGUAGE_HEADER}
    found_json = found(_JSON, {"application/json": reference("Search")}, headers)
    found_page = found(_PAGE, {"text/html": TEXT}, headers)
    operations = (
        Operation(
            id="search",
            path="/api/search",
            words=_JSON,
            parameters=(*parameters_of((*SEARCHED, *shared), "search"), *REQUEST_PARAMETERS),
            answers=(*found_json, *refused(414, 422)),
            example=_EXAMPLE,
            guarded=True,
        ),
        Operation(
            id="search-page",
            path="/search",
            words=_PAGE,
            parameters=(
                *parameters_of((*SEARCHED_ON_PAGE, *shared), "search"),
                *REQUEST_PARAMETERS,
            ),
            answers=(*found_page, *refused(414, 422)),
            example=_EXAMPLE,
        ),
    )
    return OperationFamily("search", _SEARCH, _LEAD, operations)
