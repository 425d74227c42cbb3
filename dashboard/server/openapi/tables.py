"""The dataset itself: every table with its columns as filters, and the whole as an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.export.table_choices import LEAST, MOST, holds_numbers, table_choices
from dashboard.i18n import Text
from dashboard.requests.parameters import common
from dashboard.requests.urls import ARCHIVE, CHANGES_FEED, CHANGES_JSON, TABLES, table_path
from dashboard.server.openapi.answers import LANGUAGE_HEADER, NAME_HEADER, found, refused
from dashboard.server.openapi.operation import Operation, OperationFamily, OperationSection
from dashboard.server.openapi.parameters import (
    REQUEST_PARAMETERS,
    common_parameters,
    example_of,
    parameters_of,
)
from dashboard.server.openapi.schemas.parts import TEXT, binary, reference
from dashboard.server.openapi.schemas.tables import rows_of
from dashboard.server.search import searched

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Table
    from dashboard.pages.page import Site
    from dashboard.requests.choices import Choice
    from dashboard.server.openapi.operation import Parameter, Schema


_SECTION = Text("데이터셋", "The dataset")
_LEAD = Text(
    "모든 표는 열을 기준으로 거르거나 정렬해 나눠 받을 수 있습니다.",
    "Every table, filtered by its columns, sorted, a page at a time.",
)
_WHOLE = Text("모든 표", "All tables")
_WHOLE_LEAD = Text(
    "표 목록과 전체 데이터 패키지입니다.", "The list of tables, and the whole data package."
)
_LIST = Text("모든 표의 이름, 행, 열, 주소", "Every table: its name, rows, columns, addresses")
_ARCHIVE = Text(
    "데이터 패키지 전체, ZIP. as_of와 rule에 관계없이 항상 전체를 담습니다",
    "The whole data package as a ZIP; always the whole, whatever as_of and rule say",
)
_JSON = Text("{title}, JSON", "{title} as JSON")
_CSV = Text("{title}, CSV", "{title} as CSV")
_LINK = Text(
    "다음과 이전 페이지의 주소",
    "The addresses of the next and the previous page",
)

_SEARCH = Text("검색", "Search")
_SEARCH_LEAD = Text(
    "기관, 모델, 연합체, 서비스는 이름이나 다른 표기으로, 주장은 수치나 표현으로 "
    "검색합니다. 종류별로 잘 맞는 것부터 몇 건씩 답합니다.",
    "Organizations, models, alliances and applications by name or alias, claims by "
    "their figures or words; a few of each kind, the best first.",
)
_SEARCH_JSON = Text("검색 결과, JSON", "The results as JSON")
_CHANGES = Text("변경 이력", "Changes")
_CHANGES_LEAD = Text(
    "에디션마다 추가하거나 변경하거나 철회한 주장입니다. 에디션이 없는 데이터셋은 빈 목록입니다.",
    "What each edition added, changed and withdrew. Without editions the list is empty.",
)
_CHANGES_JSON = Text("변경 이력, JSON", "The changes as JSON")
_CHANGES_FEED = Text("변경 이력, Atom 피드", "The changes as an Atom feed")
_ATOM = "application/atom+xml"
_EXAMPLE = (("q", "exaone"), ("lang", "en"))

_NUMBER: Schema = {"type": "string", "pattern": r"^(-?[0-9]{1,18}(\.[0-9]{1,12})?)?$"}
_DATE: Schema = {
    "anyOf": [
        {"type": "string", "format": "date"},
        {"type": "string", "pattern": "^([1-9][0-9]{3}(-(0[1-9]|1[0-2]))?)?$"},
    ]
}


def table_section(site: Site) -> OperationSection:
    """Return everything that can be asked of the dataset."""
    dataset = site.dataset
    tables = [_family(table, dataset) for table in dataset.package.tables.values()]
    whole = OperationFamily("whole", _WHOLE, _WHOLE_LEAD, (_list(dataset), _archive(dataset)))
    return OperationSection(
        "dataset", _SECTION, _LEAD, (whole, _search_family(site), _change_family(dataset), *tables)
    )


def _family(table: Table, dataset: Dataset) -> OperationFamily:
    choices = table_choices(table, dataset)
    parameters = (*_parameters(choices, table), *common_parameters(dataset), *REQUEST_PARAMETERS)
    example = example_of(choice for choice in choices if choice.name == "status") or ()
    headers = {"Link": _LINK, "Content-Disposition": NAME_HEADER}
    formats: tuple[tuple[str, Text, dict[str, Schema]], ...] = (
        ("json", _JSON, {"application/json": rows_of(table)}),
        ("csv", _CSV, {"text/csv": TEXT}),
    )
    operations = tuple(
        Operation(
            id=f"table.{table.name}.{suffix}",
            path=table_path(table.name, suffix),
            words=words.format(title=table.title),
            parameters=parameters,
            answers=(
                *found(words.format(title=table.title), content, headers),
                *refused(414, 422),
            ),
            example=example,
        )
        for suffix, words, content in formats
    )
    return OperationFamily(table.name, table.title, table.description, operations)


def _parameters(choices: tuple[Choice, ...], table: Table) -> list[Parameter]:
    described = parameters_of(choices, f"table.{table.name}")
    return [_with_limit(parameter, table) for parameter in described]


def _with_limit(parameter: Parameter, table: Table) -> Parameter:
    """Return a parameter that is a limit with the numbers or dates that it may be."""
    column = table.columns.get(parameter.name.removesuffix(LEAST).removesuffix(MOST))
    if column is None or column.name == parameter.name:
        return parameter
    return replace(parameter, schema=_NUMBER if holds_numbers(column) else _DATE)


def _list(dataset: Dataset) -> Operation:
    return Operation(
        id="tables",
        path=TABLES,
        words=_LIST,
        parameters=(*common_parameters(dataset), *REQUEST_PARAMETERS),
        answers=(*found(_LIST, {"application/json": reference("Tables")}), *refused(414, 422)),
    )


def _archive(dataset: Dataset) -> Operation:
    return Operation(
        id="dataset.zip",
        path=ARCHIVE,
        words=_ARCHIVE,
        parameters=(*common_parameters(dataset), *REQUEST_PARAMETERS),
        answers=(
            *found(
                _ARCHIVE,
                {"application/zip": binary("application/zip")},
                {"Content-Disposition": NAME_HEADER},
            ),
            *refused(414, 422),
        ),
    )


def _change_family(dataset: Dataset) -> OperationFamily:
    """Return how one learns what came and went."""
    parameters = (*common_parameters(dataset), *REQUEST_PARAMETERS)
    headers = {"Content-Language": LANGUAGE_HEADER}
    answers: tuple[tuple[str, str, Text, dict[str, Schema]], ...] = (
        ("changes", CHANGES_JSON, _CHANGES_JSON, {"application/json": reference("Changes")}),
        ("changes.atom", CHANGES_FEED, _CHANGES_FEED, {_ATOM: binary(_ATOM)}),
    )
    operations = tuple(
        Operation(
            id=name,
            path=path,
            words=words,
            parameters=parameters,
            answers=(*found(words, content, headers), *refused(414, 422)),
        )
        for name, path, words, content in answers
    )
    return OperationFamily("changes", _CHANGES, _CHANGES_LEAD, operations)


def _search_family(site: Site) -> OperationFamily:
    """Return what can be asked of the search."""
    shared = common(site.dataset)
    headers = {"Content-Language": LANGUAGE_HEADER}
    found_json = found(_SEARCH_JSON, {"application/json": reference("Search")}, headers)
    operations = (
        Operation(
            id="search",
            path="/api/search",
            words=_SEARCH_JSON,
            parameters=(*parameters_of((*searched(site), *shared), "search"), *REQUEST_PARAMETERS),
            answers=(*found_json, *refused(414, 422)),
            example=_EXAMPLE,
        ),
    )
    return OperationFamily("search", _SEARCH, _SEARCH_LEAD, operations)
